package duzhi.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a spreadsheet program does not show is told of. */
class A04_HiddenTest {

    @ParameterizedTest
    @EnumSource
    void hiddenSheetsAreNamedAndLeftOut(Book.Kind kind) {
        Book book = new Book(kind).row("明", 1, "甲", 1).row("暗", 1, "乙", 2).row("更暗", 1, "丙", 3);
        book.workbook().setSheetVisibility(1, SheetVisibility.HIDDEN);
        book.workbook().setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        Transcript read = book.read();
        assertThat(read.lines()).containsExactly("明", "甲\t1");
        assertThat(Book.remarks(read)).containsExactly("HIDDEN_SHEET 暗", "HIDDEN_SHEET 更暗");
    }

    @ParameterizedTest
    @EnumSource
    void hiddenRowsAndColumnsAreReadSinceTotalsIncludeThem(Book.Kind kind) {
        Book book = new Book(kind);
        for (int row = 1; row <= 6; row++) {
            book.row("表", row, "甲", row, 0);
        }
        for (int row : new int[] {2, 3, 5}) {
            book.sheet("表").getRow(row - 1).setZeroHeight(true);
        }
        book.sheet("表").createRow(8).setZeroHeight(true);
        book.sheet("表").setColumnHidden(2, true);
        Transcript read = book.read();
        assertThat(read.lines()).hasSize(6).contains("甲\t3\t0");
        assertThat(Book.remarks(read)).containsExactly("HIDDEN_ROWS 表!2-3, 5 (3)", "HIDDEN_COLUMNS 表!C (1)");
        assertThat(read.remarks().getFirst().at().line()).isEqualTo(1);
    }

    @Test
    void nothingButHiddenSheetsIsNothing() {
        Book book = new Book(Book.Kind.XLSX).row("明", 1, "").row("暗", 1, "乙", 2);
        book.workbook().setSheetHidden(1, true);
        Unreadable reason = catchThrowableOfType(Unreadable.class, () -> Book.read(book.bytes(), Limits.DEFAULT));
        assertThat(reason.why()).isEqualTo(Why.NO_TEXT);
    }
}
