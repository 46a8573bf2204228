package duzhi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and archives of good and bad files, through the whole program. */
class RunTest {

    private static final String EVALUATION = """
            项目支出绩效自评表
            （2022年度）
            项目名称→图书购置
            主管部门→云溪市青禾区文化和旅游局→实施单位→云溪市青禾区图书馆
            项目资金（万元）→→年初预算数→全年预算数→全年执行数→分值→执行率→得分
            →年度资金总额→10.00→10.00→10.00→10→100.00%→10.00
            """.replace('→', '\t');

    private static final Run RUN = Run.create();

    @TempDir
    private Path folder;

    private Pipeline.Reading read(@Nullable Path cache) throws IOException {
        Pipeline.How how = new Pipeline.How(Limits.DEFAULT, 2, cache, Batch.Progress.NONE, new Stop());
        return RUN.read(Intake.of(List.of(folder.resolve("in").toString()), Limits.DEFAULT), how);
    }

    private void fill() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("1.txt"), EVALUATION);
        Files.writeString(in.resolve("2.pdf"), "%PDF-1.7 cut off");
        Files.write(in.resolve("3.xlsx"), new byte[] {1, 2, 3, 0});
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("4.zip")))) {
            zip.putNextEntry(new ZipEntry("内/自评.txt"));
            zip.write(EVALUATION.replace("图书购置", "设备购置").getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("零.txt"));
            zip.write(new byte[32 << 20]);
        }
        Files.writeString(in.resolve("5.doc"), "只有文字。");
    }

    @Test
    void theGoodAreReadAndTheBadNamed() throws IOException {
        fill();
        Pipeline.Reading reading = read(null);

        assertThat(reading.documents().stream()
                        .filter(document -> !document.tables().isEmpty()))
                .extracting(
                        document -> folder.relativize(Path.of(document.path())).toString())
                .containsExactly("in/1.txt", "in/4.zip!/内/自评.txt");
        assertThat(reading.failures())
                .extracting(Audit.Failure::message)
                .extracting(text -> text.zh().substring(0, 5))
                .containsExactly("文件不完整", "文件已损坏", "文件展开后", "名称与内容");
    }

    @Test
    void workKeptFromTheLastRunGivesTheSame() throws IOException {
        fill();
        Pipeline.Reading first = read(folder.resolve("cache"));
        Pipeline.Reading second = read(folder.resolve("cache"));

        try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
            assertThat(kept).hasSize(3);
        }
        assertThat(second.documents())
                .usingRecursiveComparison()
                .ignoringFields("set", "spots", "tables.form")
                .isEqualTo(first.documents());
    }

    @Test
    void theBytesOfADocumentAreHadAgainEvenFromAnArchive() throws IOException {
        fill();
        for (FilledDocument document : read(null).documents()) {
            assertThat(new String(RUN.bytes(document), UTF_8)).isNotEmpty();
        }
    }
}
