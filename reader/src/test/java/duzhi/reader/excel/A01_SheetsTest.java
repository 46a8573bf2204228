package duzhi.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sheet becomes a table whose rows are lines; what was not filled in is not there. */
class A01_SheetsTest {

    private static Book budget(Book.Kind kind) {
        return new Book(kind)
                .row("收支总表", 1, "部门收支总表")
                .merge("收支总表", "A1:D1")
                .row("收支总表", 2, "编制单位：某市青禾局")
                .put("收支总表", "D2", "单位：万元", "General")
                .row("收支总表", 4, "收入", 5.5, "支出", 5.5)
                .row("收支总表", 6, "合计", 5.5, "合计", 5.5);
    }

    @ParameterizedTest
    @EnumSource
    void aRowIsALineAndBlankRowsAreDropped(Book.Kind kind) {
        Transcript read = budget(kind).read();
        assertThat(read.format()).hasToString(kind.name());
        assertThat(read.lines())
                .containsExactly("部门收支总表\t\t\t", "编制单位：某市青禾局\t\t\t单位：万元", "收入\t5.5\t支出\t5.5", "合计\t5.5\t合计\t5.5");
        assertThat(read.tables())
                .singleElement()
                .extracting(PrintedTable::columns)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldKnowsItsCellInTheSheet(Book.Kind kind) {
        Transcript read = budget(kind).read();
        assertThat(read.spots().find(3, 3, 6)).contains(new Spot.Cell("收支总表", 4, 2));
        assertThat(read.spots().find(4, 0, 2)).contains(new Spot.Cell("收支总表", 6, 1));
        assertThat(read.spots().leaf(4)).isEqualTo("收支总表");
    }

    @ParameterizedTest
    @EnumSource
    void mergedCellsCoverTheRowsAndColumnsThatAreLeft(Book.Kind kind) {
        Book book = new Book(kind)
                .row("表", 1, "项目", "金额")
                .merge("表", "A1:A3")
                .merge("表", "B1:E1")
                .put("表", "B3", "上年", "General")
                .put("表", "D3", "本年", "General")
                .row("表", 4, "办公费", 1);
        Transcript read = book.read();
        assertThat(read.lines()).containsExactly("项目\t金额\t", "\t上年\t本年", "办公费\t1\t");
        assertThat(read.tables().getFirst().merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 2, 1), new Merge(0, 1, 1, 2));
    }

    @Test
    void whatLiesUnderAMergedCellDoesNotShow() {
        Book book = new Book(Book.Kind.XLSX)
                .row("表", 1, "甲", 1, 2)
                .row("表", 2, "乙", 3, 4)
                .merge("表", "B1:B2");
        assertThat(book.read().lines()).containsExactly("甲\t1\t2", "乙\t\t4");
    }

    @Test
    void sheetsAreSetApartAndASheetWithoutATitleRowIsNamed() {
        Book book = new Book(Book.Kind.XLSX)
                .row("三公经费表", 1, "项目", "金额")
                .row("三公经费表", 2, "公务接待费", 3)
                .row("Sheet2", 1, "项目", "金额");
        book.sheet("空");
        assertThat(book.read().lines()).containsExactly("三公经费表", "项目\t金额", "公务接待费\t3", "", "项目\t金额");
    }

    @Test
    void aTitleBehindBlankRowsBeginsAnotherTable() {
        Book book = new Book(Book.Kind.XLSX)
                .row("表", 1, "部门收入总表")
                .row("表", 2, "项目", "金额")
                .row("表", 4, "合计", 3)
                .row("表", 7, "部门支出总表")
                .row("表", 8, "科目", "项目", "金额");
        Transcript read = book.read();
        assertThat(read.tables()).extracting(PrintedTable::columns).containsExactly(2, 3);
        assertThat(read.tables().getLast().lines()).containsExactly(5, 6);
    }

    @Test
    void aSheetOfSentencesIsText() {
        Book book = new Book(Book.Kind.XLSX).row("说明", 1, "编制说明").row("说明", 2, "一、收入。\n二、支出。");
        Transcript read = book.read();
        assertThat(read.tables()).isEmpty();
        assertThat(read.lines()).containsExactly("编制说明", "一、收入。", "二、支出。");
        assertThat(read.begun().cardinality()).isEqualTo(3);
        assertThat(read.spots().find(3, 0, 5)).contains(new Spot.Cell("说明", 2, 1));
    }
}
