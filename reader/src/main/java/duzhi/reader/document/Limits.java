package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
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

    /** Most cells of all tables and most elements of one part: four for each line. */
    public long cells() {
        return 4L * lines;
    }

    /** Most marks on all pages, characters and strokes: ten for each line. */
    public long marks() {
        return 10L * lines;
    }

    /** Refuses a file of that many bytes if it is too large. */
    public void admit(long size) throws Unreadable {
        if (size > bytes) {
            throw new Unreadable(Why.TOO_LARGE, megabytes(size) + " > " + megabytes(bytes));
        }
    }

    /** Rounded up, so that a file a little too large does not look as large as the limit. */
    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }

    /** The same limits for another largest file. */
    public Limits withBytes(long most) {
        return new Limits(most, lines, columns, pages, unpacked, depth, time);
    }

    /** The same limits for another largest number of lines, and of the cells and marks that go with them. */
    public Limits withLines(int most) {
        return new Limits(bytes, most, columns, pages, unpacked, depth, time);
    }

    /** The same limits for another largest size unpacked. */
    public Limits withUnpacked(long most) {
        return new Limits(bytes, lines, columns, pages, most, depth, time);
    }

    /** The same limits for another deepest nesting. */
    public Limits withDepth(int deepest) {
        return new Limits(bytes, lines, columns, pages, unpacked, deepest, time);
    }

    /** The same limits for another largest number of pages or sheets. */
    public Limits withPages(int most) {
        return new Limits(bytes, lines, columns, most, unpacked, depth, time);
    }

    /** The same limits for another longest time. */
    public Limits withTime(Duration longest) {
        return new Limits(bytes, lines, columns, pages, unpacked, depth, longest);
    }
}
