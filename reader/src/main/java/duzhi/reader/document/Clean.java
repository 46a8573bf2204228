package duzhi.reader.document;

import duzhi.ledger.source.Columns;
import duzhi.ledger.source.Repair;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a line with the damage of extraction mended. Every character knows the column it came from.
 *
 * @param text mended text
 * @param columns for each character of the text its column in the line
 * @param repairs what was mended
 */
public record Clean(String text, Columns columns, List<Repair> repairs) {

    /** Keeps its own list. */
    public Clean {
        repairs = List.copyOf(repairs);
    }

    /** Several stretches one after the other. */
    public static Clean join(List<Clean> parts) {
        return new Clean(
                parts.stream().map(Clean::text).collect(Collectors.joining()),
                Columns.join(parts.stream().map(Clean::columns).toList()),
                parts.stream().flatMap(part -> part.repairs().stream()).toList());
    }

    /** Whether nothing is left. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
