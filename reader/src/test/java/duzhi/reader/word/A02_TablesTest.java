package duzhi.reader.word;

import static duzhi.reader.word.Docx.cell;
import static duzhi.reader.word.Docx.p;
import static duzhi.reader.word.Docx.row;
import static duzhi.reader.word.Docx.rows;
import static duzhi.reader.word.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** Tables come out on the columns that their cells share. */
final class A02_TablesTest {

    private static final String TWO = "<w:gridSpan w:val=\"2\"/>";
    private static final String FIRST = "<w:vMerge w:val=\"restart\"/>";
    private static final String MORE = "<w:vMerge/>";

    @Test
    void cells_span_columns_and_rows() {
        Transcript read = new Docx()
                .body(
                        p("收支总表"),
                        table(
                                3,
                                row(cell(FIRST, "科目"), cell(TWO, "预算数")),
                                row(cell(MORE, ""), cell("本年"), cell("上年")),
                                row(cell("合计"), cell("120.5"), cell("118"))))
                .read();

        assertThat(rows(read, 0)).containsExactly("科目|预算数|", "|本年|上年", "合计|120.5|118");
        assertThat(read.tables().getFirst().merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 2, 1), new Merge(0, 1, 1, 2));
        assertThat(read.spots().find(4, 3, 8)).contains(new Spot.Passage(8, 0, 5));
    }

    @Test
    void rows_may_begin_late_end_early_or_be_wider_than_the_grid() {
        Transcript read = new Docx()
                .body(table(
                        3,
                        row(cell("甲"), cell("乙"), cell("丙")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + cell("二")
                                + "</w:tr>",
                        row(cell("1"), cell("2"), cell("3"), cell("4"))))
                .read();

        assertThat(rows(read, 0)).containsExactly("甲|乙|丙|", "|二||", "1|2|3|4");
    }

    @Test
    void a_sliver_left_by_a_dragged_border_is_no_column() {
        String grid = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"15\"/><w:gridCol w:w=\"1985\"/>"
                + "</w:tblGrid>";
        Transcript read = new Docx()
                .body(grid + row(cell("项目"), cell(TWO, "金额")) + row(cell(TWO, "收入"), cell("80")) + "</w:tbl>")
                .read();

        assertThat(read.tables().getFirst().columns()).isEqualTo(2);
        assertThat(rows(read, 0)).containsExactly("项目|金额", "收入|80");
        assertThat(read.tables().getFirst().merges()).isEmpty();
    }

    @Test
    void a_narrow_column_that_has_cells_is_one() {
        String grid = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"1985\"/>"
                + "</w:tblGrid>";
        Transcript read = new Docx()
                .body(grid + row(cell("项目"), cell("号"), cell("金额")) + "</w:tbl>")
                .read();

        assertThat(rows(read, 0)).containsExactly("项目|号|金额");
    }

    @Test
    void paragraphs_of_a_cell_run_together_and_rows_and_cells_in_controls_are_found() {
        String two = "<w:tc>" + p("公共文化") + p("场馆") + "</w:tc>";
        Transcript read = new Docx()
                .body(table(
                        2,
                        "<w:sdt><w:sdtContent>" + row(two, cell("1")) + "</w:sdtContent></w:sdt>",
                        row("<w:sdt><w:sdtContent>" + cell("其他") + "</w:sdtContent></w:sdt>", cell("2"))))
                .read();

        assertThat(rows(read, 0)).containsExactly("公共文化场馆|1", "其他|2");
    }

    @Test
    void a_table_inside_a_cell_follows_its_table_unless_the_outer_one_only_holds_it_in_place() {
        String inner = table(2, row(cell("甲"), cell("1")));
        String nested = table(2, row(cell("项目名称很长的一个项目"), "<w:tc>" + p("见下") + inner + p("") + "</w:tc>"));
        Transcript two = new Docx().body(nested).read();
        assertThat(rows(two, 0)).containsExactly("项目名称很长的一个项目|见下");
        assertThat(rows(two, 1)).containsExactly("甲|1");

        Transcript one = new Docx()
                .body(table(1, row("<w:tc>" + p("附件") + inner + "</w:tc>")))
                .read();
        assertThat(one.tables()).hasSize(1);
        assertThat(one.lines()).containsExactly("附件", "甲\t1");
    }

    @Test
    void tables_with_nothing_between_them_are_printed_as_one() {
        String rows = row(cell("甲"), cell("1"));
        Transcript read = new Docx()
                .body(
                        table(2, rows),
                        table(2, rows),
                        p("续"),
                        table(2, rows),
                        table(3, row(cell("1"), cell("2"), cell("3"))))
                .read();

        assertThat(read.tables()).extracting(table -> table.continues()).containsExactly(false, true, false, false);
    }
}
