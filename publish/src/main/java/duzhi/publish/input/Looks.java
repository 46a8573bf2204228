package duzhi.publish.input;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How cells look. Made once a workbook. */
final class Looks {

    private static final String BODY = "宋体";
    private static final String HEAD = "黑体";
    private static final byte[] HEADING_FILL = {(byte) 0xDC, (byte) 0xE6, (byte) 0xF1};
    private static final byte[] GIVEN_FILL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    final XSSFCellStyle title;
    final XSSFCellStyle about;
    final XSSFCellStyle heading;
    final XSSFCellStyle given;
    final XSSFCellStyle text;
    final XSSFCellStyle code;
    final XSSFCellStyle money;
    final XSSFCellStyle number;
    final XSSFCellStyle centre;

    Looks(XSSFWorkbook workbook) {
        title = style(workbook, font(workbook, HEAD, 14, true), HorizontalAlignment.LEFT, null, false);
        about = style(workbook, font(workbook, BODY, 10, false), HorizontalAlignment.LEFT, null, false);
        heading = style(workbook, font(workbook, HEAD, 11, true), HorizontalAlignment.CENTER, HEADING_FILL, true);
        XSSFFont body = font(workbook, BODY, 11, false);
        given = style(workbook, body, HorizontalAlignment.LEFT, GIVEN_FILL, true);
        text = style(workbook, body, HorizontalAlignment.LEFT, null, true);
        code = style(workbook, body, HorizontalAlignment.LEFT, null, true);
        code.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setDataFormat(code.getDataFormat());
        money = style(workbook, body, HorizontalAlignment.RIGHT, null, true);
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        number = style(workbook, body, HorizontalAlignment.RIGHT, null, true);
        centre = style(workbook, body, HorizontalAlignment.CENTER, null, true);
    }

    XSSFCellStyle of(InputColumn column) {
        return switch (column.kind()) {
            case LABEL, ABOUT, MEASURE -> given;
            case CODE, UNIT, PROJECT -> code;
            case AMOUNT -> money;
            case VALUE, NUMBER -> number;
            case CHOICE -> centre;
            case TEXT -> text;
        };
    }

    private static XSSFFont font(XSSFWorkbook workbook, String name, int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static XSSFCellStyle style(
            XSSFWorkbook workbook,
            XSSFFont font,
            HorizontalAlignment alignment,
            byte @Nullable [] fill,
            boolean boxed) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(boxed);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill, new DefaultIndexedColorMap()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (boxed) {
            box(style);
        }
        return style;
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short grey = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
    }
}
