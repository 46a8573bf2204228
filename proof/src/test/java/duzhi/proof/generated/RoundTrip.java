package duzhi.proof.generated;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was published, held against what was read: every figure of every table at its coordinates, in its row and column
 * and in its unit, every word of the tables, every figure and every sentence of the text, and nothing else.
 *
 * @param published the document as it was given to a writer
 * @param projects the names of projects by their codes, which the reader knows by name alone
 * @param read the file as our reader read it
 * @param differences what was found so far
 */
record RoundTrip(Publication published, Map<String, String> projects, FilledDocument read, List<String> differences) {

    /** Where the two differ; empty where the same is stated. */
    static List<String> differences(Publication published, Draft draft, FilledDocument read) {
        Map<String, String> names =
                draft.projects().stream().collect(Collectors.toMap(Project::code, Project::name, (one, two) -> one));
        RoundTrip trip = new RoundTrip(published, names, read, new ArrayList<>());
        trip.compare();
        return trip.differences();
    }

    private void compare() {
        List<String> titles = published.tables().stream()
                .map(table -> table.form() + " " + table.title())
                .toList();
        List<String> found = read.tables().stream()
                .map(table -> table.form().id() + " " + table.title())
                .toList();
        if (!titles.equals(found)) {
            differences.add("tables " + titles + " read as " + found);
            return;
        }
        for (int i = 0; i < titles.size(); i++) {
            figures(published.tables().get(i), read.tables().get(i));
            words(published.tables().get(i), read.tables().get(i));
        }
        text();
    }

    private void figures(Table table, FilledTable filled) {
        List<Fact> left = read.facts().stream()
                .filter(fact -> isIn(filled, fact.source().place()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> others = table.cells().stream()
                .filter(cell -> cell.amount() == null && cell.role() != Role.HEAD)
                .map(cell -> plain(cell.text()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Cell cell : table.cells()) {
            Amount amount = cell.amount();
            if (amount != null && !cell.text().isEmpty()) {
                Fact fact = left.stream()
                        .filter(each -> isOf(amount, each)
                                && each.source().place().text().equals(cell.text()))
                        .min(Comparator.comparing(
                                each -> !isAt(table, cell, each.source().place())))
                        .orElse(null);
                if (fact == null) {
                    differences.add("missing " + table.title() + " " + cell);
                } else {
                    left.remove(fact);
                    named(table, cell, fact.source().place());
                }
            }
        }
        left.stream()
                .filter(fact -> !others.remove(plain(fact.source().place().text())))
                .forEach(fact -> differences.add("beyond " + table.title() + " " + fact));
    }

    private static boolean isIn(FilledTable table, Place place) {
        return place.isCell() && table.firstLine() <= place.line() && place.line() <= table.lastLine();
    }

    private void named(Table table, Cell cell, Place place) {
        if (!isAt(table, cell, place)) {
            differences.add("misplaced " + table.title() + " " + cell + " read in " + place);
        }
    }

    /** In its row and under its heading; a field has no heading above, and a table of one row none before it. */
    private static boolean isAt(Table table, Cell cell, Place place) {
        List<Cell> before =
                table.cells().stream().filter(each -> isBefore(each, cell)).toList();
        List<Cell> over = table.cells().stream()
                .filter(each -> each.role() == Role.HEAD && isOver(each, cell))
                .toList();
        boolean row = before.isEmpty() ? place.row().isEmpty() : names(before, place.row());
        boolean field = before.stream().anyMatch(each -> each.role() == Role.HEAD);
        return row && (place.column().isEmpty() ? field : names(over, place.column()));
    }

    private static boolean isBefore(Cell name, Cell cell) {
        return name.role() != Role.NUMBER
                && name.column() < cell.column()
                && name.row() <= cell.row()
                && cell.row() < name.row() + name.rows();
    }

    private static boolean isOver(Cell head, Cell cell) {
        return head.row() < cell.row()
                && head.column() <= cell.column()
                && cell.column() < head.column() + head.columns();
    }

    private static boolean names(List<Cell> cells, String words) {
        return !words.isEmpty()
                && cells.stream().anyMatch(cell -> plain(cell.text()).contains(plain(words)));
    }

    /** Whether a fact is this figure: the same digits in the same unit, of the same thing. */
    private boolean isOf(Amount amount, Fact fact) {
        Coordinates place = place(amount.at());
        return fact.figure().filter(amount.printed()::equals).isPresent()
                && (fact.at().equals(place)
                        || fact.at().equals(byCode(place))
                        || fact.at().equals(coded(amount.at(), place)));
    }

    /** A form that prints the code of its project beside the name has both. */
    private static Coordinates coded(Coordinates at, Coordinates place) {
        return at.find(Dimension.PROJECT)
                .map(code -> place.with(Dimension.PROJECT, place.code(Dimension.PROJECT) + "[" + code + "]"))
                .orElse(place);
    }

    /** An economic code says by itself which part of the whole it belongs to, so a form need not. */
    private static Coordinates byCode(Coordinates place) {
        String category = place.code(Dimension.CATEGORY);
        return category == null || !place.names(Dimension.ECONOMY) || category.indexOf('.') < 0
                ? place
                : place.with(Dimension.CATEGORY, category.substring(0, category.indexOf('.')));
    }

    /** The coordinates of a figure as a document names them: with its department, units under it, projects by name. */
    private Coordinates place(Coordinates at) {
        Coordinates place = at.names(Dimension.YEAR) ? at : at.with(Dimension.YEAR, String.valueOf(published.year()));
        String unit = at.code(Dimension.AGENCY);
        place = place.with(Dimension.AGENCY, published.agency() + (unit == null ? "" : "/" + unit));
        String project = at.code(Dimension.PROJECT);
        if (project != null) {
            place = place.with(Dimension.PROJECT, Objects.requireNonNull(projects.get(project)));
        }
        return place;
    }

    /** Names, codes, goals and targets: each is read, and nothing is that was not printed. */
    private void words(Table table, FilledTable filled) {
        Set<String> printed = table.cells().stream()
                .filter(cell -> cell.role() != Role.HEAD && cell.amount() == null)
                .filter(cell -> !cell.text().isEmpty())
                .map(cell -> plain(cell.text()))
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        filled.rows().stream().flatMap(RoundTrip::words).forEach(found::add);
        filled.fields().values().forEach(cell -> found.add(plain(cell.text())));
        printed.stream()
                .filter(words -> !found.contains(words))
                .forEach(words -> differences.add("unread " + table.title() + " " + words));
        String all = Stream.concat(table.cells().stream().map(Cell::text), table.notes().stream())
                .map(RoundTrip::plain)
                .collect(Collectors.joining("|"));
        found.stream()
                .filter(words -> !all.contains(words))
                .forEach(words -> differences.add("unprinted " + table.title() + " " + words));
    }

    private static Stream<String> words(FilledRow row) {
        return Stream.concat(
                        Stream.of(row.name()), row.cells().values().stream().map(FilledCell::text))
                .map(RoundTrip::plain);
    }

    private void text() {
        List<Fact> left = read.facts().stream()
                .filter(fact -> !fact.source().place().isCell())
                .collect(Collectors.toCollection(ArrayList::new));
        Set<Place> told = new HashSet<>();
        StringBuilder all = new StringBuilder();
        read.paragraphs().forEach(paragraph -> all.append(plain(paragraph.text())));
        for (Block block : published.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.style() == Paragraph.Style.BODY) {
                if (all.indexOf(plain(paragraph.text())) < 0) {
                    differences.add("unread " + paragraph.text());
                }
                paragraph.runs().stream().filter(Run.Number.class::isInstance).forEach(run -> {
                    Amount amount = ((Run.Number) run).amount();
                    left.stream()
                            .filter(fact -> isOf(amount, fact))
                            .findFirst()
                            .ifPresentOrElse(
                                    fact -> {
                                        left.remove(fact);
                                        told.add(fact.source().place());
                                    },
                                    () -> differences.add("missing " + amount + " in " + paragraph.text()));
                });
            }
        }
        left.stream()
                .filter(fact -> !told.contains(fact.source().place()))
                .forEach(fact -> differences.add("beyond " + fact));
    }

    /** Without blanks and marks of quotation; full and half width alike. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[\\s“”\"]", "");
    }
}
