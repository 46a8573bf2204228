package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import duzhi.server.Started;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Somebody who works with the system in a real browser: clicks, types, presses keys. Whatever page they come to is held to
 * the same: nothing in the console, and where nobody of their role has been before, no violation of accessibility that axe-core
 * finds. {@code -Dduzhi.walk.pictures} takes a picture of each such page in {@code target/walk}.
 */
final class Walker implements AutoCloseable {

    private static final Path AXE = Path.of("../publish/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/walk");
    private static final boolean TAKES_PICTURES = System.getProperty("duzhi.walk.pictures") != null;
    private static final String RULES = """
            colours => axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: colours}},
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => found.violations.map(v => v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200)))
            """;
    private static final double PATIENCE = 30_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private static final Set<String> LOOKED_AT = new HashSet<>();
    private static final Set<String> COLOURS_LOOKED_AT = new HashSet<>();
    private static final Map<String, Walker> KNOWN = new HashMap<>();
    private static @Nullable Browser browser;

    private final Started system = Started.system();
    private final Page page;
    private final String name;
    private final List<ConsoleMessage> console = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private String manner = "";

    private Walker(BrowserContext context, String name) {
        this.name = name;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message);
            }
        });
        page.onPageError(broken::add);
    }

    /** The browser of all walks; skips the test where there is none. */
    private static synchronized Browser browser() {
        if (browser == null) {
            Optional<Path> chromium = chromium();
            Assumptions.assumeTrue(chromium.isPresent(), "no chromium on the path: nobody walks here");
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
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
        }
        return browser;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "google-chrome").map(each -> Path.of(folder, each)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static BrowserContext context() {
        return browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setBypassCSP(true));
    }

    /** A visitor who is not signed in and whom nobody remembers. */
    static Walker visitor() {
        Walker visitor = KNOWN.computeIfAbsent("visitor", name -> new Walker(context(), name));
        visitor.page.context().clearCookies();
        return visitor.begun();
    }

    /** Somebody of the bureau at their work; they sign in the first time. */
    static Walker as(String login) {
        Walker known = KNOWN.get(login);
        if (known == null) {
            return new Walker(context(), login).known();
        }
        known.begun().to("/work");
        return known;
    }

    /** Somebody of the bureau who has been there before, wherever they are. */
    static Walker signedIn(String login) {
        Walker known = KNOWN.get(login);
        return known == null ? as(login) : known.begun();
    }

    private Walker known() {
        signsIn(name, Started.PASSWORD);
        assertThat(path()).as("%s is signed in", name).startsWith("/work");
        KNOWN.put(name, this);
        return this;
    }

    /** As everybody begins: in Chinese, in a window of the usual size. A page of the browser is dear and kept. */
    private Walker begun() {
        manner = "";
        page.setViewportSize(WIDTH, HEIGHT);
        language("zh-CN");
        return this;
    }

    private void language(String language) {
        page.context()
                .addCookies(List.of(
                        new Cookie("language", language).setUrl(system.base().toString())));
    }

    void signsIn(String login, String password) {
        page.navigate(system.base() + "/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        arrived();
    }

    /** Goes to a page. */
    void to(String path) {
        page.navigate(system.base() + path);
        arrived();
    }

    /** Follows a link by what it says. */
    void follows(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        arrived();
    }

    /** Presses a button by what it says, the first of that name. */
    void presses(String words) {
        button(words).click();
        arrived();
    }

    private Locator button(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** Presses a button whose page gives way to another by itself, and waits for what shows there. */
    void pressesAndWaits(String words, String selector) {
        button(words).click();
        page.locator(selector).waitFor();
        arrived();
    }

    /** Fills in a field by its label. */
    void fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    /** Chooses from a list by its label and the beginning of the words. */
    void chooses(String label, String words) {
        Locator list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        String whole = list.locator("option").allInnerTexts().stream()
                .map(String::strip)
                .filter(each -> each.startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + label + "' offers no '" + words + "'"));
        list.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(whole));
    }

    /** Says something and moves the document on: 送审, 通过, 签发, 公开. */
    void acts(String deed, String opinion) {
        fills("意见", opinion);
        presses(deed);
        assertThat(page.url()).as("%s %s: %s", name, deed, text()).contains("done=");
    }

    /** Tries the same and is told why not. */
    void isRefused(String deed, String... reasons) {
        presses(deed);
        assertThat(text()).as("%s is refused %s", name, deed).contains(reasons).contains("什么都没有改变");
    }

    /** Reads at 200 % in a window of 1280 pixels from now on, in a language. */
    void readsAtTwiceTheSize(String language) {
        manner = language + " ";
        page.setViewportSize(WIDTH / 2, HEIGHT / 2);
        language(language);
    }

    void keys(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** A cell of the grid. */
    Locator cell(int line, String column) {
        return page.locator("td[data-line='%d'][data-column='%s']".formatted(line, column));
    }

    /** Types into a cell of the grid as one does: choose, F2, type, Enter. */
    void writes(int line, String column, String text) {
        cell(line, column).click();
        keys("F2");
        page.locator("td.editing :is(input, textarea)").fill(text);
        keys("Enter");
        assertThat(cell(line, column).innerText().replace(",", "")).contains(text);
    }

    /** Waits until the grid says that everything is saved. */
    void saved() {
        page.locator("[data-bar] [role=status]").getByText("已保存").waitFor();
        assertThat(page.locator("[data-bar] [role=alert]").innerText()).isEmpty();
    }

    /** Takes a file home by its link. */
    byte[] downloads(String words) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                        .first()
                        .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page says, without marks. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Where they are, without the host. */
    String path() {
        return page.url().substring(system.base().toString().length());
    }

    Page page() {
        return page;
    }

    /** Holds the page to what every page is held to. */
    void arrived() {
        page.waitForLoadState();
        if (page.locator("[data-grid]").count() > 0) {
            page.locator("#grid-hint").waitFor();
        }
        String kind = role() + " "
                + path().replaceAll("[?&](done|line|answered|kept)\\b.*|#.*", "")
                        .replaceAll("\\d+", "N");
        if (LOOKED_AT.add(manner + kind)) {
            if (TAKES_PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve((manner + kind).replaceAll("[^\\w.-]+", "_") + ".png")));
            }
            boolean colours = COLOURS_LOOKED_AT.add(kind);
            assertThat(violations(colours)).as("axe on %s", page.url()).isEmpty();
        }
        assertThat(complaints()).as("console of %s", page.url()).isEmpty();
    }

    /** What somebody is there for, as their login ends: pages look alike to everybody of a role. */
    private String role() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What axe-core has to say of the page; colours are dear to look at and the same at every size and in every language. */
    private List<?> violations(boolean colours) {
        if (!Files.exists(AXE)) {
            return List.of();
        }
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(AXE));
        return (List<?>) page.evaluate(RULES, colours);
    }

    /** What the console holds. That a page answered with a refusal is told by the browser and is no mistake. */
    private List<String> complaints() {
        List<String> all = new ArrayList<>(broken);
        console.stream()
                .filter(each ->
                        !(each.location().startsWith(page.url()) && each.text().matches(".*status of (403|404|409).*")))
                .map(ConsoleMessage::text)
                .forEach(all::add);
        console.clear();
        broken.clear();
        return all;
    }

    /** Leaves the page, which is kept for the next time. */
    @Override
    public void close() {
        page.navigate("about:blank");
    }
}
