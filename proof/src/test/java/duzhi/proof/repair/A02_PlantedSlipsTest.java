package duzhi.proof.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Suggestion;
import duzhi.check.repair.Cause;
import duzhi.check.repair.Repairs;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Amounts of the true budget are misprinted in turn in every way that a hand slips: one in nine for each kind, all with
 * {@code -Dduzhi.planted=1}. Where any relation breaks, the
 * cell and its true value are among what is offered; how often they stand first, alone and under the right name is
 * measured and must not fall.
 */
class A02_PlantedSlipsTest {

    private static final int EVERY = Integer.getInteger("duzhi.planted", 9);
    private static final Repairs REPAIRS = new Repairs(Dimensions.load(), Documents.CODES);

    /** The slips, with the least share (per cent) of those seen that is offered, first, and called by its name. */
    enum Slip {
        TRANSPOSED(99, 97, 97),
        LOST(99, 97, 60),
        EXTRA(99, 97, 88),
        TENFOLD(99, 97, 97),
        UNIT(99, 97, 97),
        SIGN(99, 97, 97),
        DIGIT(97, 95, 95);

        private final int offered;
        private final int first;
        private final int named;

        Slip(int offered, int first, int named) {
            this.offered = offered;
            this.first = first;
            this.named = named;
        }

        private String slipped(String digits) {
            return switch (this) {
                case TRANSPOSED -> swapped(digits);
                case LOST -> digits.substring(1);
                case EXTRA -> digits.charAt(0) + digits;
                case TENFOLD -> digits + "0";
                case UNIT -> digits + "0000";
                case SIGN -> "-" + digits;
                case DIGIT -> digits.substring(0, digits.length() - 1) + (digits.endsWith("7") ? "3" : "7");
            };
        }

        /** The figure as misprinted, empty where this slip leaves it as it is. */
        Optional<Figure> of(Figure figure) {
            String digits = figure.printed().unscaledValue().toString();
            String slipped = slipped(digits);
            return slipped.isEmpty() || slipped.equals(digits) || slipped.startsWith("0")
                    ? Optional.empty()
                    : Optional.of(new Figure(
                            new BigDecimal(
                                    new BigInteger(slipped), figure.printed().scale()),
                            figure.unit()));
        }

        private static String swapped(String digits) {
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (digits.charAt(i) != digits.charAt(i + 1)) {
                    return digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                }
            }
            return digits;
        }
    }

    /** What became of the slips of one kind. */
    private static final class Count {
        private int planted;
        private int seen;
        private int offered;
        private int first;
        private int alone;
        private int named;

        int percent(int part) {
            return seen == 0 ? 0 : 100 * part / seen;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlipIsFoundAndItsCellNamed(Slip slip) throws Exception {
        FilledDocument document = Documents.clean("department-budget.txt");
        Count count = new Count();
        for (int i = slip.ordinal(); i < document.facts().size(); i += EVERY) {
            Fact fact = document.facts().get(i);
            boolean amount = fact.figure()
                    .map(figure -> figure.unit().kind() == Unit.Kind.MONEY
                            && figure.printed().signum() > 0)
                    .orElse(false);
            if (amount) {
                slip.of(fact.figure().orElseThrow()).ifPresent(figure -> plant(document, fact, figure, slip, count));
            }
        }
        System.out.printf(
                "%s: %d planted, %d seen, %d %% offered, %d %% first, %d %% alone, %d %% named.%n",
                slip,
                count.planted,
                count.seen,
                count.percent(count.offered),
                count.percent(count.first),
                count.percent(count.alone),
                count.percent(count.named));

        assertThat(count.seen).isPositive();
        assertThat(count.percent(count.offered)).as("offered").isGreaterThanOrEqualTo(slip.offered);
        assertThat(count.percent(count.first)).as("first").isGreaterThanOrEqualTo(slip.first);
        assertThat(count.percent(count.named)).as("named").isGreaterThanOrEqualTo(slip.named);
    }

    private static void plant(FilledDocument document, Fact fact, Figure slipped, Slip slip, Count count) {
        List<Cause> causes = REPAIRS.of(List.of(Documents.with(document, fact, slipped)));
        count.planted++;
        if (causes.isEmpty()) {
            return;
        }
        count.seen++;
        String right = fact.figure().orElseThrow().toString();
        for (Cause cause : causes) {
            for (Suggestion suggestion : cause.suggestions()) {
                boolean hit = suggestion.changes().stream()
                        .anyMatch(change -> change.at().equals(fact.source().place())
                                && change.suggested().equals(right));
                if (hit) {
                    count.offered++;
                    count.first += suggestion.rank() == 1 ? 1 : 0;
                    count.alone += suggestion.rank() == 1 && cause.isDecided() ? 1 : 0;
                    count.named += suggestion.kind().equalsIgnoreCase(slip.name()) ? 1 : 0;
                    return;
                }
            }
        }
        if (Boolean.getBoolean("duzhi.misses")) {
            System.out.printf(
                    "missed %s: %s for %s at %s%n",
                    slip, slipped, right, fact.source().place());
        }
    }
}
