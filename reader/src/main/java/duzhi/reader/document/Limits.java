package duzhi.reader.document;

/**
 * How much a reader takes on before it says so.
 *
 * @param bytes largest file
 * @param lines most lines of a file
 * @param columns most cells of one table row; a wider row is kept as unrecognised
 */
public record Limits(long bytes, int lines, int columns) {

    /** 64 MiB, one million lines, 512 columns. */
    public static final Limits DEFAULT = new Limits(64L << 20, 1_000_000, 512);

    /** The same limits for another largest file. */
    public Limits withBytes(long most) {
        return new Limits(most, lines, columns);
    }
}
