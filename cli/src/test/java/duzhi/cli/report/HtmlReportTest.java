package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private final String page = Written.text(Format.HTML, Language.ZH);

    private List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void nothingIsFetched() {
        assertThat(all("(?:src|action)=\"([^\"]*)\"")).isEmpty();
        assertThat(all("href=\"([^\"]*)\"")).isNotEmpty().allMatch(target -> target.startsWith("#"));
        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", " style=\"", "onclick=");
        assertThat(page).contains("default-src &#x27;none&#x27;");
    }

    @Test
    void idsAreUniqueAndEveryLinkArrives() {
        List<String> ids = all(" id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all("href=\"#([^\"]*)\"")).allMatch(ids::contains);
        assertThat(all("aria-labelledby=\"([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void everyFindingIsShownAndMarkedWhereItStands() {
        assertThat(all("<article id=\"f(\\d+)\"")).containsExactly("1", "2", "3", "4", "5");
        assertThat(all("class=\"badge \\w+\" href=\"#f(\\d+)\"")).contains("1", "2", "3", "4");
        assertThat(all("<mark[^>]*>(?:<span[^>]*></span>)?([^<]*)</mark>")).contains("207.85");
        assertThat(all("<a href=\"(#d1-19-4)\"")).hasSize(2);
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        List<Integer> levels = all("<h(\\d)[ >]").stream().map(Integer::valueOf).toList();
        assertThat(levels.getFirst()).isEqualTo(1);
        assertThat(IntStream.range(1, levels.size()).map(i -> levels.get(i) - levels.get(i - 1)))
                .allMatch(step -> step <= 1);
    }

    @Test
    void tablesHaveCaptionsAndHeadings() {
        assertThat(all("<(table)")).hasSameSizeAs(all("<(caption)"));
        assertThat(all("<th(?!ead)( scope=\"(?:col|row)\")?")).doesNotContainNull();
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"zh-CN\">");
    }

    @Test
    void everyPrintedLineIsThere() {
        String plain = page.replaceAll("<a [^>]*class=\"badge[^<]*</a>|<a class=\"badge[^<]*</a>", "")
                .replaceAll("<[^>]*>", "")
                .replace(" ", "");
        for (String line : SampleDocument.LINES) {
            assertThat(plain).contains(line.replace(" ", "").split("\t"));
        }
    }

    @Test
    void unplacedNumbersAreListed() {
        assertThat(all("<td><a href=\"(#d1-23-\\d+)\">第 23 行</a>")).hasSize(1);
    }
}
