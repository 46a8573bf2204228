package duzhi.reader.narrative;

import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.Optional;

/**
 * What a share is a share of.
 *
 * @param at what the section speaks of
 * @param subjects what it can name
 */
record Wholes(Narrator.Scene scene, Coordinates at, Subjects subjects) {

    /** The whole that a part has a share of, by the words between 占 and the rate; empty where they leave it open. */
    Optional<Coordinates> of(Fact part, String words) {
        return scene.narrative().wholes().stream()
                .filter(each -> each.words().stream().anyMatch(Labels.fold(words)::contains))
                .findFirst()
                .map(each -> scene.base().and(stage()).and(each.at()))
                .or(() -> subjects.last(words).map(found -> at.and(found.at())))
                .or(() -> Words.isTotal(words) ? total(part, words) : Optional.empty());
    }

    private Coordinates stage() {
        return at.find(Dimension.STAGE)
                .map(code -> Coordinates.ALL.with(Dimension.STAGE, code))
                .orElse(Coordinates.ALL);
    }

    /** Of a bare 占: the section's total, or for an item below another that one; two above it leave it open. */
    private Optional<Coordinates> total(Fact part, String words) {
        String named = part.at()
                .find(Dimension.ITEM)
                .filter(any -> !at.names(Dimension.ITEM))
                .orElse("");
        int above = named.lastIndexOf('.');
        if (above < 0 || words.contains("支出") || words.contains("收入")) {
            return Optional.of(at);
        }
        return named.indexOf('.') < above
                ? Optional.empty()
                : Optional.of(part.at().with(Dimension.ITEM, named.substring(0, above)));
    }
}
