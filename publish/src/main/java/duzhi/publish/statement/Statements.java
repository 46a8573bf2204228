package duzhi.publish.statement;

import duzhi.form.layout.Layout;
import duzhi.form.layout.Line;
import duzhi.form.layout.Section;
import duzhi.form.model.CellKind;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.score.policy.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The official tables of a draft: each a view over its lines, laid out as its form says. */
public final class Statements {

    private static final Pattern YEAR = Pattern.compile("^\\{year}年(?:度)?");

    private final Draft draft;
    private final Cube cube;
    private final Points points;

    private Statements(Draft draft, FormSet set, Cube cube) {
        this.draft = draft;
        this.cube = cube;
        this.points = new Points(Policies.load().applicable(set.region(), draft.year()));
    }

    /** Every table of the set that is printed, in published order; forms of a project once for each project. */
    public static List<Table> of(Draft draft, FormSet set, Cube cube) {
        Statements statements = new Statements(draft, set, cube);
        return set.forms().stream()
                .filter(form -> form.layout() != null && statements.isAsked(form))
                .flatMap(statements::tables)
                .toList();
    }

    /** Forms that list indicators of the whole department are printed where it has goals. */
    private boolean isAsked(Form form) {
        boolean indicators = Objects.requireNonNull(form.layout()).sections().stream()
                .filter(Section.Lines.class::isInstance)
                .flatMap(section -> ((Section.Lines) section).lines().stream())
                .anyMatch(line -> line instanceof Line.Each each && each.by().contains(Dimension.INDICATOR));
        return !indicators || isOfProject(form) || draft.whole().isPresent();
    }

    private static boolean isOfProject(Form form) {
        return form.findPair("project")
                .filter(pair -> pair.is() == CellKind.NAME)
                .isPresent();
    }

    private Stream<Table> tables(Form form) {
        return isOfProject(form)
                ? draft.projects().stream().map(project -> table(form, project))
                : Stream.of(table(form, null));
    }

    private Table table(Form form, @Nullable Project project) {
        Layout layout = Objects.requireNonNull(form.layout());
        Coordinates at = form.at().with(Dimension.YEAR, String.valueOf(draft.year()));
        Cube.Slice within = cube.within(project == null ? at : at.with(Dimension.PROJECT, project.code()));
        Scope scope = new Scope(draft, project, layout, points, rate(layout, within));
        List<Band> bands = layout.sections().stream()
                .map(section -> band(section, form, layout, scope, within))
                .toList();
        Lattice lattice = new Lattice(bands);
        List<Cell> cells = lattice.cells();
        return new Table(
                form.id(),
                project == null ? scope.words(YEAR.matcher(layout.title()).replaceFirst("")) : project.name(),
                scope.words(layout.title()),
                layout.above().stream().map(scope::words).toList(),
                layout.landscape(),
                lattice.widths(),
                bands.getFirst().heads(),
                lattice.rows(),
                cells,
                notes(layout, scope, cells));
    }

    private Band band(Section section, Form form, Layout layout, Scope scope, Cube.Slice within) {
        return switch (section) {
            case Section.Fields fields -> FieldBand.of(fields, form, layout, scope, within);
            case Section.Lines lines ->
                new GridBand(scope, cube, form.findGrid(lines.grid()).orElseThrow(), lines, layout, within).band();
        };
    }

    /** What was spent of the budget, from the amounts as printed. */
    private static Optional<BigDecimal> rate(Layout layout, Cube.Slice within) {
        Digits digits = new Digits(layout);
        return Points.percent(
                digits.amount(within.within(Coordinates.ALL.with(Dimension.STAGE, "executed")))
                        .printed()
                        .exact(),
                digits.amount(within.within(Coordinates.ALL.with(Dimension.STAGE, "current")))
                        .printed()
                        .exact());
    }

    private static List<String> notes(Layout layout, Scope scope, List<Cell> cells) {
        List<String> notes = new ArrayList<>();
        boolean nothing = cells.stream()
                .map(Cell::amount)
                .filter(Objects::nonNull)
                .map(Amount::exact)
                .allMatch(exact -> exact.signum() == 0);
        if (nothing && !layout.empty().isEmpty()) {
            notes.add(scope.words(layout.empty()));
        }
        layout.notes().forEach(note -> scope.fill(note).ifPresent(notes::add));
        return notes;
    }
}
