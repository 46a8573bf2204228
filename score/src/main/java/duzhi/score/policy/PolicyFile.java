package duzhi.score.policy;

import duzhi.score.policy.GradeScheme.Grade;
import duzhi.score.policy.LevelWeights.Level;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns one policy file into a {@link Policy} or refuses it with a {@link BadPolicy}. */
final class PolicyFile {

    private static final BigDecimal TOTAL = new BigDecimal(100);

    private enum Kind {
        PROPORTION,
        REVERSE_EXCESS,
        REVERSE_QUOTIENT,
        ALL_OR_NOTHING,
        BANDS,
        INTERVALS
    }

    private PolicyFile() {}

    static Policy read(String file, String text) {
        Located root = Located.parse(file, text)
                .only(
                        "id",
                        "region",
                        "from",
                        "to",
                        "basis",
                        "names",
                        "levels",
                        "weights",
                        "methods",
                        "execution",
                        "overAchievement",
                        "grades");
        Policy policy = new Policy(
                root.get("id").text(),
                root.get("region").text(),
                root.get("from").date(),
                root.find("to").map(Located::date),
                root.get("basis").text(),
                names(root),
                levels(root),
                root.list("weights", PolicyFile::weights),
                root.list("methods", PolicyFile::method),
                root.find("execution").map(PolicyFile::execution),
                root.find("overAchievement").map(PolicyFile::overAchievement),
                root.list("grades", PolicyFile::scheme));
        if (policy.to().filter(policy.from()::isAfter).isPresent()) {
            throw root.get("to").bad("lies before 'from'; exchange them");
        }
        return policy;
    }

    private static Names names(Located at) {
        Located names = at.get("names").only("zh", "en");
        return new Names(names.get("zh").text(), names.get("en").text());
    }

    private static Confidence confidence(Located at) {
        return at.get("confidence").oneOf(Confidence.class);
    }

    private static Map<String, Level> levels(Located root) {
        Map<String, Level> byName = new LinkedHashMap<>();
        root.find("levels")
                .ifPresent(levels -> levels.map(Located::items)
                        .forEach((level, names) ->
                                names.forEach(name -> byName.put(name.text(), levels.oneOf(Level.class, level)))));
        return byName;
    }

    private static LevelWeights weights(Located at) {
        at.only("id", "cost", "satisfaction", "points", "basis", "confidence");
        Located points = at.get("points");
        Map<Level, BigDecimal> byLevel = new EnumMap<>(Level.class);
        points.map(p -> p.number("0", "100"))
                .forEach((level, weight) -> byLevel.put(points.oneOf(Level.class, level), weight));
        BigDecimal sum = byLevel.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(TOTAL) != 0) {
            throw points.bad("add up to " + sum + "; correct them to 100");
        }
        return new LevelWeights(
                at.get("id").text(),
                at.get("cost").flag(),
                at.get("satisfaction").flag(),
                Map.copyOf(byLevel),
                at.get("basis").text(),
                confidence(at));
    }

    private static Method method(Located at) {
        at.only("id", "kind", "names", "basis", "confidence", "targets", "indicators", "full", "partly", "steps");
        Set<Shape> targets = EnumSet.noneOf(Shape.class);
        at.get("targets").items().forEach(target -> targets.add(target.oneOf(Shape.class)));
        return new Method(
                at.get("id").text(),
                names(at),
                at.get("basis").text(),
                confidence(at),
                Set.copyOf(targets),
                at.list("indicators", Located::text),
                formula(at));
    }

    private static Formula formula(Located at) {
        return switch (at.get("kind").oneOf(Kind.class)) {
            case PROPORTION -> new Formula.Proportion();
            case REVERSE_EXCESS -> new Formula.ReverseExcess();
            case REVERSE_QUOTIENT -> new Formula.ReverseQuotient();
            case ALL_OR_NOTHING -> new Formula.AllOrNothing();
            case BANDS -> bands(at);
            case INTERVALS -> new Formula.Intervals(steps(at));
        };
    }

    private static Formula bands(Located at) {
        BigDecimal full = at.get("full").number("0", "1");
        return new Formula.Bands(full, at.get("partly").number("0", full.toPlainString()));
    }

    private static List<Formula.Intervals.Step> steps(Located at) {
        Located steps = at.get("steps");
        List<Formula.Intervals.Step> read = at.list(
                "steps",
                s -> new Formula.Intervals.Step(
                        s.get("from").number("0", "100"), s.get("share").number("0", "1")));
        falling(steps, read.stream().map(Formula.Intervals.Step::from).toList());
        return read;
    }

    private static Execution execution(Located at) {
        at.only("weight", "basis", "confidence");
        return new Execution(
                at.get("weight").number("0", "100"), at.get("basis").text(), confidence(at));
    }

    private static OverAchievement overAchievement(Located at) {
        at.only("times", "fromZero", "basis", "confidence");
        return new OverAchievement(
                at.get("times").number("1", "100"),
                at.get("fromZero").number("0", "1000000"),
                at.get("basis").text(),
                confidence(at));
    }

    private static GradeScheme scheme(Located at) {
        at.only("id", "names", "basis", "confidence", "bands");
        List<Grade> grades = at.list(
                "bands",
                b -> new Grade(
                        b.get("zh").text(), b.get("en").text(), b.get("from").number("0", "100")));
        falling(at.get("bands"), grades.stream().map(Grade::from).toList());
        return new GradeScheme(at.get("id").text(), names(at), at.get("basis").text(), confidence(at), grades);
    }

    /** Thresholds are searched from the top; a gap at zero or a wrong order would leave totals without an answer. */
    private static void falling(Located at, List<BigDecimal> thresholds) {
        for (int i = 1; i < thresholds.size(); i++) {
            if (thresholds.get(i).compareTo(thresholds.get(i - 1)) >= 0) {
                throw at.bad("must fall from item to item; sort them from the highest 'from' to the lowest");
            }
        }
        if (thresholds.isEmpty() || thresholds.getLast().signum() != 0) {
            throw at.bad("must end with 'from: 0'; add that item");
        }
    }
}
