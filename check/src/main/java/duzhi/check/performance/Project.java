package duzhi.check.performance;

import duzhi.check.finding.Text;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project, or a whole department, with its goals.
 *
 * @param table the form
 * @param name as printed, may be empty
 * @param rows its rows in the form
 * @param indicators its indicators, in printed order
 */
public record Project(FilledTable table, String name, List<FilledRow> rows, List<Stated> indicators) {

    /** Canonical kind of the form of self-evaluation. */
    public static final String SELF_EVALUATION = "PERF_SELF";

    /** Whether the form reports what was achieved. */
    public boolean isSelfEvaluation() {
        return table.form().kind().equals(SELF_EVALUATION);
    }

    /** The indicators whose reading is sure; the others are reported as not examined. */
    public List<Stated> certain(Verdicts out) {
        indicators.stream().filter(each -> !each.isCertain()).forEach(each -> out.notRun(unsure(each)));
        return indicators.stream().filter(Stated::isCertain).toList();
    }

    private static Text unsure(Stated each) {
        return Text.of(
                "第%d行“%s”的单元格有不止一种读法，未查",
                "line %d, “%s”: its cells can be read in more than one way; not examined", each.line(), each.name());
    }

    /** The row of all funds. */
    public Optional<FilledRow> funds() {
        return fundRow("total");
    }

    private Optional<FilledRow> fundRow(String rule) {
        return table.rowsOf("funds").stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst();
    }

    /** An amount of the row of all funds, in yuan. */
    public Optional<BigDecimal> amount(String column) {
        return funds().flatMap(row -> amount(row, column));
    }

    /** The budget at the beginning of the year; a blank total is the sum of its sources, where those are printed. */
    public Optional<BigDecimal> initial() {
        return amount("initial")
                .or(() -> Stream.of("appropriation", "carried-in", "other")
                        .flatMap(source -> fundRow(source).flatMap(row -> amount(row, "initial")).stream())
                        .reduce(BigDecimal::add));
    }

    private static Optional<BigDecimal> amount(FilledRow row, String column) {
        return row.find(column)
                .filter(cell -> row.isCertain(column))
                .flatMap(FilledCell::figure)
                .map(Figure::exact);
    }

    /** The goal in words. */
    public Optional<FilledCell> goal() {
        return words("goal");
    }

    /** What is said to have been achieved. */
    public Optional<FilledCell> achieved() {
        return words("achieved");
    }

    private Optional<FilledCell> words(String key) {
        return table.findField(key)
                .or(() -> table.rowsOf("goals").stream()
                        .flatMap(row -> row.find(key).stream())
                        .findFirst());
    }
}
