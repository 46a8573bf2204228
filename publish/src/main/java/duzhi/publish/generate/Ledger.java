package duzhi.publish.generate;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lines as they are entered, numbered in their order. */
final class Ledger {

    static final Place ENTERED = Place.ofDocument("invented");

    private final String letter;
    private final List<Fact> facts = new ArrayList<>();

    Ledger(String letter) {
        this.letter = letter;
    }

    List<Fact> facts() {
        return facts;
    }

    void money(Coordinates at, BigDecimal yuan) {
        add(at, new Figure(yuan, Unit.YUAN));
    }

    void count(Coordinates at, int pieces) {
        add(at.with(Dimension.MEASURE, "count"), new Figure(BigDecimal.valueOf(pieces), Unit.PIECES));
    }

    void add(Coordinates at, Figure figure) {
        String id = "%s%05d".formatted(letter, facts.size() + 1);
        facts.add(Fact.stated(id, at, new Value.Number(figure), Source.plain(ENTERED)));
    }

    /** Coordinates as they are written: {@code flow=revenue fund=general}. */
    static Coordinates at(String words) {
        Coordinates at = Coordinates.ALL;
        for (String word : words.isBlank() ? new String[0] : words.split(" ")) {
            int sign = word.indexOf('=');
            at = at.with(Dimension.of(word.substring(0, sign)), word.substring(sign + 1));
        }
        return at;
    }
}
