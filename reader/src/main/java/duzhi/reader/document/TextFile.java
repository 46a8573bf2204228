package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a file, line by line.
 *
 * @param path as given
 * @param sha256 of its bytes
 * @param lines without their ends
 */
public record TextFile(String path, String sha256, List<String> lines) {

    /** Reads a file within limits. */
    public static TextFile open(Path file, Limits limits) throws Unreadable {
        return of(Original.read(file, limits), limits);
    }

    /** From bytes already at hand. */
    public static TextFile of(String path, byte[] bytes, Limits limits) throws Unreadable {
        return of(Original.of(path, bytes), limits);
    }

    /** From a file already read. */
    public static TextFile of(Original original, Limits limits) throws Unreadable {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        List<String> lines =
                Decoder.decode(bytes).lines().limit(limits.lines() + 1L).toList();
        if (lines.size() > limits.lines()) {
            throw new Unreadable(Why.TOO_MANY_LINES, String.valueOf(limits.lines()));
        }
        if (lines.stream().mapToLong(TextFile::tabs).sum() > limits.cells()) {
            throw new Unreadable(Why.TOO_MANY_CELLS, String.valueOf(limits.cells()));
        }
        if (lines.stream().allMatch(String::isBlank)) {
            throw new Unreadable(Why.NO_TEXT, "");
        }
        return new TextFile(original.path(), original.sha256(), lines);
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }
}
