package duzhi.cli.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A CSV text as RFC 4180 has it: commas, CRLF, quotation marks where needed. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    void row(Object... cells) {
        text.append(Arrays.stream(cells).map(cell -> quote(cell.toString())).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
