package duzhi.reader.table;

import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
            String only = Labels.core(row.onlyText());
            return grid.rows().stream().anyMatch(rule -> rule.labels().contains(only))
                    && (row.isDrawn()
                            || row.filled().getFirst() == 0
                                    && Headings.resolve(grid, heading).isWhole());
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
    private static Optional<Headings> headings(Known known, List<RawRow> rows) {
        return IntStream.range(0, Math.min(rows.size(), SEARCHED_ROWS))
                .filter(i -> known.isHeading(rows.get(i)))
                .mapToObj(i -> Headings.resolve(known.grid(), known.heading(rows, i)))
                .filter(Headings::isWhole)
                .findFirst();
    }
}
