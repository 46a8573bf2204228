package duzhi.proof.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.form.filled.FilledDocument;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes that are not one changed figure, and what one mistake carries with it. */
class A03_CausesTest {

    private static final String BUDGET = "department-budget.txt";

    @Test
    void oneWrongFigureCarriesAllThatItBreaks() throws Exception {
        List<Finding> errors = errors(changed("221\t02\t01\t\t住房公积金\t8.07\t8.07\t8.07", "8.07\t8.07", "8.70\t8.07"));

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().symptoms()).isNotEmpty();
        assertThat(first(errors.getFirst()).kind()).isEqualTo("transposed");
        assertThat(first(errors.getFirst()).changes().getFirst().suggested()).isEqualTo("8.07万元");
    }

    @Test
    void rowsInEachOthersPlaceAreExchanged() throws Exception {
        List<String> lines = lines();
        int at = line(lines, "208\t05\t05\t\t机关事业单位基 本养老保险缴费 支出\t13.28\t13.28\t13.28");
        String[] one = lines.get(at).split("\t", -1);
        String[] two = lines.get(at + 1).split("\t", -1);
        for (int i = 5; i < one.length; i++) {
            String kept = one[i];
            one[i] = two[i];
            two[i] = kept;
        }
        lines.set(at, String.join("\t", one));
        lines.set(at + 1, String.join("\t", two));

        assertThat(kinds(errors(lines))).contains("exchanged");
    }

    @Test
    void aColumnInTheOtherUnitIsOneMistake() throws Exception {
        List<String> lines = lines();
        int title = line(lines, "2021 年一般公共预算“三公”经费支出情况表");
        int unit = title + lines.subList(title, lines.size()).indexOf("单位：万元");
        lines.set(unit, "单位：元");

        assertThat(kinds(errors(lines))).contains("units");
    }

    @Test
    void aMissingRowIsComputed() throws Exception {
        List<String> lines = lines();
        lines.removeIf(line -> line.startsWith("071002P04"));

        assertThat(errors(lines)).anySatisfy(finding -> {
            assertThat(first(finding).kind()).isEqualTo("missing-row");
            assertThat(first(finding).text().zh()).contains("22.40");
        });
    }

    @Test
    void aTieStaysATie() throws Exception {
        List<Finding> errors = errors(Documents.text("tie.txt", String.join("\n", tie())));

        assertThat(errors).isNotEmpty();
        assertThat(errors.getFirst().repair()).hasSizeGreaterThan(1);
    }

    private static List<String> tie() throws Exception {
        return Files.readAllLines(Documents.root().resolve("examples/findings/E-01/fail.txt"));
    }

    private static Suggestion first(Finding finding) {
        assertThat(finding.repair()).as(finding.message().zh()).isNotEmpty();
        return finding.repair().getFirst();
    }

    private static List<String> kinds(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.repair().stream())
                .map(Suggestion::kind)
                .toList();
    }

    private static List<String> lines() throws Exception {
        return new ArrayList<>(Files.readAllLines(Documents.root().resolve("examples/clean").resolve(BUDGET)));
    }

    private static int line(List<String> lines, String start) {
        int at = Collections.indexOfSubList(
                lines.stream().map(line -> line.startsWith(start)).toList(), List.of(true));
        assertThat(at).as(start).isNotNegative();
        return at;
    }

    private static List<String> changed(String start, String from, String to) throws Exception {
        List<String> lines = lines();
        int at = line(lines, start);
        lines.set(at, lines.get(at).replaceFirst(from, to));
        return lines;
    }

    private static List<Finding> errors(List<String> lines) {
        return errors(Documents.text(BUDGET, String.join("\n", lines)));
    }

    private static List<Finding> errors(FilledDocument document) {
        return Documents.audit(document).findings().stream()
                .filter(finding -> finding.rule().startsWith("E-0") && !finding.rule().equals("E-09"))
                .toList();
    }
}
