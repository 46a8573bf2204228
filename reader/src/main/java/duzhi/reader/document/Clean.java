package duzhi.reader.document;

import duzhi.ledger.source.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a line with the damage of extraction mended. Every character knows the column it came from.
 *
 * @param text mended text
 * @param columns for each character of the text its column in the line
 * @param repairs what was mended
 */
public record Clean(String text, int[] columns, List<Repair> repairs) {

    /** Two stretches one after the other. */
    public static Clean join(List<Clean> parts) {
        StringBuilder text = new StringBuilder();
        List<Repair> repairs = new ArrayList<>();
        int[] columns = new int[0];
        for (Clean part : parts) {
            text.append(part.text());
            repairs.addAll(part.repairs());
            int before = columns.length;
            columns = Arrays.copyOf(columns, before + part.columns().length);
            System.arraycopy(part.columns(), 0, columns, before, part.columns().length);
        }
        return new Clean(text.toString(), columns, repairs);
    }

    /** Whether nothing is left. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
