package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read once need not be read again; what was kept badly is read anew. */
class A05_StoreTest {

    @TempDir
    private Path folder;

    private int times;

    private final Transcriber counting = (original, limits, watch) -> {
        times++;
        return rich(original);
    };

    private static Transcript rich(Original original) throws duzhi.reader.document.Unreadable {
        TranscriptBuilder builder = new TranscriptBuilder(original, Format.HTML, Limits.DEFAULT);
        int line = builder.line("第一部分 概况", Flow.BEGINS);
        builder.spot(line, 0, 4, new Spot.Passage(1, 0, 4));
        builder.line("接上行", Flow.JOINED);
        builder.line("- 1 -", Flow.ASIDE);
        builder.table(
                2,
                2,
                List.of(
                        new Cell(0, 0, 1, 2, "收入", new Spot.Cell("Sheet1", 1, 1)),
                        new Cell(1, 0, 1, 1, "合计", null),
                        new Cell(1, 1, 1, 1, "12.50", new Spot.Box(3, 1.5, 2, 3, 4))),
                false);
        builder.remark(Remark.Kind.HIDDEN_SHEET, 0, "Sheet2");
        builder.remark(Remark.Kind.HIDDEN_TEXT, 1, "");
        return builder.build();
    }

    private Transcript open(String path, String program) throws Exception {
        Opener opener = new Opener(Map.of(Format.HTML, () -> counting), Limits.DEFAULT, Store.in(folder, program));
        return opener.open(Original.of(path, Samples.HTML));
    }

    private static List<String> spots(Transcript transcript) {
        List<String> spots = new ArrayList<>();
        transcript.spots().each((line, from, to, spot) -> spots.add(line + ":" + from + "-" + to + " " + spot));
        return spots;
    }

    @Test
    void theSecondTimeNothingIsRead() throws Exception {
        Transcript first = open("a.html", "1");
        Transcript again = open("elsewhere/b.html", "1");

        assertThat(times).isEqualTo(1);
        assertThat(again.path()).isEqualTo("elsewhere/b.html");
        assertThat(again.remarks()).extracting(remark -> remark.at().document()).containsOnly("elsewhere/b.html");
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("path", "remarks", "spots")
                .isEqualTo(first);
        assertThat(spots(again)).isEqualTo(spots(first)).hasSize(3);
        assertThat(open("a.html", "1").remarks()).isEqualTo(first.remarks());
    }

    @Test
    void aWrongNameIsRemarkedEveryTimeItIsWrong() throws Exception {
        assertThat(open("a.html", "1").remarks()).hasSize(2);
        assertThat(open("a.xls", "1").remarks()).hasSize(3);
        assertThat(open("a.html", "1").remarks()).hasSize(2);
        assertThat(times).isEqualTo(1);
    }

    @Test
    void anotherProgramReadsForItself() throws Exception {
        open("a.html", "1");
        open("a.html", "2");

        assertThat(times).isEqualTo(2);
    }

    @Test
    void damagedWorkIsDoneAgain() throws Exception {
        open("a.html", "1");
        Path kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.toList().getFirst();
        }
        byte[] good = Files.readAllBytes(kept);
        for (int cut : List.of(0, 5, good.length / 2, good.length - 1)) {
            Files.write(kept, java.util.Arrays.copyOf(good, cut));
            assertThat(open("a.html", "1").lines()).hasSize(5);
        }
        byte[] changed = good.clone();
        changed[good.length / 2] ^= 4;
        Files.write(kept, changed);
        assertThat(open("a.html", "1").lines()).hasSize(5);
        assertThat(times).isEqualTo(6);
        assertThat(Files.readAllBytes(kept)).isEqualTo(good);
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws Exception {
        open("a.html", "1");

        assertThat(Objects.requireNonNull(folder.toFile().list())).hasSize(1);
        assertThat(Store.NONE.find(Original.of("a", "a".getBytes(UTF_8)), Format.HTML))
                .isNull();
    }
}
