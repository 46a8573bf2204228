package duzhi.reader.table;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.FilledTable.Ignored;
import duzhi.form.filled.PrintedRow;
import duzhi.form.model.CellKind;
import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the printed rows of a table by its form. */
public final class TableReader {

    /** A table read, and the facts in it. */
    public record Result(FilledTable table, List<Fact> facts) {}

    private static final Pattern NOTE = Pattern.compile("(?:备注|注|填表说明|说明)\\d{0,2}[:：]");
    private static final Pattern CAPTION = Pattern.compile("(?:填报|申报|编制|金额|计量)?单位[:：].*");

    private final Form form;
    private final TableContext context;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<PrintedRow> printed = new ArrayList<>();
    private final Map<String, FilledCell> fields = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Likeness.Known> grids;
    private @Nullable GridReader current;
    private @Nullable Unit headingUnit;

    /** Unit of money that the label of a group of rows prints: 项目资金（元）. */
    private @Nullable Unit groupUnit;

    private TableReader(Form form, TableContext context) {
        this.form = form;
        this.context = context;
        this.grids = Likeness.known(form);
    }

    /** Reads a table; rows and columns the form does not know are listed, never guessed. */
    public static Result read(Form form, TableContext context, List<RawRow> rows) {
        return new TableReader(form, context).read(rows);
    }

    private Result read(List<RawRow> drawn) {
        List<RawRow> rows = Likeness.apart(grids, drawn);
        for (int i = 0; i < rows.size(); ) {
            i += take(rows, i);
        }
        notePageBreaks(rows);
        form.grids().forEach(grid -> Levels.place(grid, drafts));
        TableContext own = isOfProject() ? context.of(fields) : context;
        facts.replaceAll(fact -> Fact.stated(fact.id(), own.at().and(fact.at()), fact.value(), fact.source()));
        FactMaker maker = new FactMaker(form, own, unit(), drafts);
        FactMaker.Made made = maker.make();
        ignored.addAll(made.ignored());
        facts.addAll(made.facts());
        int last = rows.isEmpty() ? context.firstLine() : rows.getLast().line();
        FilledTable table = new FilledTable(
                form,
                context.title(),
                context.titlePlace(),
                unit(),
                context.firstLine(),
                last,
                fields,
                made.rows(),
                printed,
                repairs,
                ignored);
        return new Result(table, facts);
    }

    /** Whether the form is filled in once for each project. */
    private boolean isOfProject() {
        return form.findPair("project").stream().anyMatch(pair -> pair.is() == CellKind.NAME);
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
        for (Likeness.Known known : grids) {
            if (known.isHeading(row)) {
                List<RawRow> heading = known.heading(rows, at);
                if (begin(known.grid(), heading)) {
                    heading.forEach(each -> printed.add(each.forShowing(true)));
                    return heading.size();
                }
            }
        }
        if (row.isNumbering()) {
            printed.add(row.forShowing(true));
            return 1;
        }
        printed.add(row.forShowing(false));
        groupUnit = Pairs.groupUnit(form, row).orElse(groupUnit);
        Pairs pairs = new Pairs(form, context, groupUnit != null ? groupUnit : unit(), row);
        if (pairs.found()) {
            fields.putAll(pairs.cells());
            facts.addAll(pairs.facts());
        } else if (isNoise(row) || isNote(row)) {
            return 1;
        } else if (current != null) {
            current.read(row);
        } else {
            row.filled().stream()
                    .map(row.cells()::get)
                    .forEach(cell -> ignored.add(new Ignored(cell.place(context.document()), Ignored.Why.UNKNOWN_ROW)));
        }
        return 1;
    }

    /** What is explained under the figures in a row of its own, or stands over them: who fills in, in which unit. */
    private static boolean isNote(RawRow row) {
        List<String> printed =
                row.filled().stream().map(i -> row.cells().get(i).text()).toList();
        return printed.size() == 1 && NOTE.matcher(printed.getFirst()).lookingAt()
                || printed.stream().allMatch(words -> CAPTION.matcher(words).matches());
    }

    private boolean isNoise(RawRow row) {
        return row.filled().stream()
                .map(i -> Labels.fold(row.cells().get(i).text()))
                .allMatch(word ->
                        form.grids().stream().anyMatch(grid -> grid.noise().contains(word)));
    }

    private boolean begin(Grid grid, List<RawRow> heading) {
        Headings headings = Headings.resolve(grid, heading);
        if (!headings.isWhole()) {
            return false;
        }
        headingUnit = headings.unit() != null ? headings.unit() : headingUnit;
        GridReader before = current;
        current = new GridReader(context, headings, drafts, ignored);
        if (before != null && before.grid().id().equals(grid.id())) {
            current.carried().putAll(before.carried());
            repairs.add(new Repair(Repair.Kind.JOINED_PAGES, "", grid.id()));
        }
        for (int position : headings.unknown()) {
            heading.stream()
                    .filter(row -> position < row.cells().size()
                            && !row.cells().get(position).isBlank())
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
