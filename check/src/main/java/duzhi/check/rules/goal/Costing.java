package duzhi.check.rules.goal;

import duzhi.check.calculation.Breakdown;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a project's amount was arrived at, beside the amount.
 *
 * @param project whose it is
 * @param words the cell that explains the amount
 * @param total the cell with the amount of the year
 * @param amount the figure in it, under the unit the form states
 * @param breakdown what the words say
 */
record Costing(Project project, FilledCell words, FilledCell total, Figure amount, Breakdown breakdown) {

    private static final BigDecimal APART = new BigDecimal(100);

    /** The projects of a document that state an amount and explain it. */
    static List<Costing> of(FilledDocument document) {
        return Projects.of(document).stream()
                .filter(project -> !project.isSelfEvaluation())
                .flatMap(project -> of(project).stream())
                .toList();
    }

    private static Optional<Costing> of(Project project) {
        FilledTable table = project.table();
        Optional<FilledCell> words =
                table.findField("calculation").filter(cell -> !cell.text().isBlank());
        Optional<FilledCell> total = table.findField("total");
        Optional<Figure> amount = total.filter(Costing::isCertain)
                .flatMap(FilledCell::figure)
                .filter(figure -> figure.unit().kind() == Unit.Kind.MONEY);
        return words.isEmpty() || amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new Costing(
                        project,
                        words.get(),
                        total.orElseThrow(),
                        amount.get(),
                        Breakdown.of(words.get().text())));
    }

    private static boolean isCertain(FilledCell cell) {
        return cell.source().certainty() != Source.Certainty.UNCERTAIN;
    }

    /** Whether there is money this year to explain. */
    boolean isFunded() {
        return amount.printed().signum() > 0;
    }

    /** The amount as if it were printed in yuan where the form says ten thousand yuan, and the other way round. */
    Figure inOtherUnit() {
        Unit other = amount.unit() == Unit.YUAN ? Unit.TEN_THOUSAND_YUAN : Unit.YUAN;
        return new Figure(amount.printed(), other);
    }

    /** Whether the words come to the amount of the year, or of all years, in some reading. */
    boolean agrees(boolean stated) {
        return Stream.of("total", "overall")
                .flatMap(key -> project.table().findField(key).stream())
                .flatMap(cell -> cell.figure().stream())
                .filter(figure -> figure.printed().signum() > 0)
                .map(figure -> new Figure(
                        figure.printed(), stated ? amount.unit() : inOtherUnit().unit()))
                .anyMatch(figure -> breakdown.readings().stream().anyMatch(figure.interval()::meets));
    }

    /** Whether the figure is too far from the words to be in the same unit. */
    boolean isApart(Figure figure) {
        BigDecimal words =
                breakdown.declared().map(each -> each.figure().exact()).orElseGet(breakdown::exact);
        BigDecimal value = figure.exact();
        return words.compareTo(value.multiply(APART)) > 0 || value.compareTo(words.multiply(APART)) > 0;
    }

    Place at() {
        return words.source().place();
    }

    Place totalAt() {
        return total.source().place();
    }
}
