package duzhi.reader.table;

import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much a table looks like a form: which of the form's grids show their headings in it. */
public final class Likeness {

    private static final int MOST_HEADING_ROWS = 6;

    /** Headings stand near the beginning; a table of many rows is not searched to its end for each form. */
    private static final int SEARCHED_ROWS = 300;

    /** A grid and every word that its headings may print. */
    record Known(Grid grid, Set<String> words) {

        boolean isHeading(RawRow row) {
            return Headings.isHeading(words, row);
        }

        /**
         * Whether it is a row of the table that is known by its label, such as 合计, and is otherwise blank. In plain text a
         * torn heading looks the same, so there the heading above must lack nothing.
         */
        private boolean isRow(RawRow row, List<RawRow> heading) {
            return isLabel(Labels.core(row.onlyText()))
                    && (row.isDrawn()
                            || row.filled().getFirst() == 0
                                    && Headings.resolve(grid, heading).isWhole());
        }

        /**
         * Whether the lowest headings stand in the row of the total, beside its figures:
         * 合计, 0.00, 12.00, 合计, 基本支出, 项目支出.
         */
        private boolean isShared(RawRow row) {
            List<RawCell> filled = row.filled().stream().map(row.cells()::get).toList();
            if (!row.isDrawn() || filled.isEmpty() || !isLabel(filled.getFirst().core())) {
                return false;
            }
            List<RawCell> others = filled.subList(1, filled.size());
            long headings = others.stream().filter(this::isHeading).count();
            long numbers = others.stream()
                    .filter(cell -> Numerals.isNumber(cell.text()))
                    .count();
            return headings >= 2 && numbers >= 1 && headings + numbers == others.size();
        }

        private boolean isLabel(String core) {
            return grid.rows().stream().anyMatch(rule -> rule.labels().contains(core));
        }

        private boolean isHeading(RawCell cell) {
            return words.contains(cell.heading());
        }

        /** The headings of such a row, and the row without them. */
        private Stream<RawRow> apart(RawRow row) {
            int label = row.filled().getFirst();
            RawCell first = row.cells().get(label);
            return row.apart(cell -> !cell.equals(first) && isHeading(cell)).stream();
        }

        /** The heading rows from a row on. */
        List<RawRow> heading(List<RawRow> rows, int from) {
            int end = from + 1;
            while (end < rows.size()
                    && end - from < MOST_HEADING_ROWS
                    && (isHeading(rows.get(end)) || Headings.continues(words, rows.get(end)))
                    && !isRow(rows.get(end), rows.subList(from, end))) {
                end++;
            }
            return rows.subList(from, end);
        }
    }

    private final Form form;
    private final List<Known> grids;

    /** To a form. */
    public Likeness(Form form) {
        this.form = form;
        this.grids = known(form);
    }

    static List<Known> known(Form form) {
        List<Known> known = new ArrayList<>();
        form.grids().forEach(grid -> known.add(new Known(grid, Headings.words(grid))));
        return known;
    }

    /** The rows, with headings that share a row with figures on a row of their own. */
    static List<RawRow> apart(List<Known> grids, List<RawRow> rows) {
        return rows.stream()
                .flatMap(row -> grids.stream()
                        .filter(known -> known.isShared(row))
                        .findFirst()
                        .map(known -> known.apart(row))
                        .orElseGet(() -> Stream.of(row)))
                .toList();
    }

    /** The form compared with. */
    public Form form() {
        return form;
    }

    /** Share of the form's grids that show all their needed headings. */
    public double of(List<RawRow> rows) {
        long whole = grids.stream().filter(grid -> isThere(grid, rows)).count();
        return (double) whole / Math.max(1, grids.size());
    }

    /** How many of the form's columns the headings show, less the headings that the form does not know. */
    public int columns(List<RawRow> rows) {
        return grids.stream()
                .flatMap(grid -> headings(grid, rows).stream())
                .mapToInt(headings ->
                        headings.columns().size() - headings.unknown().size())
                .sum();
    }

    private static boolean isThere(Known known, List<RawRow> rows) {
        return headings(known, rows).isPresent();
    }

    /** The first headings that lack nothing. */
    private static Optional<Headings> headings(Known known, List<RawRow> printed) {
        List<RawRow> rows = apart(List.of(known), printed.subList(0, Math.min(printed.size(), SEARCHED_ROWS)));
        return IntStream.range(0, Math.min(rows.size(), SEARCHED_ROWS))
                .filter(i -> known.isHeading(rows.get(i)))
                .mapToObj(i -> Headings.resolve(known.grid(), known.heading(rows, i)))
                .filter(Headings::isWhole)
                .findFirst();
    }
}
