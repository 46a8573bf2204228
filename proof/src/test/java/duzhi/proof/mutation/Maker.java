package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import duzhi.proof.mutation.Content.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes content as a document of one format. The same content gives the same bytes. */
enum Maker {
    TEXT("txt") {
        @Override
        byte[] make(Content content) {
            return content.text().getBytes(UTF_8);
        }
    },
    GB18030("txt") {
        @Override
        byte[] make(Content content) {
            return content.text().getBytes(Charset.forName("GB18030"));
        }
    },
    HTML("html") {
        @Override
        byte[] make(Content content) {
            return html(content).getBytes(UTF_8);
        }
    },
    XLSX("xlsx") {
        @Override
        byte[] make(Content content) throws IOException {
            return Maker.book(new XSSFWorkbook(), content);
        }
    },
    XLS("xls") {
        @Override
        byte[] make(Content content) throws IOException {
            return Maker.book(new HSSFWorkbook(), content);
        }
    },
    DOCX("docx") {
        @Override
        byte[] make(Content content) throws IOException {
            return Maker.word(content);
        }
    },
    PDF("pdf") {
        @Override
        byte[] make(Content content) throws IOException {
            return PdfMaker.make(content, true);
        }
    },
    /** Without packing, so that what is changed in the bytes is changed on the page. */
    PLAIN_PDF("pdf") {
        @Override
        byte[] make(Content content) throws IOException {
            return PdfMaker.make(content, false);
        }
    },
    OFD("ofd") {
        @Override
        byte[] make(Content content) {
            return OfdMaker.make(content);
        }
    },
    ZIP("zip") {
        @Override
        byte[] make(Content content) throws IOException {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Maker maker : List.of(TEXT, HTML, DOCX)) {
                files.put(maker.name().toLowerCase(Locale.ROOT) + "/预算." + maker.extension, maker.make(content));
            }
            files.put("inside.zip", packed(Map.of("预算.txt", TEXT.make(content))));
            return packed(files);
        }
    };

    private final String extension;

    Maker(String extension) {
        this.extension = extension;
    }

    abstract byte[] make(Content content) throws IOException;

    byte[] bytes(Content content) {
        try {
            return make(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for a file of the format. */
    String file() {
        return "invented." + extension;
    }

    /** An archive of these files. */
    static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String html(Content content) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n");
        for (Part part : content.parts()) {
            switch (part) {
                case Part.Line line ->
                    html.append("<p>").append(escaped(line.text())).append("</p>\n");
                case Part.Table table -> {
                    html.append("<table border=\"1\">\n");
                    int row = -1;
                    for (Content.Cell cell : table.cells()) {
                        for (; row < cell.row(); row++) {
                            html.append("<tr>\n");
                        }
                        html.append("<td colspan=\"%d\" rowspan=\"%d\">%s</td>"
                                .formatted(cell.columns(), cell.rows(), escaped(cell.text())));
                    }
                    html.append("</table>\n");
                }
            }
        }
        return html.append("</body></html>\n").toString();
    }

    /** A sheet for each table, the lines before it above it; numbers are numbers shown with their places. */
    private static byte[] book(Workbook book, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("0.00"));
            Sheet sheet = book.createSheet("1");
            for (Part part : content.parts()) {
                Sheet last = sheet;
                if (part instanceof Part.Line line) {
                    next(sheet).createCell(0).setCellValue(line.text());
                } else if (part instanceof Part.Table table) {
                    int top = sheet.getLastRowNum() + 1;
                    table.rows().forEach(row -> next(last));
                    for (Content.Cell cell : table.cells()) {
                        put(sheet.getRow(top + cell.row()).createCell(cell.column()), cell.text(), money);
                        merge(sheet, top, cell);
                    }
                    sheet = book.createSheet(String.valueOf(book.getNumberOfSheets() + 1));
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private static void put(Cell cell, String text, CellStyle money) {
        if (text.matches("-?\\d{1,12}\\.\\d\\d")) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
            cell.setCellStyle(money);
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static void merge(Sheet sheet, int top, Content.Cell cell) {
        if (cell.rows() > 1 || cell.columns() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    top + cell.row(),
                    top + cell.row() + cell.rows() - 1,
                    cell.column(),
                    cell.column() + cell.columns() - 1));
        }
    }

    private static byte[] word(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (Part part : content.parts()) {
                switch (part) {
                    case Part.Line line ->
                        document.createParagraph().createRun().setText(line.text());
                    case Part.Table table -> table(document.createTable(), table);
                }
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** A row has as many cells as it shows; one that goes on from above is marked as such. */
    private static void table(XWPFTable made, Part.Table table) {
        made.removeRow(0);
        for (int row = 0; row < table.rows().size(); row++) {
            XWPFTableRow cells = made.createRow();
            while (!cells.getTableCells().isEmpty()) {
                cells.removeCell(0);
            }
            int at = row;
            table.cells().stream()
                    .filter(cell -> cell.row() <= at && at < cell.row() + cell.rows())
                    .sorted(Comparator.comparingInt(Content.Cell::column))
                    .forEach(cell -> put(cells.addNewTableCell(), cell, at));
        }
    }

    private static void put(XWPFTableCell made, Content.Cell cell, int row) {
        CTTcPr about = made.getCTTc().addNewTcPr();
        about.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        if (cell.rows() > 1) {
            about.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        made.setText(row == cell.row() ? cell.text() : "");
    }
}
