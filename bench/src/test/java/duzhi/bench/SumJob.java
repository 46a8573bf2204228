package duzhi.bench;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Term;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.ledger.source.Spots;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The job every side does: {@code total = a+b+c+d+e+f} over many rows, one in a hundred wrong by up to a yuan, and a
 * finding with every operand for each wrong row.
 */
final class SumJob {

    static final List<String> NAMES = List.of("total", "a", "b", "c", "d", "e", "f");

    private static final int WRONG_ONE_IN = 100;
    private static final Text MESSAGE = new Text(
            "“%1$s”（%2$s）列示 %3$s，各组成部分相加为 %4$s，相差 %5$s。",
            "“%1$s” (%2$s) states %3$s, its parts add up to %4$s: a difference of %5$s.");
    private static final RuleInfo RULE = new RuleInfo(
            "E-01", Severity.ERROR, new Text("总数等于各组成部分之和。", "A whole is the sum of its parts."), "", List.of());

    private final List<Linear> relations = new ArrayList<>();
    private final Verdicts verdicts = new Verdicts(
            RULE,
            new FilledDocument(
                    "sums.txt",
                    "0".repeat(64),
                    null,
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Spots.NONE,
                    List.of()));

    SumJob(int rows) {
        Random random = new Random(1);
        for (int row = 0; row < rows; row++) {
            relations.add(relation(row, random));
        }
    }

    private static Linear relation(int row, Random random) {
        long total = 0;
        List<Term> parts = new ArrayList<>();
        for (int part = 1; part < NAMES.size(); part++) {
            long fen = random.nextInt(1_000_000_000);
            total += fen;
            parts.add(term(row, part, fen));
        }
        long slip = row % WRONG_ONE_IN == 0 ? 1 + random.nextInt(100) : 0;
        List<Term> whole = List.of(term(row, 0, total + slip));
        return new Linear(Linear.Kind.SUM, whole, parts, whole.getFirst().fact().at(), Dimension.FUNCTION);
    }

    private static Term term(int row, int column, long fen) {
        String name = NAMES.get(column);
        Place place = Place.ofText("sums.txt", row + 1, 12 * column, 12 * column + 11, "")
                .inTable("表", Integer.toString(row), name);
        return Term.plus(Fact.stated(
                row + name,
                Coordinates.ALL,
                new Value.Number(new Figure(BigDecimal.valueOf(fen, 2), Unit.YUAN)),
                Source.plain(place)));
    }

    int size() {
        return relations.size();
    }

    List<Linear> relations() {
        return relations;
    }

    /** The numbers of every row as decimals, in the order of {@link #NAMES}. */
    List<BigDecimal[]> decimals() {
        return relations.stream()
                .map(relation -> relation.terms().map(Term::exact).toArray(BigDecimal[]::new))
                .toList();
    }

    /** The findings for these rows; every side calls this, so it costs every side the same. */
    List<Finding> findings(IntStream wrong) {
        return wrong.mapToObj(row -> finding(row, relations.get(row))).toList();
    }

    private Finding finding(int row, Linear relation) {
        String left = shown(Linear.sum(relation.left()));
        String right = shown(Linear.sum(relation.right()));
        String difference = shown(relation.difference());
        Place spot = relation.left().getFirst().fact().source().place();
        String cell = "《" + spot.table() + "》“" + spot.row() + "／" + spot.column() + "”";
        return verdicts.finding()
                .message(MESSAGE.zh(), MESSAGE.en(), row, cell, left, right, difference)
                .remedy(
                        "核对上列各数，改正有误的一处，并同步修改引用它的表和文字。",
                        "Check the figures listed, correct the wrong one and whatever repeats it.")
                .at(places(relation.left()))
                .operands(List.of(places(relation.right())))
                .values(left, right, difference)
                .build();
    }

    private static Place[] places(List<Term> side) {
        return side.stream().map(term -> term.fact().source().place()).toArray(Place[]::new);
    }

    private static String shown(BigDecimal yuan) {
        return yuan.toPlainString() + Unit.YUAN.sign();
    }
}
