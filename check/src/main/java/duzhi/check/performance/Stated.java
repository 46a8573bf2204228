package duzhi.check.performance;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An indicator as a form states it.
 *
 * @param table the form it stands in
 * @param row its row
 * @param project what it is an indicator of
 * @param level1 first-level name
 * @param level2 second-level name, empty where the form has none
 * @param nameColumn key of the column with its name
 * @param targetColumn key of the column with its target
 */
public record Stated(
        FilledTable table,
        FilledRow row,
        String project,
        String level1,
        String level2,
        String nameColumn,
        String targetColumn) {

    private static final Pattern OPERATOR = Pattern.compile("[<>=≤≥≦≧＜＞＝]");
    private static final Pattern NUMBER = Pattern.compile("[<>=≤≥≦≧＜＞＝]*[\\d,.]*\\d");
    private static final Set<String> NATURES = Set.of("定性", "定量", "正向", "反向", "正向指标", "反向指标", "定性指标", "定量指标");

    /** Its own name. */
    public String name() {
        return row.text(nameColumn);
    }

    /** The target with the operator and the unit that some forms print in cells of their own. */
    public String target() {
        String value = row.text(targetColumn);
        String operator = Labels.fold(row.text("operator"));
        boolean plain = value.isEmpty()
                || NATURES.contains(operator)
                || OPERATOR.matcher(value).lookingAt();
        return (plain ? "" : operator) + withUnit(value);
    }

    /** The actual value with the unit of the form's own cell, empty in forms of goals. */
    public String actual() {
        return withUnit(row.text("actual"));
    }

    /** A number that prints no unit has the one of the cell beside it. */
    private String withUnit(String value) {
        return NUMBER.matcher(value).matches() ? value + row.text("measure-unit") : value;
    }

    /** Why it deviates, empty where nothing is said. */
    public String reason() {
        return row.text("reason");
    }

    /** The weight, where it is a number. */
    public Optional<BigDecimal> weight() {
        return number("weight");
    }

    /** The printed points, where they are a number. */
    public Optional<BigDecimal> points() {
        return number("points");
    }

    private Optional<BigDecimal> number(String column) {
        return row.find(column).flatMap(FilledCell::figure).map(Figure::exact);
    }

    /** Whether it asks how content people are, by its place in the form or by its name. */
    public boolean isSatisfaction() {
        return stands("满意") || name().contains("满意");
    }

    /** Whether the word is part of its first- or second-level name. */
    public boolean stands(String word) {
        return level1.contains(word) || level2.contains(word);
    }

    /** Whether every cell of the row that counts for it was read with certainty. */
    public boolean isCertain() {
        return Stream.of(nameColumn, targetColumn, "actual", "weight", "points").allMatch(row::isCertain);
    }

    /** Where its name is printed. */
    public Place at() {
        return at(nameColumn);
    }

    /** Where its target is printed. */
    public Place targetAt() {
        return at(targetColumn);
    }

    /** Where a cell of its row is printed; the row itself where the cell is blank. */
    public Place at(String column) {
        return row.find(column)
                .map(cell -> cell.source().place())
                .filter(place -> place.line() == row.place().line())
                .orElse(row.place());
    }

    /** Line it stands on. */
    public int line() {
        return row.place().line();
    }
}
