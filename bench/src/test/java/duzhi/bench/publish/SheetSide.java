package duzhi.bench.publish;

import duzhi.publish.sheet.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

/** What writes a workbook. */
enum SheetSide {
    DUZHI("Duzhi, values beside the formulas, styles, print setup"),
    XSSF("POI XSSF 5.5.1, merges unchecked, no values, no styles"),
    SXSSF("POI SXSSF 5.5.1, the same"),
    JXLS("jxls-poi 3.1.0, a row repeated");

    private static final List<int[]> PAIRS = List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {6, 7});

    private final String label;

    SheetSide(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    byte[] write(Ledger ledger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case DUZHI -> new SheetWriter().write(ledger.publication(), out);
            case XSSF -> {
                try (Workbook book = new XSSFWorkbook()) {
                    fill(book, ledger, out);
                }
            }
            case SXSSF -> {
                try (SXSSFWorkbook book = new SXSSFWorkbook()) {
                    fill(book, ledger, out);
                }
            }
            case JXLS -> {
                return jxls(ledger);
            }
        }
        return out.toByteArray();
    }

    private static void fill(Workbook book, Ledger ledger, ByteArrayOutputStream out) throws IOException {
        Sheet sheet = book.createSheet("明细");
        for (int i = 0; i < ledger.lines().size(); i++) {
            Ledger.Line line = ledger.lines().get(i);
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(line.unit());
            row.createCell(2).setCellValue(line.project());
            row.createCell(4).setCellValue(line.getStaff());
            row.createCell(5).setCellValue(line.getOther());
            row.createCell(6).setCellFormula("SUM(E" + (i + 1) + ":F" + (i + 1) + ")");
            for (int[] pair : PAIRS) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(i, i, pair[0], pair[1]));
            }
        }
        book.write(out);
    }

    private static byte[] jxls(Ledger ledger) throws IOException {
        Map<String, Object> data = new HashMap<>(Map.of("lines", ledger.lines()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JxlsPoiTemplateFillerBuilder.newInstance()
                .withTemplate(new ByteArrayInputStream(template()))
                .buildAndFill(data, () -> out);
        return out.toByteArray();
    }

    private static byte[] template() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("明细");
            Row row = sheet.createRow(0);
            String[] cells = {"${line.unit}", "", "${line.project}", "", "${line.staff}", "${line.other}"};
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
            row.createCell(6).setCellFormula("SUM(E1:F1)");
            row.createCell(7).setBlank();
            for (int[] pair : PAIRS) {
                sheet.addMergedRegion(new CellRangeAddress(0, 0, pair[0], pair[1]));
            }
            var comment = sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setString(book.getCreationHelper()
                    .createRichTextString(
                            "jx:area(lastCell=\"H1\")\njx:each(items=\"lines\" var=\"line\" lastCell=\"H1\")"));
            row.getCell(0).setCellComment(comment);
            book.write(out);
            return out.toByteArray();
        }
    }
}
