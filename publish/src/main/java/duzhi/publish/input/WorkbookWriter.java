package duzhi.publish.input;

import duzhi.publish.entry.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes the workbook. Numbers are stored by their digits. */
final class WorkbookWriter {

    /** Width of a character in the units of a spreadsheet. */
    static final int CHARACTER = 256;

    /** Rows of a sheet above what is entered: one line about it, and the headings. */
    static final int ABOVE = 2;

    /** Rows with drop-downs below what is entered. */
    private static final int SPARE = 500;

    /** Rows that show boxes to write in. */
    private static final int OPEN = 20;

    private static final float LINE = 18;
    private static final Instant MADE = Instant.parse("2000-01-01T00:00:00Z");

    private final InputForm form;
    private final int year;
    private final Map<SheetForm, List<Map<String, String>>> filling;
    private final CodeBook codes;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Looks looks = new Looks(workbook);
    private final Lists lists = new Lists(workbook);

    WorkbookWriter(InputForm form, Draft draft) {
        this(form, draft.year(), Filling.of(form, draft));
    }

    WorkbookWriter(InputForm form, int year, Map<SheetForm, List<Map<String, String>>> filling) {
        this.form = form;
        this.year = year;
        this.filling = filling;
        this.codes = new CodeBook(year);
    }

    /** Keeps a word in the properties of the workbook, where spreadsheet programs leave it. */
    WorkbookWriter mark(String name, String word) {
        workbook.getProperties().getCustomProperties().addProperty(name, word);
        return this;
    }

    void write(OutputStream out) throws IOException {
        try (workbook) {
            XSSFSheet guide = workbook.createSheet(GuideSheet.NAME);
            Map<String, Integer> lengths = new LinkedHashMap<>();
            filling.forEach((sheet, rows) -> lengths.put(sheet.key(), ABOVE + rows.size() + spare(sheet)));
            filling.forEach(this::sheet);
            CheckSheet.write(workbook.createSheet(CheckSheet.NAME), form, projects(), looks, lengths);
            GuideSheet.write(guide, form, year, looks);
            lists.write();
            workbook.forEach(sheet -> print((XSSFSheet) sheet));
            workbook.setForceFormulaRecalculation(true);
            name();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            StillZip.copy(bytes.toByteArray(), out);
        }
    }

    private int projects() {
        return form.sheetOf(SheetForm.Fills.PROJECTS)
                .map(sheet -> filling.getOrDefault(sheet, List.of()).size())
                .orElse(0);
    }

    private static int spare(SheetForm sheet) {
        return sheet.isFixed() ? 0 : SPARE;
    }

    private void name() {
        var core = workbook.getProperties().getCoreProperties();
        core.setCreator("度支");
        core.setTitle(form.set().name().zh() + " " + year);
        core.setCreated(Optional.of(Date.from(MADE)));
        core.setModified(Optional.of(Date.from(MADE)));
    }

    private static void print(XSSFSheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setFitWidth((short) 1);
    }

    private void sheet(SheetForm sheet, List<Map<String, String>> rows) {
        XSSFSheet to = workbook.createSheet(sheet.name());
        XSSFRow about = to.createRow(0);
        about.setHeightInPoints(LINE * 1.4f);
        for (int i = 0; i < sheet.columns().size(); i++) {
            cell(about, i, i == 0 ? sheet.about() : "", looks.about);
        }
        headings(to, sheet);
        for (int i = 0; i < rows.size(); i++) {
            row(to.createRow(ABOVE + i), sheet, rows.get(i));
        }
        int boxes = sheet.isFixed() ? 0 : Math.max(0, OPEN - rows.size());
        for (int i = 0; i < boxes; i++) {
            row(to.createRow(ABOVE + rows.size() + i), sheet, Map.of());
        }
        choices(to, sheet, ABOVE + rows.size() + spare(sheet) - 1);
        to.createFreezePane(0, ABOVE);
        to.setRepeatingRows(new CellRangeAddress(ABOVE - 1, ABOVE - 1, -1, -1));
    }

    private void headings(XSSFSheet to, SheetForm sheet) {
        XSSFRow row = to.createRow(ABOVE - 1);
        row.setHeightInPoints(LINE * 1.6f);
        Drawing<?> drawing = to.createDrawingPatriarch();
        for (int i = 0; i < sheet.columns().size(); i++) {
            InputColumn column = sheet.columns().get(i);
            to.setColumnWidth(i, column.width() * CHARACTER);
            if (!sheet.isFixed()) {
                to.setDefaultColumnStyle(i, looks.of(column));
            }
            XSSFCell cell = cell(row, i, column.heading(), looks.heading);
            if (!column.note().isEmpty()) {
                note(drawing, cell, column.note());
            }
        }
    }

    private void note(Drawing<?> drawing, XSSFCell cell, String words) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(ABOVE);
        anchor.setRow2(ABOVE + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor("度支");
        cell.setCellComment(comment);
    }

    private void row(XSSFRow row, SheetForm sheet, Map<String, String> texts) {
        int lines = 1;
        for (int i = 0; i < sheet.columns().size(); i++) {
            InputColumn column = sheet.columns().get(i);
            String text = texts.getOrDefault(column.key(), "");
            lines = Math.max(lines, lines(text, column.width()));
            XSSFCell cell = cell(row, i, text, looks.of(column));
            if (column.kind().isNumeric() && Cells.number(text).isPresent()) {
                cell.getCTCell().setT(STCellType.N);
                cell.getCTCell().setV(text);
            }
        }
        row.setHeightInPoints(LINE * Math.min(lines, 20));
    }

    /** How many lines a text takes where a Chinese character is two wide. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line ->
                        1 + line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum() / Math.max(1, width - 1))
                .sum();
    }

    private static XSSFCell cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
        return cell;
    }

    private void choices(XSSFSheet to, SheetForm sheet, int last) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            InputColumn column = sheet.columns().get(i);
            Optional<String> list = list(column);
            if (list.isPresent() && last >= ABOVE) {
                choice(to, i, last, list.get());
            }
        }
    }

    private Optional<String> list(InputColumn column) {
        return switch (column.kind()) {
            case CODE, CHOICE -> Optional.of(lists.name(form, codes, column));
            case UNIT -> register(SheetForm.Fills.UNITS);
            case PROJECT -> register(SheetForm.Fills.PROJECTS);
            default -> Optional.empty();
        };
    }

    /** The codes that the clerk enters on the sheet of units or projects. */
    private Optional<String> register(SheetForm.Fills fills) {
        return form.sheetOf(fills).map(sheet -> "'" + sheet.name() + "'!$A$" + (ABOVE + 1) + ":$A$" + (ABOVE + SPARE));
    }

    /** A drop-down that helps and refuses nothing: what is wrong is told when the workbook is read. */
    private static void choice(XSSFSheet to, int column, int last, String list) {
        DataValidationHelper helper = to.getDataValidationHelper();
        DataValidationConstraint constraint = helper.createFormulaListConstraint(list);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(ABOVE, last, column, column));
        validation.setShowErrorBox(false);
        validation.setSuppressDropDownArrow(true);
        to.addValidationData(validation);
    }
}
