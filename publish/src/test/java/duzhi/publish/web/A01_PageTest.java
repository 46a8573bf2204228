package duzhi.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.written.Invented;
import duzhi.publish.written.ReadBack;
import duzhi.publish.written.Written;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page on screen, from one heading to a whole budget. */
class A01_PageTest {

    private static final Document PAGE = page(Invented.publication());

    private static Document page(Publication publication) {
        return Jsoup.parse(new String(Written.html(publication), StandardCharsets.UTF_8));
    }

    @Test
    void aHeadingIsAHeading() {
        Document page = page(Invented.of(List.of(Invented.words(Style.COVER_TITLE, "2026年度部门预算"))));

        assertThat(page.select("h1").eachText()).containsExactly("2026年度部门预算");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).isEqualTo("云溪市青禾区文化和旅游局2026年度部门预算");
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() {
        Document page = page(Invented.of(List.of(Invented.words(Style.BODY, "<script>alert(1)</script>&amp;"))));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.selectFirst("main").text()).isEqualTo("<script>alert(1)</script>&amp;");
    }

    @Test
    void aFigureLeadsToWhereItComesFrom() {
        Element figure = PAGE.selectFirst("p.body a.n:containsOwn(258.66)");

        Element panel = PAGE.selectFirst(figure.attr("href"));
        assertThat(panel.selectFirst(".what").text()).contains("2026年", "年初预算", "支出", "基本支出");
        assertThat(panel.text()).contains("258.66万元", "2586612.30 元");
        assertThat(panel.selectFirst("ol li").text()).contains("青禾区文旅局填报.xlsx", "支出明细", "F4", "“123456.70”");
        assertThat(panel.select("ol li")).hasSize(13);
        assertThat(panel.selectFirst("ol li.more").text()).isEqualTo("另有 3 条");
        assertThat(panel.select("a").eachAttr("href")).contains("#" + figure.id());
    }

    @Test
    void aFigureThatCarriesTheRoundingSaysSo() {
        Element figure = PAGE.selectFirst("p.body a.n:containsOwn(83.51)");

        assertThat(PAGE.selectFirst(figure.attr("href")).text())
                .contains("尾差", "单独四舍五入为 83.50", "公开数取 83.51", "尾差 0.01万元");
    }

    @Test
    void everyCellNamesItsHeadingsAcrossMergesAndPanels() {
        Element cell = PAGE.selectFirst("td:has(a:containsOwn(229.14))");
        List<String> headings = List.of(cell.attr("headers").split(" ", -1)).stream()
                .map(id -> PAGE.getElementById(id).text())
                .toList();

        assertThat(headings).containsExactly("2026年（万元）", "工资福利支出");
        Element right = PAGE.selectFirst("td[headers]:has(a:containsOwn(65.50))");
        assertThat(List.of(right.attr("headers").split(" ", -1)).stream()
                        .map(id -> PAGE.getElementById(id).text()))
                .containsExactly("支出", "一般公共预算", "其中：财政拨款", "二、项目支出");
    }

    @Test
    void everyLinkArrives() {
        Set<String> ids = new HashSet<>();
        PAGE.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());

        assertThat(PAGE.select("a[href]").eachAttr("href"))
                .hasSizeGreaterThan(600)
                .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
        assertThat(PAGE.select(".contents-line a").eachText()).contains("一、主要职责", "一、部门收支总体情况表");
    }

    @Test
    void itIsBuiltForEverybody() {
        assertThat(PAGE.select("h1")).hasSize(1);
        assertThat(PAGE.select("header, nav, main")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(PAGE.select("table")).allMatch(table -> table.selectFirst("caption") != null);
        assertThat(PAGE.select("svg"))
                .hasSize(2)
                .allMatch(svg -> svg.selectFirst("title") != null
                        && svg.selectFirst("desc").text().contains("万元"));
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        assertThat(PAGE.select("script, img, iframe, [style], [onclick], [src]"))
                .isEmpty();
        assertThat(PAGE.selectFirst("meta[http-equiv]").attr("content")).contains("default-src 'none'", "sha256-");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(Written.html(Invented.publication())).isEqualTo(Written.html(Invented.publication()));
    }

    @Test
    void theAuditReadsItWhole() {
        FilledDocument read = ReadBack.html(Written.html(Invented.publication()));

        assertThat(read.tables().stream().map(FilledTable::title))
                .containsExactly("2026年部门收支总体情况表", "2026年一般公共预算支出情况表", "项目支出绩效自评表");
        assertThat(read.facts()).hasSizeGreaterThan(600);
        assertThat(read.remarks()).isEmpty();
    }
}
