package duzhi.reader.document;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Spots;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A document of any format written out as lines, the one shape that everything after this rests on.
 *
 * @param path as given by the caller
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param format what kind of file it was
 * @param lines the text; a row of a table is a line with tabs
 * @param tables tables known by geometry, in the order of their lines; a plain text has none, its tables show by tabs
 * @param joined lines (from 1) that go on with the paragraph of the line before them
 * @param begun lines (from 1) known to begin a paragraph; neither joined nor begun means nothing is known
 * @param aside lines (from 1) that stand apart from the text: page numbers, running heads
 * @param spots where the lines stand in the original
 * @param remarks what the reader of the document must know
 */
public record Transcript(
        String path,
        String sha256,
        Format format,
        List<String> lines,
        List<PrintedTable> tables,
        BitSet joined,
        BitSet begun,
        BitSet aside,
        Spots spots,
        List<Remark> remarks) {

    /** Kinds of files that can be read. */
    public enum Format {
        TEXT,
        PDF,
        XLSX,
        XLS,
        DOCX,
        DOC,
        HTML,
        OFD
    }

    /** The lines, those that stand apart from the text left blank. */
    public List<String> flowing() {
        return aside.isEmpty()
                ? lines
                : IntStream.rangeClosed(1, lines.size())
                        .mapToObj(line -> aside.get(line) ? "" : lines.get(line - 1))
                        .toList();
    }

    /** The same with other remarks. */
    public Transcript withRemarks(List<Remark> others) {
        return new Transcript(path, sha256, format, lines, tables, joined, begun, aside, spots, List.copyOf(others));
    }

    /** Of a text whose lines are the original. */
    public static Transcript of(TextFile file) {
        return new Transcript(
                file.path(),
                file.sha256(),
                Format.TEXT,
                file.lines(),
                List.of(),
                new BitSet(),
                new BitSet(),
                new BitSet(),
                Spots.NONE,
                List.of());
    }
}
