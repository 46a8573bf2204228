package duzhi.server;

import duzhi.server.access.FirstStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The web system with its demonstration bureau, started once for all tests: on a free port, with a database of its own in
 * a temporary folder, every password the same.
 */
public final class Started {

    /** Of everybody. */
    public static final String PASSWORD = "correct-horse-1";

    private static final Started SYSTEM = new Started();

    private final ConfigurableApplicationContext context;

    private Started() {
        try {
            Path data = Files.createTempDirectory("duzhi-test-");
            context = ServeCommand.start(new Settings(data, "", 0, true));
            context.getBean(FirstStart.class).choose(PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one there is. */
    public static Started system() {
        return SYSTEM;
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who is signed in. */
    public Browser signIn(String login) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
