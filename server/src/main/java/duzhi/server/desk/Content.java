package duzhi.server.desk;

import duzhi.server.store.Digest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entries cell by cell: by sheet, line after line, by column.
 *
 * @param sheets the lines of each sheet
 */
public record Content(Map<String, List<Map<String, String>>> sheets) {

    /** Keeps its own. */
    public Content {
        sheets = new LinkedHashMap<>(sheets);
    }

    /** The lines of a sheet, none where nothing is entered. */
    public List<Map<String, String>> lines(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** What stands in a cell, empty where nothing does; lines count from 1. */
    public String cell(String sheet, int line, String column) {
        List<Map<String, String>> lines = lines(sheet);
        return line <= lines.size() ? lines.get(line - 1).getOrDefault(column, "") : "";
    }

    /** The sum of a column, of what can be read as a number. */
    public BigDecimal sum(String sheet, String column) {
        return lines(sheet).stream()
                .map(line -> line.getOrDefault(column, ""))
                .filter(text -> text.matches("-?\\d{1,18}(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** SHA-256 over every cell, whatever order sheets and columns came in. */
    public String digest() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(sheets).forEach((sheet, lines) -> {
            all.append(sheet).append('\n');
            for (Map<String, String> line : lines) {
                new TreeMap<>(line)
                        .forEach((column, text) ->
                                all.append(column).append('\u001f').append(text).append('\u001e'));
                all.append('\n');
            }
        });
        return Digest.hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
