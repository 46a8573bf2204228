package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.Browser;
import duzhi.server.Disclosed;
import duzhi.server.Started;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every kind of page at 200 % zoom, in Chinese, which is what people see unless they ask otherwise, and in English, whose words
 * are the longest: nothing runs out of the page, nothing is cut off, everything is reached by the tabulator in the order of the
 * page and shows it, and a page speaks its language: no word without a translation, no name of a key, no English on Chinese
 * pages but what is called so everywhere, no Chinese on English ones but what people entered. {@code
 * -Dduzhi.walk.languages=zh-CN} asks for one of them.
 */
class PagesTest {

    /** What is wrong with a page as it stands, in words. */
    private static final String WRONG = """
            english => {
                const wrong = [];
                const wide = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth > wide) {
                    const out = [...document.querySelectorAll('main *, header *')].filter(each =>
                        each.getBoundingClientRect().right > wide + 1 && !each.closest('.wide, .scroll, pre'));
                    wrong.push('scrolls sideways: ' + out.slice(-3).map(each => each.outerHTML.slice(0, 80)).join(' | '));
                }
                for (const each of document.querySelectorAll('main *, header *')) {
                    const over = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 2;
                    const flow = getComputedStyle(each).overflowX;
                    if (over && (flow === 'hidden' || flow === 'clip') && each.tagName !== 'INPUT') wrong.push('cut off: ' + each.outerHTML.slice(0, 80));
                    if (over && (flow === 'auto' || flow === 'scroll') && each.tabIndex < 0 && !each.querySelector('[tabindex="0"]'))
                        wrong.push('cannot be scrolled by keys: ' + each.outerHTML.slice(0, 80));
                }
                for (const each of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
                    if (each.tabIndex !== 0) wrong.push('not in the order of the page: ' + each.outerHTML.slice(0, 80));
                const here = document.documentElement.lang;
                if (here !== (english ? 'en' : 'zh-CN')) wrong.push('the page says it is ' + here);
                if (document.body.innerText.includes('??')) wrong.push('no words for: ' + document.body.innerText.match(/\\?\\?[^?\\n]*/)[0]);
                const ours = element => !element.closest('script, style, code, pre, iframe, td[data-column], [translate=no], [lang=en]');
                if (!english) {
                    const known = /^(Word|Excel|English|Tab|Delete|Ctrl|Esc|sha256sum|(\\S*\\.)?(docx?|xlsx?|pdf|html?|ofd|txt|csv|zip))$/;
                    const foreign = text => (text.match(/[A-Za-z][\\w.-]*[A-Za-z]/g) ?? []).filter(word => /[a-z]/.test(word) && !known.test(word));
                    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode())
                        if (ours(texts.currentNode.parentElement)) foreign(texts.currentNode.data).forEach(word => wrong.push('not Chinese: ' + word));
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
                        for (const each of document.querySelectorAll(`[${name}]`))
                            if (ours(each)) foreign(each.getAttribute(name)).forEach(word => wrong.push(`not Chinese: ${name} ${word}`));
                }
                if (english) {
                    const chrome = 'h2, label, button, th[scope=col], dt, legend, summary, .empty, .top nav a, .tabs a, .sitebar nav a, footer a, caption';
                    for (const each of document.querySelectorAll(chrome)) {
                        const own = [...each.childNodes].filter(part => part.nodeType === 3).map(part => part.data).join('');
                        if (/[\\u4e00-\\u9fff]/.test(own) && !each.closest('[lang=zh-CN], [data-side]')) wrong.push('not English: ' + own);
                    }
                }
                return wrong;
            }
            """;

    /** What has the focus: whether it shows, and whether it comes after what had it before. */
    private static final String FOCUS = """
            () => {
                const at = document.activeElement;
                const before = window.before;
                window.before = at;
                window.been ??= new Set();
                if (window.been.has(at) || at === document.body || at.tagName === 'IFRAME') return '';
                window.been.add(at);
                const style = getComputedStyle(at);
                const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                const follows = !before || before === document.body
                    || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
                return (shows ? '' : 'no focus to be seen on ') + (follows ? '' : 'out of order: ') + (shows && follows ? '' : at.outerHTML.slice(0, 100));
            }
            """;

    private static final Pattern NAMED = Pattern.compile("\\{([\\w-]+) (\\w+)}");
    private static final List<String> LANGUAGES =
            List.of(System.getProperty("duzhi.walk.languages", "zh-CN,en").split(","));
    private static final int TABS = 10;
    private static final Started SYSTEM = Started.system();
    private static long published;
    private static String check = "";

    @BeforeAll
    static void somethingIsPublishedAndSomethingIsChecked() throws Exception {
        published = Disclosed.one().id();
        check = check();
    }

    private static String check() throws IOException, InterruptedException {
        Browser reviewer = SYSTEM.as("mof-biz");
        Path sample = Path.of("../examples/defective/department-budget.txt");
        String path = reviewer.upload(
                        "/checks",
                        Map.of("agency", "310199"),
                        List.of(new Browser.Sent("department-budget.txt", Files.readAllBytes(sample))))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        for (int tries = 0; tries < 600 && !reviewer.get(path).body().contains("id=\"findings\""); tries++) {
            Thread.sleep(100);
        }
        return path;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "pages.csv")
    void atTwiceTheSize(String login, String path) {
        String here = NAMED.matcher(
                        path.replace("{published}", String.valueOf(published)).replace("{check}", check))
                .replaceAll(found -> document(found.group(1), found.group(2)));
        try (Walker walker = login.equals("visitor") ? Walker.visitor() : Walker.signedIn(login)) {
            for (String language : LANGUAGES) {
                walker.readsAtTwiceTheSize(language);
                walker.to(here);
                assertThat((List<?>) walker.page().evaluate(WRONG, language.equals("en")))
                        .as("%s in %s", here, language)
                        .isEmpty();
            }
            tabs(walker);
        }
    }

    /** Number of the latest document of a kind and an agency. */
    private static String document(String kind, String agency) {
        return SYSTEM.bean(Session.class)
                .system(() -> SYSTEM
                        .bean(Documents.class)
                        .list(Documents.Query.of(kind).most(1000))
                        .stream()
                        .filter(each -> each.agency().code().equals(agency))
                        .map(each -> String.valueOf(each.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private static void tabs(Walker walker) {
        walker.page().locator(".skip").focus();
        walker.page().evaluate(FOCUS);
        for (int i = 0; i < TABS; i++) {
            walker.keys("Tab");
            assertThat(walker.page().evaluate(FOCUS))
                    .as("after %s tabs on %s", i + 1, walker.path())
                    .isEqualTo("");
        }
    }
}
