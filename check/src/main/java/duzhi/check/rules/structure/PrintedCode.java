package duzhi.check.rules.structure;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A classification code printed in a row.
 *
 * @param row the row
 * @param code the code
 * @param name the name printed beside it, may be empty
 * @param chart the code set it belongs to
 */
record PrintedCode(FilledRow row, String code, String name, Chart chart) {

    /** Every functional and economic code of the document's tables. */
    static List<PrintedCode> of(FilledDocument document, CodeSets codes) {
        return document.rows().flatMap(row -> of(row, codes)).toList();
    }

    static Stream<PrintedCode> of(FilledRow row, CodeSets codes) {
        return Stream.of(
                        at(row, Dimension.FUNCTION, "name", codes.functional()),
                        at(row, Dimension.ECONOMY, "name", codes.departmentalEconomic()),
                        at(row, Dimension.GOVERNMENT_ECONOMY, "government-name", codes.governmentEconomic()))
                .flatMap(Optional::stream);
    }

    private static Optional<PrintedCode> at(FilledRow row, Dimension dimension, String name, Chart chart) {
        return row.at()
                .find(dimension)
                .filter(code -> code.matches("\\d{3}(?:\\d\\d){0,2}"))
                .filter(code -> row.isCertain(name))
                .map(code -> new PrintedCode(row, code, row.text(name), chart));
    }

    /** The chart's entry in force at the end of the year, or at its beginning. */
    Optional<Code> entry(String year) {
        if (!year.matches("20\\d\\d")) {
            return chart.versions(code).stream().findFirst();
        }
        int number = Integer.parseInt(year);
        return chart.find(code, LocalDate.of(number, 12, 31)).or(() -> chart.find(code, LocalDate.of(number, 1, 1)));
    }
}
