package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import duzhi.ledger.chart.Validity;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a table; an empty cell and a missing column are the same. */
record Row(CSVRecord cells) {

    String text(String column) {
        return cells.isMapped(column) ? cells.get(column) : "";
    }

    @Nullable
    String orNull(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Integer number(String column) {
        var text = orNull(column);
        return text == null ? null : Integer.valueOf(text);
    }

    Confidence confidence() {
        return Confidence.of(text("confidence"));
    }

    Validity validity() {
        return validity(Validity.ALWAYS);
    }

    Validity validity(Validity unlessDated) {
        var from = date("valid_from");
        var to = date("valid_to");
        return from == null && to == null ? unlessDated : new Validity(from, to);
    }

    // Not LocalDate.parse: setting up the formatter takes longer than reading the largest table.
    private @Nullable LocalDate date(String column) {
        var text = orNull(column);
        return text == null
                ? null
                : LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, text.length()));
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    String place() {
        return "row " + (cells.getRecordNumber() + 1);
    }
}
