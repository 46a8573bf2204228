package duzhi.reader.html;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a browser shows of a page, line by line. */
final class A01_LinesTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void blocks_are_lines_and_know_their_place() {
        Transcript read = Page.of("<h1>云溪市图书馆</h1><div>2022年\n  部门预算<p>收入<b>80</b>万元。</p>尾</div>");

        assertThat(read.lines()).containsExactly("云溪市图书馆", "2022年 部门预算", "收入80万元。", "尾");
        assertThat(read.begun().cardinality()).isEqualTo(4);
        assertThat(read.spots().find(3, 2, 4)).contains(new Spot.Passage(3, 2, 4));
    }

    @Test
    void after_a_break_an_indent_or_a_blank_line_tells_that_a_paragraph_begins() {
        Transcript read = Page.of("<p>一、概况<br>&emsp;&emsp;本馆职能<br>如下<br><br>二、说明</p>");

        assertThat(read.lines()).containsExactly("一、概况", "\u2003\u2003本馆职能", "如下", "二、说明");
        assertThat(read.begun().get(2)).isTrue();
        assertThat(read.begun().get(3)).isFalse();
        assertThat(read.begun().get(4)).isTrue();
        assertThat(read.spots().find(3, 0, 2)).contains(new Spot.Passage(1, 12, 14));
    }

    @Test
    void what_is_hidden_is_left_out_and_named_and_what_is_no_text_is_only_left_out() {
        Transcript read = Page.of("<script>var a=1</script><style>p{}</style><nav>首页</nav><p>收入80万元</p>"
                + "<p style='DISPLAY : none'>收入90万元</p><span hidden>旧</span><p style='display:none'> </p>");

        assertThat(read.lines()).containsExactly("收入80万元");
        assertThat(read.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.detail()).isEqualTo("2：收入90万元"));
    }

    @Test
    void items_of_ordered_lists_have_their_numbers() {
        assertThat(Page.of("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><pre>丁\n戊</pre>")
                        .lines())
                .containsExactly("3. 甲", "4. 乙", "丙", "丁", "戊");
    }

    private static String declaring(String charset) {
        return "<html><head><meta charset=\"" + charset + "\"></head><body>云溪市青禾区㈠</body></html>";
    }

    @Test
    void the_bytes_decide_on_the_encoding_where_the_page_is_wrong() {
        String said = "云溪市青禾区㈠";
        assertThat(Page.of(declaring("utf-8").getBytes(UTF_8)).lines()).containsExactly(said);
        assertThat(Page.of(declaring("gb2312").getBytes(GBK)).lines()).containsExactly(said);
        assertThat(Page.of(declaring("utf-8").getBytes(GBK)).lines()).containsExactly(said);
        assertThat(Page.of(declaring("gb2312").getBytes(UTF_8)).lines()).containsExactly(said);
        assertThat(Page.of(declaring("iso-8859-1").getBytes(GBK)).lines()).containsExactly(said);
        assertThat(Page.of(("\uFEFF" + declaring("utf-8")).getBytes(UTF_8)).lines())
                .containsExactly(said);
        assertThat(Page.of(("\uFEFF" + declaring("utf-16")).getBytes(UTF_16LE)).lines())
                .containsExactly(said);
        assertThat(Page.of("<p>雲溪市圖書館</p>"
                                .replace("<p>", "<meta charset=big5><p>")
                                .getBytes(Charset.forName("Big5")))
                        .lines())
                .containsExactly("雲溪市圖書館");
    }

    private static Why why(byte[] bytes, Limits limits) {
        try {
            Page.of(bytes, limits);
        } catch (Unreadable e) {
            return e.why();
        }
        throw new AssertionError("was read");
    }

    @Test
    void what_is_no_page_is_refused() {
        byte[] archive = "From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n--x".getBytes(UTF_8);
        byte[] sheets =
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>".getBytes(UTF_8);
        assertThat(why(new byte[0], Limits.DEFAULT)).isEqualTo(Why.EMPTY);
        assertThat(why("<p> </p>".getBytes(UTF_8), Limits.DEFAULT)).isEqualTo(Why.NO_TEXT);
        assertThat(why(archive, Limits.DEFAULT)).isEqualTo(Why.OTHER_FORMAT);
        assertThat(why(sheets, Limits.DEFAULT)).isEqualTo(Why.OTHER_FORMAT);
    }

    @Test
    void limits_hold() {
        byte[] deep = "<table><tr><td>一<td>二".repeat(40).getBytes(UTF_8);
        assertThat(why(deep, Limits.DEFAULT)).isEqualTo(Why.TOO_DEEP);
        assertThat(why("<p>一</p>".getBytes(UTF_8), Limits.DEFAULT.withTime(Duration.ZERO)))
                .isEqualTo(Why.TOO_LONG);
        byte[] large =
                ("<table><tr>" + "<td rowspan=65000 colspan=1000>一".repeat(9) + "<tr>".repeat(60_000)).getBytes(UTF_8);
        assertThatThrownBy(() -> Page.of(large, Limits.DEFAULT)).isInstanceOf(Unreadable.class);
        assertThat(Page.of("<div>".repeat(100_000) + "底").lines()).containsExactly("底");
    }
}
