package duzhi.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.server.store.Upload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The opinion says what was looked at, what was found, both sides of it, and who decided what. */
class OpinionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void namesEveryFindingWithBothSidesAndItsDecision() {
        Publication opinion = opinion(Language.ZH);
        assertThat(opinion.title()).isEqualTo("审核意见书");
        assertThat(line(opinion.tables().getLast(), 1))
                .containsExactly(
                        "1",
                        "预算.pdf 第 3 页 合计",
                        "E-01 错误",
                        "合计不等于各项之和",
                        "10.00",
                        "12.00",
                        "-2.00",
                        "出错说明：含上年结转 审核人 2026-03-02 12:00");
        assertThat(line(opinion.tables().getLast(), 2).getLast()).isEqualTo("未处理");
    }

    @Test
    void whatWasNotReadIsNotSilent() {
        Publication opinion = opinion(Language.ZH);
        assertThat(line(opinion.tables().getFirst(), 2)).contains("空.pdf", "文件是空的。请重新导出。");
        assertThat(words(opinion)).contains("未能核对 4 项").contains("已处理 1 条");
    }

    @Test
    void speaksEnglishOnRequest() {
        assertThat(line(opinion(Language.EN).tables().getLast(), 1)).contains("E-01 Error", "the sum is wrong");
    }

    private static String words(Publication opinion) {
        StringBuilder words = new StringBuilder();
        opinion.blocks().forEach(block -> words.append(block instanceof Paragraph paragraph ? paragraph.text() : ""));
        return words.toString();
    }

    private static List<String> line(Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(Cell::text)
                .toList();
    }

    private static Publication opinion(Language language) {
        Upload upload = new Upload(
                7,
                1,
                "上传人",
                "087001",
                "某单位",
                "/",
                "zh",
                Upload.State.DONE,
                NOON,
                NOON,
                List.of("预算.pdf"),
                new Upload.Counts(1, 1, 2, 0, 0, 30, 4));
        Upload.Read read = new Upload.Read(
                "预算.pdf",
                "ab",
                "budget",
                new Text("部门预算", "Budget"),
                "某单位",
                "2026",
                9,
                0,
                500,
                0,
                Text.NONE,
                Text.NONE);
        Upload.Read refused = new Upload.Read(
                "空.pdf",
                "",
                "",
                Text.NONE,
                "",
                "",
                0,
                0,
                0,
                0,
                new Text("文件是空的。", "Empty."),
                new Text("请重新导出。", "Export again."));
        Upload.Decision decision = new Upload.Decision("E-01-a", "explain", "含上年结转", "审核人", NOON);
        Check check = new Check(
                upload,
                List.of(read, refused),
                List.of(
                        new Judged(found(1, "E-01-a"), List.of(decision), "", null),
                        new Judged(found(2, "E-01-b"), List.of(), "", null)),
                List.of());
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("words/pages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new Opinion(check, language, words, ZoneOffset.UTC).publication();
    }

    private static Upload.Found found(int number, String id) {
        return new Upload.Found(
                number,
                0,
                id,
                id,
                "E-01",
                Severity.ERROR,
                "预算.pdf",
                Text.NONE,
                new Text("合计不等于各项之和", "the sum is wrong"),
                Text.NONE,
                Text.NONE,
                List.of(),
                "",
                new Text("第 3 页 合计", "page 3"),
                "10.00",
                "12.00",
                "-2.00",
                "",
                "");
    }
}
