package duzhi.check.rules.goal;

import duzhi.check.calculation.Amount;
import duzhi.form.filled.FilledCell;
import duzhi.ledger.source.Place;

/** Where a stretch of a cell's words stands. */
final class Spotted {

    private Spotted() {}

    /** An amount; the whole cell where the words were mended and do not stand there as read. */
    static Place in(FilledCell cell, Amount amount) {
        return in(cell, cell.text().substring(amount.from(), amount.to()), amount.from());
    }

    /** Words; the whole cell where they were mended and do not stand there as read. */
    static Place in(FilledCell cell, String words) {
        return in(cell, words, 0);
    }

    private static Place in(FilledCell cell, String words, int after) {
        Place whole = cell.source().place();
        int found = whole.text().indexOf(words, after);
        return found < 0
                ? whole
                : new Place(
                        whole.document(),
                        whole.line(),
                        whole.from() + found,
                        whole.from() + found + words.length(),
                        whole.table(),
                        whole.row(),
                        whole.column(),
                        words);
    }
}
