package duzhi.reader.word;

import static duzhi.reader.word.Docx.item;
import static duzhi.reader.word.Docx.p;
import static duzhi.reader.word.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** A paragraph is a line, with what Word prints before it and without what Word does not print. */
final class A01_ParagraphsTest {

    @Test
    void each_paragraph_begins_a_line_that_knows_its_place() {
        Transcript read = new Docx()
                .body(p("云溪市图书馆2022年部门预算"), "<w:p/>", p("收入总计1,200.00万元。"))
                .read();

        assertThat(read.lines()).containsExactly("云溪市图书馆2022年部门预算", "", "收入总计1,200.00万元。");
        assertThat(read.begun().get(1)).isTrue();
        assertThat(read.spots().find(3, 4, 12)).contains(new Spot.Passage(3, 4, 12));
    }

    @Test
    void a_manual_break_ends_a_line_and_leaves_the_paragraph_to_its_punctuation_unless_an_indent_tells() {
        Transcript read = new Docx()
                .body("<w:p>" + r("云溪市图书馆") + "<w:r><w:br/><w:t>部门预算</w:t><w:br/><w:t>　　一、概况</w:t></w:r></w:p>")
                .read();

        assertThat(read.lines()).containsExactly("云溪市图书馆", "部门预算", "　　一、概况");
        assertThat(read.begun().get(2)).isFalse();
        assertThat(read.joined().get(2)).isFalse();
        assertThat(read.begun().get(3)).isTrue();
        assertThat(read.spots().find(2, 0, 4)).contains(new Spot.Passage(1, 7, 11));
    }

    @Test
    void tabs_stay_between_the_words_above_a_table() {
        assertThat(new Docx()
                        .body("<w:p><w:r><w:t>部门：云溪市图书馆</w:t><w:tab/><w:t>单位：万元</w:t></w:r></w:p>")
                        .read()
                        .lines())
                .containsExactly("部门：云溪市图书馆\t单位：万元");
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）")
            + level(2, "decimal", "%3.") + level(3, "decimal", "%3.%4") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF06C") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\">" + level(0, "ideographTraditional", "%1．")
            + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";

    @Test
    void numbers_that_word_generates_stand_in_the_line_but_in_no_passage() {
        Transcript read = new Docx()
                .part("numbering", "numbering", NUMBERING)
                .body(
                        item(1, 0, "部门概况"),
                        item(1, 1, "主要职能"),
                        item(1, 1, "机构设置"),
                        item(1, 2, "5个科室"),
                        item(1, 3, "办公室"),
                        item(1, 0, "收支说明"),
                        item(1, 1, "收入"),
                        item(2, 0, "一项"),
                        item(3, 0, "另起"),
                        item(4, 0, "甲"))
                .read();

        assertThat(read.lines())
                .containsExactly(
                        "一、部门概况", "（一）主要职能", "（二）机构设置", "1. 5个科室", "1.1 办公室", "二、收支说明", "（一）收入", "一项", "一、另起", "甲．甲");
        assertThat(read.spots().find(1, 2, 4)).contains(new Spot.Passage(1, 0, 2));
        assertThat(read.spots().find(1, 0, 2)).isEmpty();
    }

    @Test
    void a_style_numbers_its_paragraphs_and_a_paragraph_may_decline() {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
        assertThat(new Docx()
                        .part("styles", "styles", styles)
                        .part("numbering", "numbering", NUMBERING)
                        .body(
                                p("<w:pStyle w:val=\"a\"/>", r("概况")),
                                p("<w:pStyle w:val=\"b\"/>", r("说明")),
                                p("<w:pStyle w:val=\"b\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", r("附注")))
                        .read()
                        .lines())
                .containsExactly("一、概况", "二、说明", "附注");
    }

    @Test
    void numbers_are_written_as_word_writes_them() {
        assertThat(Counting.write(10, "chineseCounting")).isEqualTo("十");
        assertThat(Counting.write(21, "chineseCounting")).isEqualTo("二十一");
        assertThat(Counting.write(105, "chineseCountingThousand")).isEqualTo("一百零五");
        assertThat(Counting.write(110, "chineseCountingThousand")).isEqualTo("一百一十");
        assertThat(Counting.write(12, "ideographTraditional")).isEqualTo("12");
        assertThat(Counting.write(28, "lowerLetter")).isEqualTo("bb");
        assertThat(Counting.write(14, "upperRoman")).isEqualTo("XIV");
        assertThat(Counting.write(3, "decimalEnclosedCircleChinese")).isEqualTo("③");
        assertThat(Counting.write(7, "decimalZero")).isEqualTo("07");
        assertThat(Counting.write(21, "chineseLegalSimplified")).isEqualTo("贰拾壹");
    }

    @Test
    void of_a_field_the_result_is_printed_and_not_the_instruction() {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("36.5")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(new Docx()
                        .body(
                                "<w:p>" + r("合计") + field + r("万元") + "</w:p>",
                                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>",
                                p("未受影响"),
                                "<w:p><w:hyperlink>" + r("详见附表") + "</w:hyperlink><w:fldSimple w:instr=\"DATE\">"
                                        + r("2022年") + "</w:fldSimple></w:p>")
                        .read()
                        .lines())
                .containsExactly("合计36.5万元", "", "未受影响", "详见附表2022年");
    }

    @Test
    void controls_boxes_symbols_and_notes_are_read_where_they_stand() {
        String box = "<w:p>" + r("正文") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                + "<w:txbxContent>" + p("框中文字") + "</w:txbxContent></wps:txbx><a:p><a:t>图</a:t></a:p></w:drawing>"
                + "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("框中文字")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Transcript read = new Docx()
                .part("footnotes", "footnotes", "<w:footnote w:id=\"2\">" + p("注：口径同上年。") + "</w:footnote>")
                .part("header", "hdr", p("云溪市图书馆"))
                .body(
                        "<w:sdt><w:sdtContent>" + p("控件中") + "</w:sdtContent></w:sdt>",
                        box,
                        "<w:p><w:sdt><w:sdtContent>" + r("行内") + "</w:sdtContent></w:sdt><w:r>"
                                + "<w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>是</w:t>"
                                + "<w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .read();

        assertThat(read.lines()).containsExactly("控件中", "正文图", "框中文字", "行内☑是", "注：口径同上年。", "云溪市图书馆");
        assertThat(read.aside().get(6)).isTrue();
        assertThat(read.spots().find(4, 0, 2)).contains(new Spot.Passage(5, 0, 2));
    }
}
