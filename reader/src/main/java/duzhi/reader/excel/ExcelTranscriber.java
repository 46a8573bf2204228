package duzhi.reader.excel;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes out workbooks, XLSX and XLS: every visible sheet a table, or several where a title stands after blank rows;
 * cells show what the spreadsheet program shows. Hidden sheets are named and left out, hidden rows and columns are named
 * and read, since totals include them. Formulas are shown with their stored results and computed anew for comparison.
 */
public final class ExcelTranscriber implements Transcriber {

    private static final String MACROS_OF_XLS = "_VBA_PROJECT_CUR";

    @Override
    public Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        try (Workbook book = Opening.open(original, limits, watch)) {
            if (book.getNumberOfSheets() > limits.pages()) {
                throw new Unreadable(Why.TOO_MANY_PAGES, book.getNumberOfSheets() + " > " + limits.pages());
            }
            Format format = book instanceof HSSFWorkbook ? Format.XLS : Format.XLSX;
            TranscriptBuilder out = new TranscriptBuilder(original, format, limits);
            write(book, out, watch);
            return out.build();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName()).unless(e);
        }
    }

    private static void write(Workbook book, TranscriptBuilder out, Watch watch) throws Unreadable {
        about(book, out);
        Formulas formulas = new Formulas(book, watch);
        Shown shown = new Shown(isSince1904(book));
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            Sheet sheet = book.getSheetAt(i);
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                new SheetWriter(sheet, formulas, shown, out).write(watch);
            } else if (sheet.getPhysicalNumberOfRows() > 0) {
                out.remark(Kind.HIDDEN_SHEET, 0, sheet.getSheetName());
            }
        }
    }

    private static void about(Workbook book, TranscriptBuilder out) {
        boolean macros = book instanceof XSSFWorkbook packed
                ? packed.isMacroEnabled()
                : book instanceof HSSFWorkbook old && old.getDirectory().hasEntryCaseInsensitive(MACROS_OF_XLS);
        if (macros) {
            out.remark(Kind.MACROS, 0, "");
        }
        int attached = attached(book);
        if (attached > 0) {
            out.remark(Kind.ATTACHMENT, 0, String.valueOf(attached));
        }
    }

    private static int attached(Workbook book) {
        try {
            return book instanceof XSSFWorkbook packed
                    ? packed.getAllEmbeddedParts().size()
                    : ((HSSFWorkbook) book).getAllEmbeddedObjects().size();
        } catch (OpenXML4JException | RuntimeException e) {
            return 0;
        }
    }

    private static boolean isSince1904(Workbook book) {
        return book instanceof XSSFWorkbook packed
                ? packed.isDate1904()
                : ((HSSFWorkbook) book).getInternalWorkbook().isUsing1904DateWindowing();
    }
}
