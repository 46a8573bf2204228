package duzhi.check.relation;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Terms for tests: printed digits and a unit. */
public final class Terms {

    private Terms() {}

    /** Printed amounts of one unit. */
    public static List<Term> of(Unit unit, String... printed) {
        return Stream.of(printed).map(digits -> Term.plus(fact(unit, digits))).toList();
    }

    /** Amounts in 万元. */
    public static List<Term> wan(String... printed) {
        return of(Unit.TEN_THOUSAND_YUAN, printed);
    }

    static Fact fact(Unit unit, String digits) {
        Value value = new Value.Number(new Figure(new BigDecimal(digits), unit));
        return Fact.stated("t", Coordinates.ALL, value, Source.plain(Place.ofText("t.txt", 1, 0, 1, digits)));
    }

    /** A sum of amounts in 万元. */
    public static Linear sum(String whole, String... parts) {
        return new Linear(Linear.Kind.SUM, wan(whole), wan(parts), Coordinates.ALL, null);
    }
}
