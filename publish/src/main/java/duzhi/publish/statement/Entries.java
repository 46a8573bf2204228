package duzhi.publish.statement;

import duzhi.form.layout.Heading;
import duzhi.form.layout.Line;
import duzhi.form.layout.Section;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Grid;
import duzhi.form.model.RowRule;
import duzhi.form.text.ChineseNumbers;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of one panel of a grid: those known by label, and one for each code, unit, project or indicator in use. */
final class Entries {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
    private static final int[] DIGITS = {3, 2, 2};

    private final Scope scope;
    private final Grid grid;
    private final Section.Lines section;
    private final String panel;
    private final Set<String> keys;
    private final String nameColumn;

    Entries(Scope scope, Grid grid, Section.Lines section, String panel) {
        this.scope = scope;
        this.grid = grid;
        this.section = section;
        this.panel = panel;
        this.keys = section.headings().stream().map(Heading::column).collect(Collectors.toSet());
        this.nameColumn = nameColumn(grid, section, panel);
    }

    List<Entry> list(Cube.Slice within) {
        return expand(section.lines(), within);
    }

    private List<Entry> expand(List<Line> lines, Cube.Slice within) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<EachRow> opening = each(line.row())
                    .filter(EachRow::opens)
                    .filter(each -> each.panel().equals(panel));
            if (opening.isPresent()) {
                List<Line> inside = lines.subList(i + 1, lines.size());
                for (Entry entry : rows((Line.Each) line, opening.get(), within)) {
                    entries.add(entry);
                    entries.addAll(expand(inside, Objects.requireNonNull(entry.slice())));
                }
                return entries;
            }
            entries.addAll(rows(line, within));
        }
        return entries;
    }

    private List<Entry> rows(Line line, Cube.Slice within) {
        return switch (line) {
            case Line.Fixed fixed ->
                grid.rows().stream()
                        .filter(rule ->
                                rule.id().equals(fixed.row()) && rule.panel().equals(panel))
                        .map(rule -> fixed(fixed, rule, within))
                        .toList();
            case Line.Each each ->
                each(each.row())
                        .filter(rule -> rule.panel().equals(panel))
                        .map(rule -> rows(each, rule, within))
                        .orElse(List.of());
        };
    }

    private Entry fixed(Line.Fixed line, RowRule rule, Cube.Slice within) {
        Map<String, String> words = Map.of(nameColumn, scope.words(line.label()));
        return new Entry(within.within(rule.at()), words, line.indent(), line.foot(), true, 1);
    }

    private Optional<EachRow> each(String id) {
        return grid.each().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private List<Entry> rows(Line.Each line, EachRow rule, Cube.Slice within) {
        if (line.by().isEmpty()) {
            return List.of(Entry.of(within, scope.goal(), 0));
        }
        return switch (line.by().getFirst()) {
            case AGENCY ->
                scope.units().stream()
                        .map(unit -> Entry.of(
                                within.within(Coordinates.ALL.with(Dimension.AGENCY, unit.code())),
                                named(rule, Dimension.AGENCY, unit.code(), unit.name()),
                                0))
                        .filter(entry -> Objects.requireNonNull(entry.slice()).size() > 0)
                        .toList();
            case PROJECT ->
                scope.projects(within.at().code(Dimension.AGENCY)).stream()
                        .flatMap(project -> project(line, project, within).stream())
                        .toList();
            case ARTICLE ->
                scope.tasks().stream().map(words -> Entry.of(within, words, 0)).toList();
            case INDICATOR ->
                scope.indicators().stream()
                        .map(indicator -> Entry.of(within, scope.words(indicator, keys), 0))
                        .toList();
            default -> codes(line, rule, within);
        };
    }

    private List<Entry> codes(Line.Each line, EachRow rule, Cube.Slice of) {
        Cube.Slice within = of.within(constants(rule)).within(line.within());
        Set<Coordinates> places = new LinkedHashSet<>();
        for (Coordinates place : within.places(line.by())) {
            if (line.lengths().isEmpty()) {
                places.add(place);
            }
            for (int length : line.lengths()) {
                Dimension dimension = line.by().getFirst();
                place.find(dimension)
                        .filter(code -> code.length() >= length)
                        .ifPresent(code -> places.add(Coordinates.ALL.with(dimension, code.substring(0, length))));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Coordinates place : places) {
            Map<String, String> words = words(line, rule, place);
            String number = ChineseNumbers.of(entries.size() + 1);
            words.computeIfPresent(
                    nameColumn,
                    (key, name) -> line.label().replace("{n}", number).replace("{name}", name));
            entries.add(Entry.of(within.within(place), words, level(line, place)));
        }
        return entries;
    }

    /** What every row of a rule is narrowed to, whatever it prints. */
    private static Coordinates constants(EachRow rule) {
        Coordinates at = Coordinates.ALL;
        for (Map.Entry<Dimension, String> each : rule.at().entrySet()) {
            at = each.getValue().contains("{") ? at : at.with(each.getKey(), each.getValue());
        }
        return at;
    }

    private static int level(Line.Each line, Coordinates place) {
        int length = place.find(line.by().getFirst()).orElse("").length();
        return Math.max(0, line.lengths().indexOf(length));
    }

    private Map<String, String> words(Line.Each line, EachRow rule, Coordinates place) {
        Map<String, String> words = new HashMap<>();
        for (Dimension dimension : line.by()) {
            place.find(dimension)
                    .ifPresent(code -> words.putAll(named(rule, dimension, code, scope.name(dimension, code))));
        }
        for (Heading heading : section.headings()) {
            Dimension names = heading.names();
            if (names != null) {
                words.put(
                        heading.column(),
                        place.find(names).map(code -> scope.name(names, code)).orElse(""));
            } else if (heading.column().equals(nameColumn)) {
                words.put(
                        heading.column(),
                        scope.name(
                                line.by().getFirst(),
                                place.find(line.by().getFirst()).orElse("")));
            }
        }
        return words;
    }

    /** What the columns say that a rule makes a code from: pieces of the code, or the name it goes by. */
    private Map<String, String> named(EachRow rule, Dimension dimension, String code, String name) {
        Map<String, String> words = new HashMap<>();
        words.put(nameColumn, name);
        List<String> pieces = new ArrayList<>();
        for (Matcher matcher = PLACEHOLDER.matcher(rule.at().getOrDefault(dimension, "")); matcher.find(); ) {
            String key = matcher.group(1);
            if (matcher.group(2) != null) {
                words.put(key, name);
            } else if (keys.contains(key)) {
                pieces.add(key);
            }
        }
        if (pieces.size() == 1) {
            words.put(pieces.getFirst(), code);
        } else {
            split(code, pieces, words);
        }
        return words;
    }

    private static void split(String code, List<String> keys, Map<String, String> words) {
        int from = 0;
        for (int i = 0; i < Math.min(keys.size(), DIGITS.length); i++) {
            int to = Math.min(code.length(), from + DIGITS[i]);
            words.put(keys.get(i), code.substring(from, to));
            from = to;
        }
    }

    /** A project, and one more row for each indicator that does not fit beside its money. */
    private List<Entry> project(Line.Each line, Project project, Cube.Slice within) {
        Function<Line.Beside, List<Indicator>> of = beside -> project.indicators().stream()
                .filter(indicator -> indicator.level1().equals(beside.level()))
                .toList();
        int count = line.beside().stream()
                .mapToInt(beside -> of.apply(beside).size())
                .max()
                .orElse(1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) {
            Map<String, String> words = new HashMap<>();
            if (i == 0) {
                words.put("code", project.code());
                words.put("name", project.name());
            }
            for (Line.Beside beside : line.beside()) {
                List<Indicator> indicators = of.apply(beside);
                if (i < indicators.size()) {
                    words.put(beside.name(), indicators.get(i).level3());
                    words.put(beside.target(), Scope.target(indicators.get(i)));
                }
            }
            Cube.Slice slice = within.within(Coordinates.ALL.with(Dimension.PROJECT, project.code()));
            entries.add(
                    i == 0
                            ? Entry.of(slice, words, 0).over(Math.max(1, count))
                            : new Entry(null, words, 0, false, false, 1));
        }
        return entries;
    }

    /** The column that says what a row is called. */
    String nameColumn() {
        return nameColumn;
    }

    private static String nameColumn(Grid grid, Section.Lines section, String panel) {
        return section.headings().stream()
                .flatMap(heading -> grid.find(heading.column()).stream())
                .filter(column -> column.panel().equals(panel))
                .filter(column -> column.is() == CellKind.LABEL || column.is() == CellKind.NAME)
                .findFirst()
                .map(Column::key)
                .orElse("");
    }
}
