package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns rows that hold figures into facts. */
final class LineReader {

    private final InputForm form;
    private final int year;
    private final CellReader cells;
    private final CodeBook codes;
    private final Register register;
    private final Problems problems;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> comparatives = new ArrayList<>();
    private final List<Fact> counted = new ArrayList<>();
    private boolean blind;
    private final Map<Coordinates, Place> taken = new HashMap<>();

    LineReader(InputForm form, int year, CellReader cells, CodeBook codes, Register register, Problems problems) {
        this.form = form;
        this.year = year;
        this.cells = cells;
        this.codes = codes;
        this.register = register;
        this.problems = problems;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Fact> comparatives() {
        return comparatives;
    }

    /** The lines of this year with those of which some part is wrong, so that sums can be judged all the same. */
    List<Fact> counted() {
        return counted;
    }

    /** Whether some amount or its source of money could not be read, so that sums say nothing. */
    boolean isBlind() {
        return blind || problems.arePartial();
    }

    void read(SheetForm sheet, List<InputRow> rows, Map<String, Text> texts) {
        if (sheet.fills().isFigures()) {
            rows.forEach(row -> read(row, texts));
            sheet.sums().forEach(at -> sum(sheet, at));
        }
    }

    /** Adds last year's figure at a place that takes in what was entered. */
    private void sum(SheetForm sheet, Coordinates within) {
        List<Fact> parts = comparatives.stream()
                .filter(fact -> Selection.isWithin(fact.at(), within))
                .toList();
        if (!parts.isEmpty()) {
            Coordinates at = Coordinates.ALL
                    .with(Dimension.YEAR, String.valueOf(year - 1))
                    .and(sheet.at())
                    .and(within);
            Figure figure = new Figure(Selection.sum(parts, within, List.of()), Unit.YUAN);
            Source source = parts.getFirst().source();
            String id = parts.getFirst().id() + "+";
            comparatives.add(new Fact(id, at, new Value.Number(figure), source, Fact.Standing.DERIVED));
        }
    }

    private void read(InputRow row, Map<String, Text> texts) {
        SheetForm sheet = row.form();
        boolean past = sheet.fills() == SheetForm.Fills.COMPARATIVES;
        Coordinates start = Coordinates.ALL
                .with(Dimension.YEAR, String.valueOf(past ? year - 1 : year))
                .and(sheet.at())
                .and(row.fixed() == null ? Coordinates.ALL : row.fixed().at());
        Base base = base(row, start);
        boolean sound = base.sound();
        for (InputColumn column : sheet.figures()) {
            Unit unit = row.fixed() == null ? Unit.YUAN : row.fixed().unit();
            Optional<Figure> figure = cells.figure(row, column, unit).map(number -> new Figure(number, unit));
            Place place = row.place(column.key());
            Optional<Fact> fact = figure.map(value -> fact(base.at().and(column.at()), value, place));
            boolean missing = fact.isEmpty()
                    && (row.isDemanded(column) || !row.text(column.key()).isEmpty());
            sound &= !missing && base.sound() && fact.map(this::isFresh).orElse(true);
            if (sound && fact.isPresent()) {
                (past ? comparatives : facts).add(fact.orElseThrow());
            }
            if (!past) {
                fact.ifPresent(counted::add);
                blind |= fact.isEmpty() && row.isDemanded(column);
            }
        }
        if (sound) {
            remarks(row, base.at(), texts);
        }
    }

    private static Fact fact(Coordinates at, Figure figure, Place place) {
        return Fact.stated(Places.id(place), at, new Value.Number(figure), Source.plain(place));
    }

    private boolean isFresh(Fact fact) {
        Place before = taken.putIfAbsent(fact.at(), fact.source().place());
        if (before != null) {
            problems.error(
                    fact.source().place(),
                    "和 %s 是同一个位置（单位、科目、资金来源等都相同），不知道是重复填了还是要相加。请合并成一行，或者改正其中一行",
                    "this is the same line as %s (same unit, codes and source of money); join them or correct one",
                    Problem.where(before));
        }
        return before == null;
    }

    private static void remarks(InputRow row, Coordinates base, Map<String, Text> texts) {
        for (InputColumn column : row.form().columns()) {
            String words = column.kind() == InputColumn.Kind.TEXT ? row.text(column.key()) : "";
            if (!words.isEmpty()) {
                texts.put(remark(column, base), new Text(words, row.place(column.key())));
            }
        }
    }

    /** The key under which the remark on a line is kept. */
    static String remark(InputColumn column, Coordinates base) {
        return column.text().isEmpty()
                ? column.heading() + ":" + base
                : column.text() + "/" + base.find(Dimension.FUNCTION).orElse("");
    }

    /**
     * What a row is about.
     *
     * @param at as far as it could be read
     * @param sound whether every cell that says so could be
     */
    private record Base(Coordinates at, boolean sound) {}

    private Base base(InputRow row, Coordinates start) {
        long before = problems.errors();
        Coordinates at = start;
        Project project = null;
        for (InputColumn column : row.form().places()) {
            if (column.kind() == InputColumn.Kind.PROJECT) {
                project = References.project(row, column, cells, register, problems)
                        .orElse(null);
                at = project == null ? at : at.with(Dimension.PROJECT, project.code());
            } else if (column.mapped().isEmpty()) {
                Optional<String> code = code(row, column);
                at = code.isEmpty() ? at : at.with(column.dimension().orElseThrow(), code.get());
                blind |= code.isEmpty() && column.dimension().orElseThrow() == Dimension.FUND;
            }
        }
        if (problems.errors() == before) {
            at = narrowed(row, mapped(row, ofProject(row, at, project)), project);
        }
        return new Base(at, problems.errors() == before);
    }

    private Optional<String> code(InputRow row, InputColumn column) {
        return switch (column.kind()) {
            case CODE -> cells.code(row, column);
            case CHOICE -> cells.choice(row, column);
            case UNIT -> References.unit(row, column, cells, register, problems);
            default -> throw new IllegalStateException(column.key() + " cannot place a figure");
        };
    }

    private Coordinates ofProject(InputRow row, Coordinates at, @Nullable Project project) {
        if (project == null) {
            return at;
        }
        if (!at.names(Dimension.AGENCY)) {
            return at.with(Dimension.AGENCY, project.unit());
        }
        if (!at.has(Dimension.AGENCY, project.unit())) {
            problems.error(
                    row.place(),
                    "项目 %s 由单位 %s 承担，这一行却记在单位 %s。项目表按承担单位汇总，请改正其中一处",
                    "project %s belongs to unit %s, but this line to unit %s; correct one of them",
                    project.code(),
                    project.unit(),
                    at.find(Dimension.AGENCY).orElse(""));
        }
        return at;
    }

    /** Fills in codes that follow from another code where only one can. */
    private Coordinates mapped(InputRow row, Coordinates start) {
        Coordinates at = start;
        for (InputColumn column : row.form().places()) {
            if (!column.mapped().isEmpty()) {
                Optional<String> code = mapped(row, column, at);
                at = code.isEmpty() ? at : at.with(column.dimension().orElseThrow(), code.get());
            }
        }
        return at;
    }

    private Optional<String> mapped(InputRow row, InputColumn column, Coordinates at) {
        Dimension from =
                row.form().find(column.mapped()).orElseThrow().dimension().orElseThrow();
        List<String> possible = at.find(from)
                .map(code -> codes.governmentOf(
                        code, register.type(at.find(Dimension.AGENCY).orElse(""))))
                .orElse(List.of());
        if (!row.text(column.key()).isEmpty()) {
            Optional<String> given = cells.code(row, column);
            given.filter(code -> !possible.isEmpty() && !possible.contains(code))
                    .ifPresent(code -> problems.warn(
                            row.place(column.key()),
                            "“%s”填的是 %s，按对照关系通常是 %s。如确有依据可以保留",
                            "'%s' is %s where the mapping gives %s; keep it if there is a reason",
                            column.heading(),
                            code,
                            String.join("、", possible)));
            return given;
        }
        if (possible.size() != 1) {
            problems.error(
                    row.place(column.key()),
                    "“%s”没有填，也不能由部门科目唯一对应（%s）。请从下拉列表中选；在“单位”表中填单位类型后大多可以自动对应",
                    "'%s' is missing and does not follow from the other code (%s); choose one, or enter the kind of the unit",
                    column.heading(),
                    possible.isEmpty() ? "没有对照" : String.join("、", possible));
        }
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    /** The kind of expenditure in full detail. */
    private Coordinates narrowed(InputRow row, Coordinates at, @Nullable Project project) {
        String chosen = at.code(Dimension.CATEGORY);
        Optional<Narrowing> narrowing = form.narrowings().stream()
                .filter(each -> each.when().equals(chosen))
                .findFirst();
        if (narrowing.isEmpty()) {
            return at;
        }
        if (narrowing.get().by().equals("project")) {
            return project == null ? at : at.with(Dimension.CATEGORY, project.category());
        }
        if (project != null) {
            problems.error(
                    row.place(),
                    "填了项目编码 %s，支出性质却不是项目支出。请改成项目支出，或者删去项目编码",
                    "there is a project (%s), but the line is no project expenditure; correct one of them",
                    project.code());
        }
        String economy = at.find(Dimension.ECONOMY).orElse("");
        Optional<String> leaf = narrowing.get().of(economy);
        if (leaf.isEmpty()) {
            problems.error(
                    row.place(),
                    "经济科目 %s 不能用于基本支出，各表没有它的位置。请改科目，或者改为项目支出",
                    "the economic code %s has no place in basic expenditure; change the code or the kind of expenditure",
                    economy);
        }
        return leaf.map(code -> at.with(Dimension.CATEGORY, code)).orElse(at);
    }
}
