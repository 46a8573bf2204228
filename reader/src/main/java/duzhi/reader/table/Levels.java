package duzhi.reader.table;

import java.util.Comparator;
import java.util.stream.Stream;
import duzhi.form.model.Grid;
import duzhi.form.model.Grid.Level;
import duzhi.ledger.source.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        this.labels = drafts.stream().filter(draft -> draft.each == null && draft.rule == null).toList();
    }

    /** Mends the level words of one table's indicator rows. */
    static void place(Grid grid, List<Draft> drafts) {
        List<Draft> own = drafts.stream().filter(draft -> draft.grid == grid).toList();
        if (!grid.levels().isEmpty()) {
            new Levels(grid, own).place();
        }
    }

    private void place() {
        List<Integer> byLabel = rows.stream().map(this::levelOf).toList();
        if (!sumsUp(byLabel)) {
            onlyCut().ifPresent(cut -> move(byLabel, cut));
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

    private boolean sumsUp(List<Integer> levels) {
        for (int level = 0; level < grid.levels().size(); level++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < rows.size(); i++) {
                sum = levels.get(i) == level ? sum.add(weight(rows.get(i))) : sum;
            }
            if (sum.compareTo(expected(level)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal weight(Draft row) {
        RawCell cell = row.cell("weight");
        return cell == null || !Numerals.isNumber(cell.text()) || cell.text().endsWith("%")
                ? BigDecimal.ZERO
                : new BigDecimal(cell.text().replace(",", "").replace("分", ""));
    }

    /** Points declared behind the label, else those the regulation gives. */
    private BigDecimal expected(int level) {
        Level wanted = grid.levels().get(level);
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

    /** The only way to cut the rows into consecutive groups that agrees with printed names and with the points. */
    private Optional<List<Integer>> onlyCut() {
        List<List<Integer>> cuts = new ArrayList<>();
        cut(0, 0, new ArrayList<>(), cuts);
        List<List<Integer>> fitting = cuts.stream().filter(this::sumsUp).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private void cut(int row, int level, List<Integer> sofar, List<List<Integer>> cuts) {
        if (row == rows.size()) {
            cuts.add(List.copyOf(sofar));
            return;
        }
        for (int next = level; next < grid.levels().size() && cuts.size() < 10_000; next++) {
            if (allows(rows.get(row), next)) {
                sofar.add(next);
                cut(row + 1, next, sofar, cuts);
                sofar.removeLast();
            }
        }
    }

    /** A name printed in the row itself holds. */
    private boolean allows(Draft row, int level) {
        RawCell second = row.cell("level2");
        RawCell first = row.cell("level1");
        int printed = second != null
                ? indexOfPart(Fit.label(second.text()))
                : first == null ? -1 : indexOf(Fit.label(first.text()));
        return printed < 0 || printed == level;
    }

    private void move(List<Integer> before, List<Integer> cut) {
        for (int i = 0; i < rows.size(); i++) {
            if (!before.get(i).equals(cut.get(i))) {
                move(rows.get(i), cut.get(i), nextPart(i, cut.get(i)));
            }
        }
    }

    private void move(Draft row, int level, String part) {
        String name = grid.levels().get(level).name();
        row.repairs.add(new Repair(Repair.Kind.DISPLACED_LABEL, row.word("level2"), name + "/" + part));
        row.words.put("level1", name);
        row.words.put("level2", part);
    }

    /** The first second-level name printed at or below a row for its level. */
    private String nextPart(int from, int level) {
        List<String> parts = grid.levels().get(level).parts();
        int line = rows.get(from).row.line();
        return Stream.concat(labels.stream(), rows.stream())
                .filter(draft -> draft.row.line() > line && draft.cell("level2") != null)
                .sorted(Comparator.comparingInt(draft -> draft.row.line()))
                .map(draft -> draft.word("level2"))
                .filter(parts::contains)
                .findFirst()
                .orElse(parts.getFirst());
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
