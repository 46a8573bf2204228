package duzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.open.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    private Path folder;

    private final FakePipeline pipeline = new FakePipeline();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String file = "";

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("a.txt"), "a").toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(List.of(arguments), () -> pipeline, print(out), print(err), false, new Stop());
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void statusTellsErrorsFromNone() {
        assertThat(run("audit", file)).isEqualTo(1);
        pipeline.findings = List.of();
        assertThat(run("audit", file)).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void anErrorAmongSymptomsCounts() {
        pipeline.findings = List.of(pipeline.noteWithErrorBelow());
        assertThat(run("audit", file)).isEqualTo(1);
    }

    @Test
    void anInputNotReadIsReportedAfterTheRest() {
        assertThat(run("audit", file, folder.resolve("none.txt").toString(), "--format", "json"))
                .isEqualTo(2);
        assertThat(out()).contains("\"sample.txt\"", "none.txt");
        assertThat(err()).contains("none.txt");
    }

    @Test
    void directoriesGiveTheirFilesInOrder() throws IOException {
        Files.createDirectories(folder.resolve("sub/.hidden"));
        Files.writeString(folder.resolve("sub/b.txt"), "b");
        Files.writeString(folder.resolve("sub/.hidden/c.txt"), "c");
        Files.writeString(folder.resolve("z.bin"), "z");
        assertThat(run("audit", folder.toString(), file)).isEqualTo(1);
        assertThat(pipeline.read)
                .containsExactly(
                        file,
                        folder.resolve("sub/b.txt").toString(),
                        folder.resolve("z.bin").toString());
    }

    @Test
    void anEmptyDirectoryIsNotAPass() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("audit", empty.toString())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "audit x --format nope",
                "nope",
                "audit --nope x",
                "read x --lang fr",
                "audit --max-size 1X x",
                "audit --max-pages 0 x",
                "audit --max-time 1h x"
            })
    void argumentsThatAreOffGiveTwoAndOneSentence(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).doesNotContain("\tat ", "Exception").hasLineCount(2);
    }

    @Test
    void complaintsAreInTheLanguageAskedFor() {
        run("audit", "--lang", "en");
        assertThat(err()).startsWith("The arguments are off: missing FILE|DIR|ZIP.");
    }

    @Test
    void anUnexpectedFailureIsOneSentenceUnlessAskedForMore() {
        pipeline.fails = true;
        assertThat(run("audit", file, "--lang", "en")).isEqualTo(2);
        assertThat(err()).contains("boom").hasLineCount(1);
        assertThat(run("audit", file, "--debug")).isEqualTo(2);
        assertThat(err()).contains("\tat ");
    }

    @Test
    void aReportGoesToTheFileNamed() throws IOException {
        Path report = folder.resolve("new/report.html");
        assertThat(run("audit", file, "--format", "html", "--out", report.toString()))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>");
        try (Stream<Path> beside = Files.list(report.getParent())) {
            assertThat(beside).containsExactly(report);
        }
    }

    @Test
    void sizesAreUnderstood() {
        run("audit", file, "--max-size", "20M");
        assertThat(pipeline.limits.bytes()).isEqualTo(20L << 20);
    }

    @Test
    void limitsAreUnderstood() {
        run("read", file, "--max-pages", "7", "--max-time", "90");
        assertThat(pipeline.limits.pages()).isEqualTo(7);
        assertThat(pipeline.limits.time()).hasSeconds(90);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void everyRefusalSaysWhatItIsAndWhatToDo(Why why) {
        Audit.Failure failure = Refusals.of("x", new Unreadable(why, "9"));
        for (Text text : List.of(failure.message(), failure.remedy())) {
            assertThat(text.zh()).endsWith("。").containsPattern("\\p{IsHan}").doesNotContain("本版本");
            assertThat(text.en()).endsWith(".").doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_LARGE, --max-size",
        "TOO_MANY_PAGES, --max-pages",
        "TOO_LONG, --max-time",
        "TOO_MANY_LINES, --max-lines",
        "TOO_MANY_CELLS, --max-lines",
        "UNPACKS_TOO_LARGE, --max-unpacked",
        "TOO_DEEP, --max-depth"
    })
    void aRefusalForItsSizeSaysHowToRaiseTheLimit(Why why, String option) {
        Text remedy = Refusals.of("x", new Unreadable(why, "9")).remedy();
        assertThat(remedy.zh()).contains(option);
        assertThat(remedy.en()).contains(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "forms", "rules --format json", "forms --format json --lang en"})
    void listsArePrinted(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out()).containsAnyOf("B-05", "sample-expenditure");
    }

    @Test
    void factsTablesAndScoresArePrinted() {
        assertThat(run("read", file)).isZero();
        assertThat(out()).contains("\"amount\": \"2072800.00\"");
        assertThat(run("read", file, "--tables", "--format", "csv")).isZero();
        assertThat(out()).contains("sample-expenditure");
        assertThat(run("score", file, "--lang", "en")).isZero();
        assertThat(out()).contains("no permitted method gives what is printed", "9.5  differs", "10  agrees");
        assertThat(run("score", file, "--format", "json")).isZero();
        assertThat(out()).contains("\"explained\": false");
    }

    @Test
    void helpAndVersionAreReports() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("audit", "read", "repair", "score", "inventory", "rules", "forms");
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("duzhi ");
        assertThat(run("audit", "--help", "--lang", "en")).isZero();
        assertThat(out()).contains("duzhi audit", "--max-size", "64M", "Exit status");
    }

    @Test
    void failuresSpeakBothLanguages() {
        Text text = Messages.both("refusal.MISSING");
        assertThat(text.zh()).isNotEqualTo(text.en());
        assertThat(new Audit.Failure("x", text, text).message().en()).isEqualTo("There is no such file.");
    }
}
