package duzhi.reader.table;

import duzhi.form.filled.FilledTable.Ignored;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Grid;
import duzhi.form.model.RowRule;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Repair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows under one set of headings into drafts. */
final class GridReader {

    private static final Pattern CODE = Pattern.compile("\\d{2,7}");

    /** What a form prints, or who fills it in writes, where there is nothing to say. */
    private static final Pattern UNFILLED = Pattern.compile("(?:绩效|三级)?指标\\d{0,2}|[.·。]+|[/\\\\—–-]+|无|不适用|不涉及");

    private final String document;
    private final Headings headings;
    private final String agency;
    private final Set<String> units;
    private final List<Draft> drafts;
    private final List<Ignored> ignored;
    private final Aligner aligner;
    private final Aligner numbersOnly;
    private final Placement placement;
    private final Map<String, String> carried = new LinkedHashMap<>();

    /** For each side the labels of the row that opened the group below it. */
    private final Map<String, List<String>> opened = new HashMap<>();

    private @Nullable Draft continued;

    GridReader(TableContext context, Headings headings, List<Draft> drafts, List<Ignored> ignored) {
        this.document = context.document();
        this.headings = headings;
        this.agency = Labels.fold(context.agency());
        this.units = context.units();
        this.drafts = drafts;
        this.ignored = ignored;
        this.aligner = new Aligner(headings, column -> true);
        this.numbersOnly = new Aligner(headings, column -> column.is().isNumeric());
        this.placement = new Placement(headings, column -> true);
    }

    Grid grid() {
        return headings.grid();
    }

    /** The names that hold for the next rows where their cells are blank, to go on with after a page break. */
    Map<String, String> carried() {
        return carried;
    }

    void read(RawRow row) {
        Set<Integer> taken = noise(row);
        if (taken.size() == row.filled().size()) {
            return;
        }
        Optional<RowRule> labelled = labelled(row, taken);
        if (labelled.isPresent()) {
            Draft draft = new Draft(grid(), labelled.get().panel(), row, labelled.get(), null);
            add(draft, row.isDrawn() ? placement.align(row, taken) : numbersOnly.align(row, taken));
        } else {
            sides(row, row.isDrawn() ? placement.align(row, taken) : aligner.align(row, taken));
        }
    }

    /** Words left behind by merged cells; what stands right behind a code is its name, though it reads like a heading. */
    private Set<Integer> noise(RawRow row) {
        Set<Integer> taken = new HashSet<>();
        boolean code = false;
        for (int i : row.filled()) {
            String word = row.cells().get(i).text();
            if (!code && grid().noise().contains(Labels.fold(word))) {
                taken.add(i);
            }
            code = isCoded() && CODE.matcher(word).matches();
        }
        return taken;
    }

    private boolean isCoded() {
        return grid().columns().stream().anyMatch(column -> column.is() == CellKind.CODE);
    }

    /** A row known by label in a grid that has no column of labels: 合计, 总分. */
    private Optional<RowRule> labelled(RawRow row, Set<Integer> taken) {
        if (grid().panels().size() > 1 || grid().columns().stream().anyMatch(GridReader::isRowLabel)) {
            return Optional.empty();
        }
        for (int i : row.filled()) {
            for (RowRule rule : grid().rows()) {
                if (rule.labels().contains(row.cells().get(i).core())) {
                    taken.add(i);
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRowLabel(Column column) {
        return column.is() == CellKind.LABEL && column.among().isEmpty();
    }

    /** A two-sided table prints a row of each side on one line. */
    private void sides(RawRow row, Alignment alignment) {
        alignment.left().stream().filter(cell -> !isUnfilled(cell)).forEach(cell -> ignore(cell, Ignored.Why.NO_PLACE));
        for (String panel : grid().panels()) {
            side(row, panel, alignment);
        }
    }

    private void side(RawRow row, String panel, Alignment alignment) {
        Map<Column, RawCell> own = new LinkedHashMap<>();
        alignment.cells().forEach((column, cell) -> {
            if (column.panel().equals(panel)) {
                own.put(column, cell);
            }
        });
        if (isUnfilled(own)) {
            own.keySet().removeIf(column -> !column.carries());
        }
        if (own.isEmpty()) {
            return;
        }
        Map<String, String> words = words(own);
        Optional<Column> label =
                own.keySet().stream().filter(GridReader::isRowLabel).findFirst();
        Optional<RowRule> rule = rule(panel, own, words);
        rule.ifPresent(found -> open(panel, found));
        Optional<EachRow> each = rule.isPresent() ? Optional.empty() : each(panel, own, words);
        if (rule.isPresent() || each.isPresent()) {
            Draft draft = new Draft(grid(), panel, row, rule.orElse(null), each.orElse(null));
            draft.words.putAll(words);
            add(draft, alignment.only(own));
        } else {
            unknown(row, own, label.isPresent(), words);
        }
    }

    /** A line of a form of indicators that nobody filled in, such as 指标2：. Its groups still hold for the lines below. */
    private boolean isUnfilled(Map<Column, RawCell> own) {
        return own.entrySet().stream()
                .filter(cell -> !cell.getKey().carries())
                .allMatch(cell -> isUnfilled(cell.getValue()));
    }

    private boolean isUnfilled(RawCell cell) {
        return grid().complete().contains(Dimension.INDICATOR)
                && UNFILLED.matcher(Labels.fold(cell.text())).matches();
    }

    /** A row that opens a group stands above those that are only known under it, until another row follows. */
    private void open(String panel, RowRule rule) {
        if (rule.opens()) {
            opened.put(panel, rule.labels());
        } else if (rule.under().isEmpty()) {
            opened.remove(panel);
        }
    }

    /** The row known by one of the labels and names printed, the narrowest first; a label can need its group above it. */
    private Optional<RowRule> rule(String panel, Map<Column, RawCell> own, Map<String, String> words) {
        Set<String> groups = grid().columns().stream()
                .filter(column ->
                        isRowLabel(column) && column.carries() && column.panel().equals(panel))
                .map(column -> Labels.core(words.getOrDefault(column.key(), "")))
                .collect(Collectors.toCollection(HashSet::new));
        groups.addAll(opened.getOrDefault(panel, List.of()));
        return Stream.of(CellKind.LABEL, CellKind.NAME)
                .flatMap(kind -> grid().columns().reversed().stream()
                        .filter(column -> column.is() == kind && column.among().isEmpty()))
                .flatMap(column -> Stream.ofNullable(own.get(column)))
                .flatMap(label -> rule(panel, label, groups).stream())
                .findFirst();
    }

    private Optional<RowRule> rule(String panel, RawCell label, Set<String> groups) {
        return grid().rows().stream()
                .filter(rule -> rule.panel().equals(panel)
                        && (rule.labels().contains(label.core())
                                || rule.labels().contains(Labels.fold(label.text())))
                        && (rule.under().isEmpty() || rule.under().stream().anyMatch(groups::contains)))
                .findFirst();
    }

    private Optional<EachRow> each(String panel, Map<Column, RawCell> own, Map<String, String> words) {
        return grid().each().stream()
                .filter(each -> each.panel().equals(panel))
                .filter(each -> each.needs().stream().allMatch(need -> isMet(need, own, words)))
                .findFirst();
    }

    private boolean isMet(String need, Map<Column, RawCell> own, Map<String, String> words) {
        if (need.endsWith("=unit")) {
            String name = Labels.fold(words.getOrDefault(need.substring(0, need.indexOf('=')), ""));
            boolean whole = name.length() >= 4 && (agency.endsWith(name) || name.endsWith(agency) && !agency.isEmpty());
            return whole || units.contains(name);
        }
        return own.keySet().stream().anyMatch(column -> column.key().equals(need));
    }

    /** Words printed in the row, completed by those that merged cells carry down; a new name ends those under it. */
    private Map<String, String> words(Map<Column, RawCell> own) {
        Map<String, String> words = new LinkedHashMap<>();
        boolean fresh = false;
        for (Column column : grid().columns()) {
            RawCell cell = own.get(column);
            if (cell != null) {
                String word = column.among().isEmpty() ? cell.text() : Fit.label(cell.text());
                fresh |= column.carries();
                words.put(column.key(), word);
            } else if (column.carries() && fresh) {
                carried.remove(column.key());
            }
            if (column.carries() && words.containsKey(column.key())) {
                carried.put(column.key(), words.get(column.key()));
            } else if (column.carries() && carried.containsKey(column.key())) {
                words.put(column.key(), carried.get(column.key()));
            }
        }
        return words;
    }

    private void unknown(RawRow row, Map<Column, RawCell> own, boolean named, Map<String, String> words) {
        boolean onlyLabels =
                own.keySet().stream().noneMatch(column -> column.is().isNumeric());
        if (onlyLabels && own.keySet().stream().anyMatch(Column::carries)) {
            Draft labels = new Draft(grid(), "", row, null, null);
            labels.words.putAll(words);
            labels.cells.putAll(own);
            drafts.add(labels);
        } else if (onlyLabels && continuesLast(row, own)) {
            return;
        } else {
            own.forEach((column, cell) -> ignore(cell, named ? Ignored.Why.UNKNOWN_ROW : Ignored.Why.UNNAMED_ROW));
        }
    }

    /** Words that go on after a page break belong to the cell above them; only the first row after it can do so. */
    private boolean continuesLast(RawRow row, Map<Column, RawCell> own) {
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        if (last == null || last == continued || !last.grid.id().equals(grid().id()) || last.row.part() == row.part()) {
            return false;
        }
        continued = last;
        own.forEach((column, cell) -> {
            last.repairs.add(new Repair(Repair.Kind.JOINED_PAGES, cell.text(), cell.text()));
            last.words.merge(column.key(), cell.text(), String::concat);
        });
        return true;
    }

    private void add(Draft draft, Alignment alignment) {
        draft.cells.putAll(alignment.cells());
        draft.shifted.addAll(alignment.shifted());
        draft.uncertain.addAll(alignment.uncertain());
        drafts.add(draft);
    }

    private void ignore(RawCell cell, Ignored.Why why) {
        ignored.add(new Ignored(cell.place(document), why));
    }
}
