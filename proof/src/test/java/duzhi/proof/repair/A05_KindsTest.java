package duzhi.proof.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of mistake that is not one changed figure: it is named, with the values that repair it, as one cause. */
class A05_KindsTest {

    private static final String BUDGET = "department-budget.txt";
    private static final String INCOME = "2021 年部门收入总体情况表";
    private static final String SPENDING = "2021 年部门支出总体情况表";
    private static final String GENERAL = "2021 年一般公共预算支出情况表";

    /** The true budget, taken apart into lines to be damaged. */
    private final List<String> lines = lines();

    @Test
    void aRowLeftOutHasItsValueInEveryColumnAndTheNameThatAnotherTableGives() {
        lines.remove(row(SPENDING, "207\t01\t01"));

        Suggestion repair = repair("missing-row");

        assertThat(repair.text().zh())
                .contains("2070101 行政运行")
                .contains("总计 113.94万元", "98.46万元", "14.32万元", "0.36万元", "0.80万元");
        assertThat(root("missing-row").symptoms()).hasSizeGreaterThan(3);
    }

    @Test
    void aRowThatNothingElseNamesIsLeftOutWithoutName() {
        lines.remove(row(SPENDING, "207\t01\t12"));
        lines.replaceAll(line -> line.startsWith("207\t01\t12") ? line.replace("18.50", "18.05") : line);

        assertThat(all())
                .flatExtracting(Finding::repair)
                .filteredOn(repair -> repair.kind().equals("missing-row"))
                .allSatisfy(repair -> assertThat(repair.text().zh()).doesNotContain("2070112"));
    }

    @Test
    void figuresOffByOneRowAreMovedAndWhatFellOffIsComputed() {
        int first = row(SPENDING, "207\t01\t01");
        for (int i = first; i < first + 5; i++) {
            put(i, 5, cell(i + 1, 5));
        }

        Suggestion repair = repair("shifted");

        assertThat(repair.text().zh()).contains("下移", "113.94万元");
        assertThat(repair.changes())
                .extracting(Suggestion.Change::suggested)
                .containsExactly("113.94万元", "18.50万元", "2.64万元", "13.28万元", "6.42万元");
    }

    @Test
    void figuresOffByOneColumnAreMovedAndWhatFellOffIsComputed() {
        int total = row(GENERAL, "\t\t\t\t合计");
        for (int column = 7; column < 10; column++) {
            put(total, column, cell(total, column + 1));
        }

        Suggestion repair = repair("shifted");

        assertThat(repair.text().zh()).contains("右移", "229.14万元");
    }

    @Test
    void twoNeighbouringRowsAreExchanged() {
        int first = row(SPENDING, "210\t11\t01");
        for (int column = 5; column < 8; column++) {
            String kept = cell(first, column);
            put(first, column, cell(first + 1, column));
            put(first + 1, column, kept);
        }

        assertThat(all())
                .flatExtracting(Finding::repair)
                .extracting(Suggestion::kind)
                .contains("exchanged");
    }

    @Test
    void twoItemsPrintedAsOneAreSplit() {
        int merged = row(INCOME, "208\t05\t05");
        lines.set(merged, lines.get(merged).replace("13.28", "15.92"));
        lines.remove(row(INCOME, "208\t05\t01"));

        Suggestion repair = repair("split");

        assertThat(repair.text().zh()).contains("15.92万元", "13.28万元", "2080501 行政单位离退休", "2.64万元");
    }

    @Test
    void aColumnInTheOtherUnitIsOneMistake() {
        for (int i = row(SPENDING, "\t\t\t\t合计"); !lines.get(i).isEmpty(); i++) {
            String amount = cell(i, 13);
            put(i, 13, amount.isEmpty() ? "" : amount.replace(".", "") + "00");
        }

        assertThat(repair("units").text().zh()).contains("特定目标类", "一列", "元");
    }

    @Test
    void anItemUnderTheWrongUnitIsNamed() {
        int from = row(SPENDING, "207\t01\t12");
        String moved = lines.remove(from);
        lines.add(row(SPENDING, "207\t01\t09"), moved);

        assertThat(all()).flatExtracting(Finding::repair).anySatisfy(repair -> {
            assertThat(repair.kind()).isEqualTo("misplaced");
            assertThat(repair.text().zh()).contains("文化和旅游市场管理", "18.50");
        });
    }

    @Test
    void aWrongTotalOfOperatingColumnsIsToldOnce() throws Exception {
        String text = Files.readString(Documents.root().resolve("examples/findings/F-16/fail.txt"));

        List<Finding> found =
                Documents.audit(Documents.text("operations.txt", text)).findings();

        assertThat(found)
                .filteredOn(finding -> finding.rule().startsWith("E-"))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.repair().getFirst().changes().getFirst().suggested())
                        .isEqualTo("8.00万元"));
    }

    @Test
    void oneCauseCarriesItsSymptomsAcrossDocuments() throws Exception {
        FilledDocument budget = across("1-budget.txt", "合计\t80.00", "合计\t88.00");
        FilledDocument account = across(
                "2-account.txt", "85.00 万元，支出决算为 80.00 万元，完成年初预算的 94.12%", "80.00 万元，支出决算为 80.00 万元，完成年初预算的 100.00%");

        List<Finding> findings = Documents.audit(budget, account).findings();
        List<Finding> mended =
                findings.stream().filter(finding -> !finding.repair().isEmpty()).toList();

        assertThat(mended).hasSize(1);
        Finding root = mended.getFirst();
        assertThat(root.repair().getFirst().changes().getFirst().suggested()).isEqualTo("80.00万元");
        assertThat(withSymptoms(root)).extracting(Finding::rule).contains("E-01", "X-05");
        assertThat(withSymptoms(root)).extracting(Finding::document).contains("1-budget.txt", "2-account.txt");
    }

    private static FilledDocument across(String name, String from, String to) throws Exception {
        String text = Files.readString(
                Documents.root().resolve("examples/findings/X-05/fail").resolve(name));
        assertThat(text).contains(from);
        return Documents.text(name, text.replace(from, to));
    }

    private Finding root(String kind) {
        return all().stream()
                .filter(finding -> finding.repair().stream()
                        .anyMatch(repair -> repair.rank() == 1 && repair.kind().equals(kind)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " first among "
                        + all().stream()
                                .flatMap(finding -> finding.repair().stream())
                                .map(repair -> repair.rank() + " " + repair.kind() + " "
                                        + repair.text().zh())
                                .toList()));
    }

    private Suggestion repair(String kind) {
        return root(kind).repair().stream()
                .filter(repair -> repair.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> all() {
        return all(Documents.text(BUDGET, String.join("\n", lines)));
    }

    private static List<Finding> all(FilledDocument document) {
        return Documents.audit(document).findings().stream()
                .flatMap(A05_KindsTest::withSymptoms)
                .toList();
    }

    private static Stream<Finding> withSymptoms(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.symptoms().stream().flatMap(A05_KindsTest::withSymptoms));
    }

    private static List<String> lines() {
        try {
            return new ArrayList<>(Files.readAllLines(
                    Documents.root().resolve("examples/clean").resolve(BUDGET)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of a table that begins so. */
    private int row(String table, String start) {
        for (int i = lines.indexOf(table); i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(table + " has no row " + start);
    }

    private String cell(int line, int column) {
        String[] cells = lines.get(line).split("\t", -1);
        return column < cells.length ? cells[column] : "";
    }

    private void put(int line, int column, String text) {
        List<String> cells = new ArrayList<>(Arrays.asList(lines.get(line).split("\t", -1)));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        lines.set(line, String.join("\t", cells));
    }
}
