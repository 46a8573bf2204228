package duzhi.ledger.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each character of a mended stretch of text, the column of the printed line that it came from. Immutable. */
public final class Columns {

    private final int[] columns;

    private Columns(int[] columns) {
        this.columns = columns;
    }

    /** The first {@code length} of these columns, from 0. */
    public static Columns of(int[] columns, int length) {
        return new Columns(Arrays.copyOf(columns, length));
    }

    /** Those of several stretches one after the other. */
    public static Columns join(List<Columns> parts) {
        int[] all = new int[parts.stream().mapToInt(Columns::length).sum()];
        int end = 0;
        for (Columns part : parts) {
            System.arraycopy(part.columns, 0, all, end, part.length());
            end += part.length();
        }
        return new Columns(all);
    }

    /** How many characters there are. */
    public int length() {
        return columns.length;
    }

    /** The column of the character at that position of the text, both from 0. */
    public int at(int position) {
        return columns[position];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Columns that && Arrays.equals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(columns);
    }

    @Override
    public String toString() {
        return Arrays.toString(columns);
    }
}
