package duzhi.publish.generate;

import duzhi.form.load.Forms;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.publish.document.Amount;
import duzhi.publish.entry.Draft;
import duzhi.publish.statement.Cube;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Figures of the year before: the lines of a year of its own, added up where this year's figures are compared. */
final class LastYear {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int UNCHANGED = 1000;

    private final Outline outline;
    private final Dice dice;
    private final Ledger ledger = new Ledger("V");

    private LastYear(Outline outline, Dice dice) {
        this.outline = outline;
        this.dice = dice;
    }

    /** For a draft of this year's lines. */
    static List<Fact> of(Outline outline, Draft draft, Dice dice) {
        return new LastYear(outline, dice).draw(draft);
    }

    private List<Fact> draw(Draft draft) {
        List<Fact> lines = draft.facts().stream().map(this::lastYear).toList();
        Draft before = Departments.with(draft, lines, List.of());
        Cube cube = Cube.of(before, Forms.load().findSet(draft.set()).orElseThrow());
        Coordinates here = outline.here();
        for (Node row : outline.node().nodes("before")) {
            Coordinates of = here.and(Ledger.at(row.text("of")));
            if (row.is("each")) {
                Set<String> codes = cube.within(of).codes(Dimension.FUNCTION);
                codes.stream()
                        .filter(code -> dice.chance(90))
                        .forEach(code -> enter(cube, of.with(Dimension.FUNCTION, code), row));
            } else {
                enter(cube, of, row);
            }
        }
        return ledger.facts();
    }

    private void enter(Cube cube, Coordinates of, Node row) {
        Amount amount = cube.within(of).amount(Unit.YUAN, 2);
        Coordinates at = of.and(Ledger.at(row.text("as"))).with(Dimension.YEAR, String.valueOf(outline.year() - 1));
        ledger.money(at, amount.exact());
    }

    /** The same line a year before, in whole hundreds so that every sum prints exactly; some lines do not change. */
    private Fact lastYear(Fact fact) {
        Figure figure = fact.figure().orElseThrow();
        if (figure.unit().kind() != Unit.Kind.MONEY) {
            return fact;
        }
        int change = dice.chance(20) ? UNCHANGED : dice.between(850, 1100);
        BigDecimal yuan = dice.share(figure.exact(), change, change, HUNDRED);
        return Fact.stated(fact.id(), fact.at(), new Value.Number(new Figure(yuan, Unit.YUAN)), fact.source());
    }
}
