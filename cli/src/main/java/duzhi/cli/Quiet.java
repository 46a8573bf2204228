package duzhi.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries say to themselves away from the user; what matters in a file Duzhi tells itself. */
final class Quiet {

    /** Held here, for loggers that nobody holds are forgotten with their levels. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private Quiet() {}

    static void libraries() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("java.awt.headless", "true");
    }
}
