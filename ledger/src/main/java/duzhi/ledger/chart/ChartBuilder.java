package duzhi.ledger.chart;

import duzhi.ledger.chart.ChartProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of a chart and checks them together, so that one attempt shows everything that is wrong. */
public final class ChartBuilder {

    private final String id;
    private final String edition;
    private final List<Code> codes = new ArrayList<>();
    private final List<ChartProblem> unreadable = new ArrayList<>();
    private final Map<String, List<Code>> byCode = new LinkedHashMap<>();

    ChartBuilder(String id, String edition) {
        this.id = id;
        this.edition = edition;
    }

    /** Adds an entry; entries may come in any order. */
    public ChartBuilder add(Code code) {
        codes.add(code);
        Chart.put(byCode, code.code(), code);
        return this;
    }

    /** Notes an entry that could not be understood, to be reported beside the others. */
    public ChartBuilder reject(String place, String reason) {
        unreadable.add(new ChartProblem(Kind.UNREADABLE, place, reason));
        return this;
    }

    /** Everything that is wrong so far. */
    public List<ChartProblem> problems() {
        var problems = new ArrayList<>(unreadable);
        byCode.values().forEach(versions -> checkDuplicates(versions, problems));
        codes.forEach(code -> checkPlace(code, problems));
        return List.copyOf(problems);
    }

    /**
     * The chart.
     *
     * @throws ChartException with all problems, when there is any
     */
    public Chart build() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new ChartException(id, problems);
        }
        return new Chart(id, edition, codes, copy(byCode));
    }

    private static Map<String, List<Code>> copy(Map<String, List<Code>> index) {
        var copy = new LinkedHashMap<String, List<Code>>(index.size() * 2);
        index.forEach((code, versions) -> copy.put(code, List.copyOf(versions)));
        return copy;
    }

    private static void checkDuplicates(List<Code> versions, List<ChartProblem> problems) {
        for (int later = 1; later < versions.size(); later++) {
            for (var earlier : versions.subList(0, later)) {
                checkApart(earlier, versions.get(later), problems);
            }
        }
    }

    private static void checkApart(Code earlier, Code later, List<ChartProblem> problems) {
        if (earlier.validity().overlaps(later.validity())) {
            var message = "%s (%s) and %s (%s) are in force together"
                    .formatted(earlier.name(), earlier.validity(), later.name(), later.validity());
            problems.add(new ChartProblem(Kind.DUPLICATE, later.code(), message));
        }
    }

    private void checkPlace(Code code, List<ChartProblem> problems) {
        if (code.parent() != null) {
            checkUnder(code, code.parent(), problems);
        } else if (code.level() != 1) {
            problems.add(badLevel(code, "has no parent"));
        }
    }

    private void checkUnder(Code code, String parent, List<ChartProblem> problems) {
        var validity = code.validity();
        boolean starts = false;
        boolean ends = false;
        for (var above : byCode.getOrDefault(parent, List.of())) {
            starts |= validity.startsIn(above.validity());
            ends |= validity.endsIn(above.validity());
            if (above.level() != code.level() - 1 && above.validity().overlaps(validity)) {
                problems.add(badLevel(code, "stands under " + parent + " at " + above.level()));
            }
        }
        if (!starts || !ends) {
            var message = "parent " + parent + " is not in force throughout " + validity;
            problems.add(new ChartProblem(Kind.MISSING_PARENT, code.code(), message));
        }
    }

    private static ChartProblem badLevel(Code code, String reason) {
        return new ChartProblem(Kind.BAD_LEVEL, code.code(), "level " + code.level() + ", but " + reason);
    }
}
