package duzhi.reader.document;

import java.time.Duration;

/**
 * How much a reader takes on before it says so.
 *
 * @param bytes largest file
 * @param lines most lines of a file
 * @param columns most cells of one table row; a wider row is kept as unrecognised
 * @param pages most pages or sheets of a file
 * @param unpacked most bytes that one file may unfold into, packed parts and pictures included
 * @param depth how deep archives and elements may nest
 * @param time longest time for one file
 */
public record Limits(long bytes, int lines, int columns, int pages, long unpacked, int depth, Duration time) {

    /** 64 MiB, one million lines, 512 columns, 2,000 pages, 1 GiB unpacked, 16 deep, 60 seconds. */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 1_000_000, 512, 2_000, 1L << 30, 16, Duration.ofSeconds(60));

    /** The same limits for another largest file. */
    public Limits withBytes(long most) {
        return new Limits(most, lines, columns, pages, unpacked, depth, time);
    }
}
