package duzhi.reader.table;

import java.util.Objects;
import java.util.LinkedHashSet;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.FilledTable.Ignored;
import duzhi.form.filled.PrintedRow;
import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the printed rows of a table by its form. */
public final class TableReader {

    private static final int MOST_HEADING_ROWS = 6;

    /** A table read, and the facts in it. */
    public record Result(FilledTable table, List<Fact> facts) {}

    private final Form form;
    private final TableContext context;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<PrintedRow> printed = new ArrayList<>();
    private final Map<String, FilledCell> fields = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Grid, Set<String>> words = new HashMap<>();
    private @Nullable GridReader current;
    private @Nullable Unit headingUnit;

    private TableReader(Form form, TableContext context) {
        this.form = form;
        this.context = context;
        form.grids().forEach(grid -> words.put(grid, Headings.words(grid)));
    }

    /** Reads a table; rows and columns the form does not know are listed, never guessed. */
    public static Result read(Form form, TableContext context, List<RawRow> rows) {
        return new TableReader(form, context).read(rows);
    }

    /** How many of the form's grids show all their needed headings, of how many; for recognising a table. */
    public static double likeness(Form form, List<RawRow> rows) {
        int whole = 0;
        for (Grid grid : form.grids()) {
            Set<String> words = Headings.words(grid);
            for (int i = 0; i < rows.size(); i++) {
                if (Headings.isHeading(words, rows.get(i))
                        && Headings.resolve(grid, headingRows(words, rows, i)).isWhole()) {
                    whole++;
                    break;
                }
            }
        }
        return (double) whole / Math.max(1, form.grids().size());
    }

    private static List<RawRow> headingRows(Set<String> words, List<RawRow> rows, int from) {
        int end = from + 1;
        while (end < rows.size()
                && end - from < MOST_HEADING_ROWS
                && (Headings.isHeading(words, rows.get(end)) || Headings.continues(words, rows.get(end)))) {
            end++;
        }
        return rows.subList(from, end);
    }

    private Result read(List<RawRow> rows) {
        for (int i = 0; i < rows.size(); ) {
            i += take(rows, i);
        }
        notePageBreaks(rows);
        Set<Grid> grids = new LinkedHashSet<>(form.grids());
        grids.forEach(grid -> Levels.place(grid, drafts));
        FactMaker maker = new FactMaker(form, context.of(fields.get("project")), unit(), drafts);
        FactMaker.Made made = maker.make();
        ignored.addAll(made.ignored());
        facts.addAll(made.facts());
        int last = rows.isEmpty() ? context.firstLine() : rows.getLast().line();
        FilledTable table = new FilledTable(
                form, context.title(), context.titlePlace(), unit(), context.firstLine(), last, fields, made.rows(),
                printed, repairs, ignored);
        return new Result(table, facts);
    }

    private @Nullable Unit unit() {
        if (form.unit() != null) {
            return form.unit();
        }
        return context.unit() != null ? context.unit() : headingUnit;
    }

    /** Reads what begins at a row; returns how many rows that was. */
    private int take(List<RawRow> rows, int at) {
        RawRow row = rows.get(at);
        for (Grid grid : form.grids()) {
            Set<String> known = Objects.requireNonNull(words.get(grid));
            if (Headings.isHeading(known, row)) {
                List<RawRow> heading = headingRows(known, rows, at);
                if (begin(grid, heading)) {
                    heading.forEach(each -> printed.add(each.forShowing(true)));
                    return heading.size();
                }
            }
        }
        printed.add(row.forShowing(false));
        Pairs pairs = new Pairs(form, context, unit(), row);
        if (pairs.found()) {
            fields.putAll(pairs.cells());
            facts.addAll(pairs.facts());
        } else if (isNoise(row)) {
            return 1;
        } else if (current != null) {
            current.read(row);
        } else {
            row.filled().stream()
                    .map(row.cells()::get)
                    .forEach(cell -> ignored.add(
                            new Ignored(cell.place(context.document()), Ignored.Why.UNKNOWN_ROW)));
        }
        return 1;
    }

    private boolean isNoise(RawRow row) {
        return row.filled().stream()
                .map(i -> Labels.fold(row.cells().get(i).text()))
                .allMatch(word -> form.grids().stream().anyMatch(grid -> grid.noise().contains(word)));
    }

    private boolean begin(Grid grid, List<RawRow> heading) {
        Headings headings = Headings.resolve(grid, heading);
        if (!headings.isWhole()) {
            return false;
        }
        headingUnit = headings.unit() != null ? headings.unit() : headingUnit;
        GridReader before = current;
        current = new GridReader(context.document(), headings, context.agency(), drafts, ignored);
        if (before != null && before.grid() == grid) {
            current.carried().putAll(before.carried());
            repairs.add(new Repair(Repair.Kind.JOINED_PAGES, "", grid.id()));
        }
        for (int position : headings.unknown()) {
            heading.stream()
                    .filter(row -> position < row.cells().size() && !row.cells().get(position).isBlank())
                    .reduce((first, second) -> second)
                    .map(row -> row.cells().get(position).place(context.document()))
                    .ifPresent(place -> ignored.add(new Ignored(place, Ignored.Why.UNKNOWN_COLUMN)));
        }
        return true;
    }

    private void notePageBreaks(List<RawRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).part() != rows.get(i - 1).part()) {
                repairs.add(new Repair(
                        Repair.Kind.JOINED_PAGES,
                        String.valueOf(rows.get(i - 1).line()),
                        String.valueOf(rows.get(i).line())));
            }
        }
    }
}
