package duzhi.publish.input;

import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A row that every input has.
 *
 * @param key its name: of a text the key it is asked for by
 * @param label as shown
 * @param about when and how it is filled in
 * @param in what its value is counted in, empty for yuan
 * @param at what its figures are narrowed to
 * @param required whether it must be filled in whatever else was
 * @param when what must have been entered for it to be demanded
 * @param changed what must have changed for it to be demanded
 * @param against this year's figure that it must have changed against; last year's where none is named
 * @param whole the part of the goals of the whole department that it is: {@code duties}, {@code achieved}, or empty
 * @param headings what its text stands under in a published document
 */
record FixedRow(
        String key,
        String label,
        String about,
        String in,
        Coordinates at,
        boolean required,
        Optional<Coordinates> when,
        Optional<Coordinates> changed,
        Optional<Coordinates> against,
        String whole,
        List<String> headings) {

    /** The same row, which must be filled in. */
    FixedRow demanded() {
        return new FixedRow(key, label, about, in, at, true, when, changed, against, whole, headings);
    }

    boolean isLabelled(String printed) {
        return Labels.fold(label).equals(Labels.fold(printed));
    }

    /** What its value is counted in. */
    Unit unit() {
        return in.isEmpty() ? Unit.YUAN : Unit.find(in).orElse(Unit.PIECES);
    }
}
