package duzhi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How figures of measurements are written. */
public final class Figures {

    private static final PrintStream OUT = System.out;
    private static final PrintStream LOG = System.err;

    private Figures() {}

    /** Processor, system, JDK and load, as one sentence. */
    public static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String cpu = !Files.exists(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("");
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %s %s, JDK %s; load average at the start %.1f.",
                cpu,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The middle one of some values. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** Median, least and most, each times a factor. */
    public static String range(List<Double> values, double factor) {
        return values.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%s (%s to %s)",
                        digits(median(values) * factor),
                        digits(Collections.min(values) * factor),
                        digits(Collections.max(values) * factor));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** Writes a line of the report. */
    public static void line(String text, Object... arguments) {
        OUT.println(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments));
    }

    /** Tells what is not part of the report. */
    public static void log(String text) {
        LOG.println(text);
    }
}
