package duzhi.reader.word;

import static duzhi.reader.word.Docx.cell;
import static duzhi.reader.word.Docx.p;
import static duzhi.reader.word.Docx.r;
import static duzhi.reader.word.Docx.remarks;
import static duzhi.reader.word.Docx.row;
import static duzhi.reader.word.Docx.rows;
import static duzhi.reader.word.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** What is not printed as it stands is left out, or read as accepted, and named. */
final class A03_ChangesTest {

    private static final String DELETED = "<w:del w:id=\"1\"><w:r><w:delText>118.0</w:delText></w:r></w:del>";
    private static final String INSERTED = "<w:ins w:id=\"2\">" + r("120.5") + "</w:ins>";

    @Test
    void tracked_changes_count_as_accepted() {
        Transcript read = new Docx()
                .body("<w:p>" + r("支出") + DELETED + INSERTED + r("万元") + "</w:p>")
                .read();

        assertThat(read.lines()).containsExactly("支出120.5万元");
        assertThat(remarks(read)).containsExactly("TRACKED_CHANGE 2：－118.0");
        assertThat(read.remarks().getFirst().at().line()).isEqualTo(1);
    }

    @Test
    void a_deleted_end_of_paragraph_joins_the_next_and_a_deleted_row_is_gone() {
        Transcript read = new Docx()
                .body(
                        p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", r("收入合计")),
                        p("为80万元。"),
                        table(
                                2,
                                row(cell("甲"), cell("1")),
                                "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr>" + cell("乙") + cell("2") + "</w:tr>"))
                .read();

        assertThat(read.joined().get(2)).isTrue();
        assertThat(rows(read, 0)).containsExactly("甲|1");
        assertThat(remarks(read)).containsExactly("TRACKED_CHANGE 1：－乙2");
    }

    @Test
    void hidden_words_are_left_out_and_named() {
        String style = "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>";
        Transcript read = new Docx()
                .part("styles", "styles", style)
                .body("<w:p>" + r("收入80万元") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>（待核）</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>二</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>。</w:t></w:r></w:p>")
                .read();

        assertThat(read.lines()).containsExactly("收入80万元。");
        assertThat(remarks(read)).containsExactly("HIDDEN_TEXT 2：（待核）");
    }

    @Test
    void macros_and_files_packed_inside_are_named() {
        Transcript read = new Docx()
                .put("word/vbaProject.bin", "x")
                .put("word/embeddings/oleObject1.bin", "x")
                .body(p("预算"), "<w:altChunk r:id=\"x\"/>")
                .read();

        assertThat(Docx.kinds(read)).containsExactly(Kind.MACROS, Kind.ATTACHMENT, Kind.ATTACHMENT);
    }
}
