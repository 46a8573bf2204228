package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import duzhi.server.Started;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Somebody who works with the system in a real browser. Whatever page they come to is held to the same: no violation of
 * accessibility that axe-core finds, nothing in the console, and a picture of it in {@code target/walk}.
 */
final class Walker implements AutoCloseable {

    private static final Path AXE = Path.of("../publish/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/walk");
    private static final String RULES = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => found.violations.map(v => v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200)))
            """;

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Started system;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final List<String> console = new ArrayList<>();
    private int pictures;

    private Walker(Started system, Browser browser, String name) {
        this.system = system;
        this.browser = browser;
        this.name = name;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setBypassCSP(true));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text());
            }
        });
        page.onPageError(console::add);
    }

    /** A visitor who is not signed in; skips the test where there is no browser. */
    static Walker visitor() {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(chromium.isPresent(), "no chromium on the path: nobody walks here");
        Browser browser = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Walker(Started.system(), browser, "visitor");
    }

    /** Somebody of the demonstration bureau who has just signed in. */
    static Walker as(String login) {
        Walker visitor = visitor();
        Walker walker = new Walker(visitor.system, visitor.browser, login);
        walker.to("/sign-in");
        walker.page.fill("#login", login);
        walker.page.fill("#password", Started.PASSWORD);
        walker.page.click("main button");
        walker.arrived();
        assertThat(walker.page.url()).as("signed in").endsWith("/work");
        return walker;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "google-chrome").map(each -> Path.of(folder, each)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Goes to a page. */
    void to(String path) {
        page.navigate(system.base() + path);
        arrived();
    }

    /** Does something with a document on its page. */
    void does(String path, String deed) {
        to(path);
        page.fill("#opinion", "同意");
        page.click("button[name=deed][value=" + deed + "]");
        arrived();
        assertThat(page.url()).as("%s is done", deed).contains("done=" + deed);
    }

    /** What the page says, without marks. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Holds the page to what every page is held to. */
    void arrived() {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("%s-%02d.png".formatted(name, ++pictures))));
        if (Files.exists(AXE)) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(AXE));
            assertThat(page.evaluate(RULES)).as("axe on %s", page.url()).isEqualTo(List.of());
        }
        assertThat(console).as("console of %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        browser.close();
    }
}
