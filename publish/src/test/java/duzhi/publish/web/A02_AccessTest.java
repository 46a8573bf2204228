package duzhi.publish.web;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.written.Invented;
import duzhi.publish.written.Written;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as axe-core sees it in a real browser. */
class A02_AccessTest {

    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

    @TempDir
    private Path folder;

    @Test
    void axeFindsNothing() throws Exception {
        Optional<Path> browser = browser();
        Assumptions.assumeTrue(browser.isPresent(), "no chromium on the path: accessibility is not checked here");
        Assumptions.assumeTrue(Files.exists(AXE), "no axe-core: install npm and build again to check accessibility");

        String violations = violations(browser.get(), Written.html(Invented.publication()));

        assertThat(violations).isEqualTo("none");
    }

    /** The browser runs axe in a copy of the page whose policy lets it, and hands back the page with what axe said. */
    private String violations(Path browser, byte[] html) throws Exception {
        String page = new String(html, StandardCharsets.UTF_8)
                .replaceFirst("<meta http-equiv=[^>]*>", "")
                .replace("</body>", "<script>" + Files.readString(AXE) + "</script><script>" + """
                        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => {
                          document.title = 'axe: ' + (r.violations.map(v => v.id + ' ' + v.nodes.length + ' '
                            + v.nodes[0].html.slice(0, 200)).join('; ') || 'none');
                        });
                        </script></body>""");
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Process chromium = new ProcessBuilder(List.of(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        file.toUri().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(chromium.waitFor()).isZero();
        String title = Jsoup.parse(dom).title();
        assertThat(title).as("axe has run").startsWith("axe: ");
        return title.substring("axe: ".length());
    }

    private static Optional<Path> browser() throws IOException {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
