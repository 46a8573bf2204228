package duzhi.score.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One permitted way of turning an outcome into points.
 *
 * @param indicators words of which the indicator's names must contain one; empty means any indicator
 */
record Method(
        String id,
        Names names,
        String basis,
        Confidence confidence,
        Set<Shape> targets,
        List<String> indicators,
        Formula formula) {

    Optional<Permitted> permit(Case row) {
        boolean suits = Shape.of(row.target()).filter(targets::contains).isPresent()
                && (indicators.isEmpty() || row.indicator().mentions(indicators));
        return suits ? formula.points(row).map(this::permitted) : Optional.empty();
    }

    private Permitted permitted(Points points) {
        return new Permitted(id, names.zh(), names.en(), basis, confidence, points.low(), points.high());
    }
}
