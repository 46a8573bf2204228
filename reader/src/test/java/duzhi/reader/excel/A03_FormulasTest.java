package duzhi.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Transcript;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is the stored result; computing anew only tells how far to trust it. */
class A03_FormulasTest {

    private static Book sum(Book.Kind kind) {
        return new Book(kind)
                .row("表", 1, "甲", 1.2)
                .row("表", 2, "乙", 2.3)
                .row("表", 3, "合计")
                .put("表", "B3", "=SUM(B1:B2)", "0.00")
                .calculated();
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatHoldsNeedsNoRemark(Book.Kind kind) {
        Transcript read = sum(kind).read();
        assertThat(read.lines()).endsWith("合计\t3.50");
        assertThat(read.remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStoredResultThatIsAnotherIsReadAndRemarked(Book.Kind kind) {
        Book book = sum(kind);
        book.cell("表", "B1").setCellValue(1.3);
        Transcript read = book.read();
        assertThat(read.lines()).endsWith("合计\t3.50");
        assertThat(Book.remarks(read)).containsExactly("FORMULA_DIFFERS B3: 3.50 ≠ 3.60");
        assertThat(read.remarks().getFirst().at().line()).isEqualTo(3);
    }

    @Test
    void noDifferenceWithinWhatIsShown() {
        Book book = sum(Book.Kind.XLSX);
        book.cell("表", "B1").setCellValue(1.204);
        assertThat(book.read().remarks()).isEmpty();
    }

    @Test
    void aFileThatStoresNoResultIsComputed() {
        Book book = new Book(Book.Kind.XLSX).row("表", 1, "甲", 1.2, "=B1*2").row("表", 2, "乙", 1, "=B2*2");
        Transcript read = book.read();
        assertThat(read.lines()).containsExactly("甲\t1.2\t2.4", "乙\t1\t2");
        assertThat(Book.remarks(read)).containsExactly("FORMULA_COMPUTED 表!C1 (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=TODAY()-TODAY()", "=RAND()", "=INDIRECT(\"B1\")", "=SUM(A1:XFD1048576)"})
    void whatMayBeAnotherTomorrowOrTakesTooLongIsNotComputed(String formula) throws Exception {
        byte[] book = new Book(Book.Kind.XLSX)
                .row("表", 1, "甲", 7, formula)
                .row("表", 2, "乙", "=C1")
                .bytes();
        byte[] stored = A02_ShownTest.replaced(book, "</f>", "</f><v>5</v>");
        Transcript read = Book.read(stored, Limits.DEFAULT);
        assertThat(read.lines()).containsExactly("甲\t7\t5", "乙\t5\t");
        assertThat(Book.remarks(read)).containsExactly("FORMULA_UNCHECKED 表!C1 (1)");
    }

    @Test
    void otherFilesAreNotOpened() throws Exception {
        byte[] book = new Book(Book.Kind.XLSX).row("表", 1, "甲", "=1+1", "=1+2").bytes();
        byte[] linked = A02_ShownTest.replaced(book, "<f>1+1</f>", "<f>[1]Sheet1!A1</f><v>8</v>");
        Transcript read = Book.read(
                A02_ShownTest.replaced(linked, "<f>1+2</f>", "<f>NOSUCHTHING(2)</f><v>9</v>"), Limits.DEFAULT);
        assertThat(read.lines()).containsExactly("甲\t8\t9");
        assertThat(Book.remarks(read)).containsExactly("FORMULA_UNCHECKED 表!B1 (2)");
    }

    @ParameterizedTest
    @EnumSource
    void aFormulaMayShowNothing(Book.Kind kind) {
        Book book =
                new Book(kind).row("表", 1, "甲", "=IF(1=1,\"\",2)", "乙", "=1/0").calculated();
        assertThat(book.read().lines()).containsExactly("甲\t乙\t#DIV/0!");
    }

    @Test
    void manyDifferencesAreCounted() {
        Book book = new Book(Book.Kind.XLSX);
        for (int row = 1; row <= 30; row++) {
            book.row("表", row, "甲", 1, "=B" + row);
        }
        book.calculated();
        Sheet sheet = book.sheet("表");
        sheet.forEach(row -> row.getCell(1).setCellValue(2));
        assertThat(Book.remarks(book.read()))
                .hasSize(21)
                .startsWith("FORMULA_DIFFERS C1: 1 ≠ 2")
                .endsWith("FORMULA_DIFFERS 表!C21: 1 ≠ 2 (10)");
    }
}
