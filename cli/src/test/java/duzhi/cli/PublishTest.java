package duzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.cli.publishing.Evidence;
import duzhi.reader.open.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what a clerk enters to documents with their evidence, as a user runs it. */
class PublishTest {

    private static final Path ENTRIES = Path.of("../examples/entries");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(List.of(arguments), Wiring::pipeline, print(out), print(err), false, new Stop());
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    private static String entries(String set) throws IOException {
        try (Stream<Path> folders = Files.list(ENTRIES.resolve(set))) {
            return folders.findFirst().orElseThrow().toString();
        }
    }

    private int publish(String set, String formats) throws IOException {
        return run("publish", entries(set), "--out", folder.resolve("out").toString(), "--formats", formats);
    }

    private List<Path> published() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"henan-2021", "shanghai-budget", "national-accounts", "self-evaluation", "goals"})
    void theSamplesArePublishedInEveryFormatThatNeedsNoFont(String set) throws IOException {
        assertThat(publish(set, "docx,xlsx,html,data"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(published())
                .extracting(file -> file.getFileName().toString().replaceFirst("^[^-.]*", ""))
                .containsExactlyInAnyOrder("-开放数据.zip", "-证据包.zip", ".docx", ".html", ".xlsx");
    }

    @Test
    void aRegionWithoutAFormOfItsOwnFillsInTheNationalOne() {
        String made = folder.resolve("new").toString();

        assertThat(run("publish", "--new", made, "--region", "henan", "--year", "2021", "--kind", "self-evaluation"))
                .isZero();
    }

    @Test
    void whatIsNoBundleIsNotVerifiedAndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.zip"), "no archive");

        assertThat(run("publish", "--verify", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("letter.zip", "不是证据包");
        assertThat(run("publish", "--verify", folder.resolve("none.zip").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("没有", "none.zip")
                .doesNotContain("写出报告");
    }

    @Test
    void helpShowsHowToTypeAnOptionAndWhatIsWrittenWithoutIt() {
        assertThat(run("generate", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("默认只写 docx").doesNotContain("[,");
        assertThat(run("publish", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--waive=ID,…")
                .doesNotContain("[,");
    }

    @Test
    void aRegionThatNobodyKnowsIsToldWhatThereIs() {
        String made = folder.resolve("new").toString();

        assertThat(run("publish", "--new", made, "--region", "mars", "--year", "2021", "--kind", "accounts"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--region mars --year 2021 --kind accounts", "--region shanghai --kind budget --year 2021–");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSameEntriesGiveTheSameBytes() throws IOException {
        publish("self-evaluation", "docx,xlsx,html,data");
        List<byte[]> first = bytes();
        publish("self-evaluation", "docx,xlsx,html,data");
        assertThat(bytes()).containsExactlyElementsOf(first);
    }

    private List<byte[]> bytes() throws IOException {
        return published().stream()
                .filter(file -> !file.toString().contains("证据包"))
                .map(PublishTest::read)
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theEvidenceVerifiesUntilAPartIsChanged() throws IOException {
        publish("self-evaluation", "docx");
        Path bundle = published().stream()
                .filter(file -> file.toString().endsWith("证据包.zip"))
                .findFirst()
                .orElseThrow();
        assertThat(run("publish", "--verify", bundle.toString())).isZero();
        assertThat(Evidence.verify(bundle).parts()).isGreaterThan(4);

        Path changed = folder.resolve("changed.zip");
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(bundle), StandardCharsets.UTF_8);
                OutputStream stream = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
                to.write(entry.getName().equals("waivers.csv") ? new byte[] {'x'} : new byte[0]);
            }
        }
        assertThat(run("publish", "--verify", changed.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("waivers.csv");
    }

    @Test
    void entriesWithMistakesAreRefusedWholeAndToldWhole() throws IOException {
        Path copy = folder.resolve("entries");
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(Path.of(entries("henan-2021")))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Path spending = copy.resolve("支出.csv");
        Files.writeString(
                spending,
                Files.readString(spending).replaceFirst("2070101", "2079999").replaceFirst("\\d+\\.\\d\\d", "许多"));
        assertThat(run(
                        "publish",
                        copy.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("支出.csv:");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aNewFolderIsThereToBeFilledInAndIsNeverOverwritten() {
        String made = folder.resolve("new").toString();
        assertThat(run("publish", "--new", made, "--region", "henan", "--year", "2021"))
                .isZero();
        assertThat(Path.of(made).resolve("填报.xlsx")).exists();
        assertThat(Path.of(made).resolve("文字模板.docx")).exists();
        assertThat(run("publish", "--new", made, "--region", "henan", "--year", "2021"))
                .isEqualTo(2);
        assertThat(run("publish", made, "--out", folder.resolve("out").toString()))
                .isEqualTo(2);
    }

    @Test
    void aWaiverNeedsAPersonAndAReason() throws IOException {
        assertThat(run("publish", entries("henan-2021"), "--out", folder.toString(), "--waive", "X", "--by", "沈知秋"))
                .isEqualTo(2);
    }
}
