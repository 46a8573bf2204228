package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says, whatever it is written in: lines of text and tables, every row of a table as wide. A field
 * {@code <} belongs to the cell on its left, {@code ^} to the cell above.
 */
record Content(List<Part> parts) {

    /** What follows one another in a document. */
    sealed interface Part {

        /** A line of text. */
        record Line(String text) implements Part {}

        /** A table. */
        record Table(List<List<String>> rows) implements Part {

            int columns() {
                return rows.getFirst().size();
            }

            /** Every cell from top to bottom and left to right. */
            List<Cell> cells() {
                List<Cell> cells = new ArrayList<>();
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < columns(); column++) {
                        if (!belongs(row, column)) {
                            cells.add(cell(row, column));
                        }
                    }
                }
                return cells;
            }

            private boolean belongs(int row, int column) {
                return LEFT.equals(rows.get(row).get(column))
                        || ABOVE.equals(rows.get(row).get(column));
            }

            private Cell cell(int row, int column) {
                int right = column + 1;
                while (right < columns() && LEFT.equals(rows.get(row).get(right))) {
                    right++;
                }
                int below = row + 1;
                while (below < rows.size() && ABOVE.equals(rows.get(below).get(column))) {
                    below++;
                }
                return new Cell(
                        row, column, below - row, right - column, rows.get(row).get(column));
            }
        }
    }

    /** A cell with the fields it covers. */
    record Cell(int row, int column, int rows, int columns, String text) {}

    private static final String LEFT = "<";
    private static final String ABOVE = "^";

    /** The content of a sketch: lines, and rows of fields that are apart by {@code |}. */
    static Content of(String text) {
        List<Part> parts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.indexOf('|') >= 0) {
                rows.add(Stream.of(line.split("\\|", -1)).map(String::strip).toList());
            } else {
                close(rows, parts);
                parts.add(new Part.Line(line.strip()));
            }
        }
        close(rows, parts);
        return new Content(List.copyOf(parts));
    }

    /** The content of a sketch beside these classes. */
    static Content named(String name) {
        try (InputStream in = Content.class.getResourceAsStream(name)) {
            return of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(List<List<String>> rows, List<Part> parts) {
        if (!rows.isEmpty()) {
            int widest = rows.stream().mapToInt(List::size).max().orElseThrow();
            parts.add(
                    new Part.Table(rows.stream().map(row -> padded(row, widest)).toList()));
            rows.clear();
        }
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < width) {
            padded.add("");
        }
        return List.copyOf(padded);
    }

    /** The tables in order. */
    List<Part.Table> tables() {
        return parts.stream()
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .toList();
    }

    /** The same with the rows of one table changed. */
    Content withRows(int table, UnaryOperator<List<List<String>>> change) {
        int[] seen = {0};
        return new Content(parts.stream()
                .map(part -> part instanceof Part.Table found && seen[0]++ == table
                        ? new Part.Table(change.apply(new ArrayList<>(found.rows())))
                        : part)
                .toList());
    }

    /** As a text, cells apart by tabs. */
    String text() {
        return parts.stream().map(Content::text).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Line line -> line.text();
            case Part.Table table ->
                table.rows().stream()
                        .map(row -> String.join("\t", row).replaceAll("[<^](?=\t|$)", ""))
                        .collect(Collectors.joining("\n"));
        };
    }
}
