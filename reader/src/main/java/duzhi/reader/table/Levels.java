package duzhi.reader.table;

import duzhi.form.model.Grid;
import duzhi.form.model.Grid.Level;
import duzhi.ledger.source.Repair;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts indicator rows under their first and second level. A merged label may be printed on any row of its group and a
 * page break may leave it on a line of its own, so a row without a label of its own can belong to the group above or
 * below. A second-level name decides where it is printed; otherwise the weights decide, provided that exactly one cut
 * gives every group the points that are declared or prescribed for it.
 */
final class Levels {

    private static final Pattern DECLARED = Pattern.compile("[(（](\\d+)分[)）]");

    private final Grid grid;
    private final List<Draft> rows;
    private final List<Draft> labels;

    private Levels(Grid grid, List<Draft> drafts) {
        this.grid = grid;
        this.rows = drafts.stream().filter(draft -> draft.each != null).toList();
        this.labels = drafts.stream()
                .filter(draft -> draft.each == null && draft.rule == null)
                .toList();
    }

    /** Mends the level words of one table's indicator rows. */
    static void place(Grid grid, List<Draft> drafts) {
        List<Draft> own = drafts.stream()
                .filter(draft -> draft.grid.id().equals(grid.id()))
                .toList();
        if (!grid.levels().isEmpty()) {
            new Levels(grid, own).place();
        }
    }

    private void place() {
        List<Integer> byLabel = rows.stream().map(this::levelOf).toList();
        List<BigDecimal> weights = rows.stream().map(Levels::weight).toList();
        List<BigDecimal> expected = grid.levels().stream().map(this::expected).toList();
        if (!sumsUp(byLabel, weights, expected)) {
            new OnlyCut(weights, expected, this::allows).find().ifPresent(cut -> move(byLabel, cut));
        }
        rows.forEach(this::completeFirstLevel);
        repeatSecondLevel();
    }

    /** Index of the level a row belongs to by its carried names, -1 where none says. */
    private int levelOf(Draft row) {
        int bySecond = indexOfPart(row.word("level2"));
        return bySecond >= 0 ? bySecond : indexOf(row.word("level1"));
    }

    private int indexOf(String name) {
        for (int i = 0; i < grid.levels().size(); i++) {
            if (grid.levels().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfPart(String part) {
        for (int i = 0; i < grid.levels().size(); i++) {
            if (grid.levels().get(i).parts().contains(part)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sumsUp(List<Integer> levels, List<BigDecimal> weights, List<BigDecimal> expected) {
        for (int level = 0; level < expected.size(); level++) {
            BigDecimal left = expected.get(level);
            for (int i = 0; i < weights.size(); i++) {
                left = levels.get(i) == level ? left.subtract(weights.get(i)) : left;
            }
            if (left.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal weight(Draft row) {
        RawCell cell = row.cell("weight");
        return cell == null || cell.text().endsWith("%") ? BigDecimal.ZERO : Numerals.size(cell.text());
    }

    /** Points declared behind the label, else those the regulation gives. */
    private BigDecimal expected(Level wanted) {
        return Stream.concat(rows.stream(), labels.stream())
                .map(draft -> draft.cell("level1"))
                .filter(cell -> cell != null && Fit.label(cell.text()).equals(wanted.name()))
                .flatMap(cell -> declared(cell.text()).stream())
                .findFirst()
                .orElse(BigDecimal.valueOf(wanted.weight()));
    }

    /** Points printed behind a label such as 产出指标（50分）. */
    static Optional<BigDecimal> declared(String label) {
        Matcher matcher = DECLARED.matcher(label);
        return matcher.find() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    /** A name printed in the row itself holds. */
    private boolean allows(int index, int level) {
        Draft row = rows.get(index);
        RawCell second = row.cell("level2");
        RawCell first = row.cell("level1");
        int printed = second != null
                ? indexOfPart(Fit.label(second.text()))
                : first == null ? -1 : indexOf(Fit.label(first.text()));
        return printed < 0 || printed == level;
    }

    /** Rows go under the first second-level name of their new level that is printed at or below them. */
    private void move(List<Integer> before, List<Integer> cut) {
        NavigableMap<Integer, String> printed = new TreeMap<>();
        Stream.concat(labels.stream(), rows.stream())
                .filter(draft -> draft.cell("level2") != null)
                .forEach(draft -> printed.putIfAbsent(draft.row.line(), draft.word("level2")));
        @Nullable String[] below = new @Nullable String[grid.levels().size()];
        for (int i = rows.size() - 1; i >= 0; i--) {
            // All names below the row, the nearest last, each the next one of its own level.
            int line = rows.get(i).row.line();
            printed.tailMap(line, false).descendingMap().values().forEach(name -> note(name, below));
            printed.tailMap(line, false).clear();
            if (!before.get(i).equals(cut.get(i))) {
                int level = cut.get(i);
                move(rows.get(i), grid.levels().get(level), below[level]);
            }
        }
    }

    private void note(String part, @Nullable String[] below) {
        int level = indexOfPart(part);
        if (level >= 0) {
            below[level] = part;
        }
    }

    private static void move(Draft row, Level level, @Nullable String below) {
        String part = below != null ? below : level.parts().getFirst();
        row.repairs.add(new Repair(Repair.Kind.DISPLACED_LABEL, row.word("level2"), level.name() + "/" + part));
        row.words.put("level1", level.name());
        row.words.put("level2", part);
    }

    /** A first-level name printed inside its group does not end the second level above it. */
    private void repeatSecondLevel() {
        for (int i = 1; i < rows.size(); i++) {
            Draft above = rows.get(i - 1);
            Draft row = rows.get(i);
            if (row.word("level2").isEmpty() && row.word("level1").equals(above.word("level1"))) {
                row.words.put("level2", above.word("level2"));
            }
        }
    }

    private void completeFirstLevel(Draft row) {
        int level = levelOf(row);
        if (level >= 0) {
            row.words.put("level1", grid.levels().get(level).name());
        }
        row.words.computeIfPresent("level2", (key, part) -> part.equals("可持续影响") ? "可持续影响指标" : part);
    }
}
