package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellUtil;

/** Marks findings in a workbook as comments on cells; what a comment there says already is kept above them. */
final class ExcelMarker {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 8;

    private ExcelMarker() {}

    static byte[] mark(byte[] original, List<Mark> marks) throws IOException {
        Map<Spot, List<Mark>> byCell =
                marks.stream().collect(Collectors.groupingBy(Mark::spot, LinkedHashMap::new, Collectors.toList()));
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            byCell.forEach((spot, own) -> {
                if (spot instanceof Spot.Cell at && book.getSheet(at.sheet()) != null) {
                    add(book, at, own.stream().map(Mark::words).distinct().collect(Collectors.joining("\n\n")));
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream(original.length);
            book.write(out);
            return out.toByteArray();
        }
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
        anchor.setCol1(at.column());
        anchor.setCol2(at.column() + WIDTH);
        anchor.setRow1(at.row());
        anchor.setRow2(at.row() + HEIGHT);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        comment.setAuthor(Mark.AUTHOR);
        cell.setCellComment(comment);
    }
}
