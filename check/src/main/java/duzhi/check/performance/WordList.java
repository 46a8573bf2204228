package duzhi.check.performance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of words that a rule goes by, kept as a file beside it: columns apart by tabs, the first line naming them,
 * lines with {@code #} for remarks.
 */
public final class WordList {

    private WordList() {}

    /** The rows of the file of this name beside a class, each by column name. */
    public static List<Map<String, String>> read(Class<?> beside, String name) {
        List<String> lines = text(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] columns = lines.getFirst().split("\t", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split("\t", -1), name))
                .toList();
    }

    private static Map<String, String> row(String[] columns, String[] cells, String name) {
        if (cells.length != columns.length) {
            throw new IllegalStateException(name + ": a line has not " + columns.length + " columns: " + cells[0]);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }

    /** A cell of a row, empty where the list has no such column. */
    public static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
