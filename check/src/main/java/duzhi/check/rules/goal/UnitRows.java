package duzhi.check.rules.goal;

import duzhi.check.performance.Project;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rows of units among rows of projects. */
final class UnitRows {

    private UnitRows() {}

    /** Whether a row without indicators heads the rows below it: they add up to it. */
    static boolean isUnit(Project listed) {
        FilledRow row = listed.rows().getFirst();
        return row.rule().equals("unit")
                || !hasIndicators(row) && addUp(row, listed.table().rowsOf("main"));
    }

    private static boolean hasIndicators(FilledRow row) {
        return List.of("output", "effect", "satisfaction").stream()
                .anyMatch(column -> !row.text(column).isEmpty());
    }

    private static boolean addUp(FilledRow row, List<FilledRow> all) {
        BigDecimal sum = all.subList(all.indexOf(row) + 1, all.size()).stream()
                .takeWhile(UnitRows::hasIndicators)
                .flatMap(each -> total(each).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total(row).filter(total -> total.compareTo(sum) == 0).isPresent();
    }

    private static Optional<BigDecimal> total(FilledRow row) {
        return row.find("total").flatMap(FilledCell::figure).map(Figure::exact);
    }
}
