package duzhi.publish.input;

import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A management ratio: an indicator whose value follows from entered figures.
 *
 * @param name what it is called
 * @param also what else it is called
 * @param part what is divided
 * @param whole what it is divided by: the first of these places where anything is entered
 * @param bounded whether the part is among the whole
 * @param needs which figures a clerk enters for it
 * @param formula how it is computed, as printed
 */
record Ratio(
        String name,
        List<String> also,
        Coordinates part,
        List<Coordinates> whole,
        boolean bounded,
        String needs,
        String formula) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 2;

    Ratio {
        also = List.copyOf(also);
        whole = List.copyOf(whole);
    }

    boolean isCalled(String indicator) {
        return Stream.concat(Stream.of(name), also.stream())
                .anyMatch(each -> Labels.fold(each).equals(Labels.fold(indicator)));
    }

    /** The lines it divides; none where nothing is entered. */
    List<Fact> parts(Collection<Fact> facts) {
        return within(facts, part);
    }

    /** Part by whole in percent with two digits; empty where either is not entered or the whole is nothing. */
    Optional<BigDecimal> percent(Collection<Fact> facts) {
        BigDecimal divisor = whole(facts);
        return parts(facts).isEmpty() || divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(part(facts).multiply(HUNDRED).divide(divisor, DIGITS, RoundingMode.HALF_UP));
    }

    /** Whether more is entered for the part than there can be. */
    boolean isExceeded(Collection<Fact> facts) {
        return bounded && part(facts).compareTo(whole(facts)) > 0;
    }

    BigDecimal part(Collection<Fact> facts) {
        return Selection.sum(facts, part, List.of());
    }

    BigDecimal whole(Collection<Fact> facts) {
        return whole.stream()
                .filter(place -> !within(facts, place).isEmpty())
                .findFirst()
                .map(place -> Selection.sum(facts, place, List.of()))
                .orElse(BigDecimal.ZERO);
    }

    private static List<Fact> within(Collection<Fact> facts, Coordinates place) {
        return facts.stream()
                .filter(fact -> Selection.isWithin(fact.at(), place))
                .toList();
    }
}
