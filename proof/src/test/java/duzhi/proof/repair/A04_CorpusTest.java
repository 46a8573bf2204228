package duzhi.proof.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.cli.Pipeline;
import duzhi.cli.Run;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In published documents the true value, recomputed by hand, is among those offered for what is wrong, as it would be printed. */
class A04_CorpusTest {

    private static final Pattern ITEM = Pattern.compile(
            "\"(?<file>[^\"]+\\.(?:pdf|xlsx?|ofd))\"\\s*:|\"kind\"\\s*:\\s*\"(?:SUM_[A-Z]+|BLANK_CELL)\"");

    private static final Path CORPUS = Documents.root().resolve("../shared/corpus");

    @ParameterizedTest
    @CsvSource({
        "pdf-budget/putuo-sfj-dept-2026-budget.pdf, 43269.3, 3269.3",
        "pdf-budget/putuo-sfj-dept-2026-budget.pdf, 17.66, 17.93",
        "pdf-budget/putuo-sfj-dept-2026-budget.pdf, 201.50, 208.80",
        "pdf-budget/putuo-wanli-2023-budget.pdf, 1421.25, 0.00",
        "pdf-budget/putuo-wanli-2023-budget.pdf, 314.82, 289.12",
        "pdf-budget/putuo-wanli-2023-budget.pdf, 441.25, 220.63",
        "pdf-budget/putuo-wanli-2024-budget.pdf, 352.67, 350.35",
        "pdf-final/putuo-shgzb-2024-final-account.pdf, 21.07, 42.14",
        "xlsx-goal/songgang-2023-goal-00.xlsx, '', 4000",
        "xlsx-goal/songgang-2023-goal-00.xlsx, 232900, 750000",
        "xlsx-goal/songgang-2023-goal-00.xlsx, 112978, 234550",
        "xlsx-goal/songgang-2023-goal-04.xlsx, 54.5, 54.402",
        "xlsx-goal/songgang-2023-goal-04.xlsx, 73, 378"
    })
    void theTrueValueIsOffered(String file, String stated, String right) throws Exception {
        Path path = CORPUS.resolve(file);
        assumeTrue(Files.exists(path), () -> "the published document " + file + " is not at hand");

        assertThat(offered(path))
                .anyMatch(change -> isNumber(change.stated(), stated) && isNumber(change.suggested(), right));
    }

    /** The errors of sum that were found by hand are all among the documents above, so that none goes without its true value. */
    @Test
    void noErrorOfSumIsLeftOut() throws Exception {
        Path truth = CORPUS.resolve("TRUTH.json");
        assumeTrue(Files.exists(truth), "the published documents are not at hand");
        String held = List.of(A04_CorpusTest.class
                        .getDeclaredMethod("theTrueValueIsOffered", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .toString();
        Map<String, Long> sums = new TreeMap<>();
        Matcher item = ITEM.matcher(Files.readString(truth));
        String file = "";
        while (item.find()) {
            if (item.group("file") != null) {
                file = item.group("file");
            } else {
                sums.merge(file, 1L, Long::sum);
            }
        }
        sums.forEach((name, count) -> assertThat(held.split(Pattern.quote(name), -1).length - 1)
                .as("true values held of %s", name)
                .isGreaterThanOrEqualTo(count.intValue()));
        assertThat(sums).isNotEmpty();
    }

    private static List<Suggestion.Change> offered(Path path) throws Exception {
        Run run = Run.create();
        Pipeline.Reading reading = run.read(
                Intake.of(List.of(path.toString()), Limits.DEFAULT),
                new Pipeline.How(Limits.DEFAULT, 1, null, Batch.Progress.NONE, new Stop()));
        Audit audit = run.audit(reading);
        return audit.findings().stream()
                .flatMap(A04_CorpusTest::all)
                .flatMap(finding -> finding.repair().stream())
                .flatMap(suggestion -> suggestion.changes().stream())
                .toList();
    }

    private static Stream<Finding> all(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.symptoms().stream().flatMap(A04_CorpusTest::all));
    }

    private static boolean isNumber(String figure, String expected) {
        String number = figure.replaceAll("[^0-9.]", "");
        return number.isEmpty() || expected.isEmpty()
                ? number.equals(expected)
                : new BigDecimal(number).compareTo(new BigDecimal(expected)) == 0;
    }
}
