package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A DOC, as far as the library tells of it. */
final class OldDocument {

    private static final String OBJECTS = "ObjectPool";
    private static final String MACROS = "Macros";

    private final HWPFDocument document;
    private final OldRuns runs;
    private final Tally tally;
    private final TranscriptBuilder out;
    private final Limits limits;
    private final Watch watch;
    private boolean joined;

    private OldDocument(HWPFDocument document, TranscriptBuilder out, Limits limits, Watch watch) {
        this.document = document;
        this.tally = new Tally(out);
        this.runs = new OldRuns(tally);
        this.out = out;
        this.limits = limits;
        this.watch = watch;
    }

    static Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        TranscriptBuilder out = new TranscriptBuilder(original, Format.DOC, limits);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original.bytes()))) {
            Set<String> streams = files.getRoot().getEntryNames();
            if (streams.contains("EncryptedPackage")) {
                throw new Unreadable(Why.PASSWORD, "");
            }
            if (streams.contains(MACROS)) {
                out.remark(Kind.MACROS, 0, "");
            }
            if (streams.contains(OBJECTS) && files.getRoot().getEntry(OBJECTS) instanceof DirectoryEntry objects) {
                if (objects.getEntryCount() > 0) {
                    out.remark(Kind.ATTACHMENT, 0, String.valueOf(objects.getEntryCount()));
                }
            }
            try (HWPFDocument document = new HWPFDocument(files)) {
                new OldDocument(document, out, limits, watch).write();
            }
            return out.build();
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Why.PASSWORD, "");
        } catch (OldWordFileFormatException e) {
            throw new Unreadable(Why.OTHER_FORMAT, "Word 95");
        } catch (IOException e) {
            throw new Unreadable(Why.DAMAGED, "DOC");
        }
    }

    private void write() throws Unreadable {
        Range main = document.getRange();
        runs.count(main);
        write(main, 0);
        runs.count(null);
        for (Range aside :
                List.of(document.getMainTextboxRange(), document.getFootnoteRange(), document.getEndnoteRange())) {
            write(aside, 0);
        }
        Range heads = document.getHeaderStoryRange();
        for (int i = 0; i < heads.numParagraphs(); i++) {
            Written paragraph = runs.read(heads.getParagraph(i));
            if (!paragraph.isBlank()) {
                out.line(paragraph.text(), Flow.ASIDE);
            }
        }
        tally.remark();
    }

    private void write(Range range, int level) throws Unreadable {
        joined = false;
        for (int i = 0; i < range.numParagraphs(); i++) {
            watch.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, level + 1);
                i += Math.max(table.numParagraphs() - 1, 0);
            } else {
                line(runs.read(paragraph));
            }
        }
    }

    private void line(Written paragraph) throws Unreadable {
        if (!(paragraph.goesOn() && paragraph.isBlank())) {
            Lines.write(paragraph.number(), paragraph.text(), paragraph.block(), joined, out);
            joined = paragraph.goesOn();
        }
    }

    private void table(Table table, int level) throws Unreadable {
        if (level > limits.depth()) {
            throw new Unreadable(Why.TOO_DEEP, String.valueOf(limits.depth()));
        }
        joined = false;
        List<List<Square<TableCell>>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            rows.add(row(table.getRow(i)));
        }
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            for (List<Square<TableCell>> row : rows) {
                write(row.getFirst().content(), level);
            }
            return;
        }
        List<Table> inside = new ArrayList<>();
        Columns columns = Placed.columns(rows);
        List<TranscriptBuilder.Cell> cells = new ArrayList<>();
        for (Placed<TableCell> placed : Placed.all(rows, columns)) {
            watch.check();
            cells.add(Lines.cell(placed, paragraphs(placed.content(), level, inside)));
        }
        out.table(rows.size(), columns.count(), cells, false);
        for (Table inner : inside) {
            table(inner, level + 1);
        }
    }

    private List<Square<TableCell>> row(TableRow row) {
        List<Square<TableCell>> squares = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + cell.getWidth();
            if (cell.isMerged() && !cell.isFirstMerged() && !squares.isEmpty()) {
                Square<TableCell> last = squares.removeLast();
                squares.add(new Square<>(last.content(), last.left(), right, last.merge()));
            } else {
                squares.add(new Square<>(cell, cell.getLeftEdge(), right, merge(cell)));
            }
        }
        return squares;
    }

    private static Square.Merge merge(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return Square.Merge.BEGINS;
        }
        return cell.isVerticallyMerged() ? Square.Merge.GOES_ON : Square.Merge.NONE;
    }

    private List<Written> paragraphs(TableCell cell, int level, List<Table> inside) {
        List<Written> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table inner = cell.getTable(paragraph);
                inside.add(inner);
                i += Math.max(inner.numParagraphs() - 1, 0);
            } else {
                paragraphs.add(runs.read(paragraph));
            }
        }
        return paragraphs;
    }
}
