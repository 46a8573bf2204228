package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import duzhi.reader.original.Copy.Loss;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.util.Units;

/** Marks findings in a workbook as comments on cells; what a comment there says already is kept above them. */
final class ExcelMarker {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 8;

    /** Old workbooks count 1024ths of a column. */
    private static final int OLD_END = 1000;

    private ExcelMarker() {}

    static Copy mark(byte[] original, List<Mark> marks) throws IOException {
        return Compounds.isCompound(original) ? old(original, marks) : packed(original, marks);
    }

    private static Copy packed(byte[] original, List<Mark> marks) throws IOException {
        Packing before = new Packing(original);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(before.bytes()))) {
            int marked = mark(book, marks);
            // The library writes the time of writing into the archive.
            return new Copy(new Packing(bytes(book)).bytes(), ".xlsx", marked, lost(before.wasSigned()));
        }
    }

    private static Copy old(byte[] original, List<Mark> marks) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original))) {
            boolean signed = Compounds.unsign(files);
            try (Workbook book = new HSSFWorkbook(files.getRoot(), true)) {
                int marked = mark(book, marks);
                return new Copy(bytes(book), ".xls", marked, lost(signed));
            }
        }
    }

    private static Set<Loss> lost(boolean signed) {
        return signed ? Set.of(Loss.SIGNATURE) : Set.of();
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static int mark(Workbook book, List<Mark> marks) {
        int marked = 0;
        for (Map.Entry<Spot, List<Mark>> place : Mark.byPlace(marks).entrySet()) {
            if (place.getKey() instanceof Spot.Cell at && book.getSheet(at.sheet()) != null) {
                add(book, at, Mark.words(place.getValue()));
                marked += place.getValue().size();
            }
        }
        return marked;
    }

    /** Adds to what the comment of a cell says. */
    static void add(Workbook book, Spot.Cell at, String words) {
        Sheet sheet = book.getSheet(at.sheet());
        Row row = CellUtil.getRow(at.row() - 1, sheet);
        Cell cell = CellUtil.getCell(row, at.column() - 1);
        CreationHelper helper = book.getCreationHelper();
        Comment before = cell.getCellComment();
        if (before != null) {
            before.setString(helper.createRichTextString(before.getString().getString() + "\n\n" + words));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        // The library takes the cell at the corner for the one that is commented on, so the box begins in it, at its
        // end.
        anchor.setCol1(at.column() - 1);
        anchor.setDx1(book instanceof HSSFWorkbook ? OLD_END : wide(sheet, at));
        anchor.setCol2(at.column() + WIDTH);
        anchor.setRow1(at.row() - 1);
        anchor.setRow2(at.row() + HEIGHT);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        comment.setAuthor(Mark.AUTHOR);
        cell.setCellComment(comment);
    }

    private static int wide(Sheet sheet, Spot.Cell at) {
        return Math.round(sheet.getColumnWidthInPixels(at.column() - 1) * Units.EMU_PER_PIXEL);
    }
}
