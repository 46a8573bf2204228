package duzhi.check.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What it costs to believe that something is wrong: the figures of {@code weights.properties}. */
final class Weights {

    private static final class Holder {
        private static final Weights INSTANCE = new Weights();
    }

    private final Properties values = new Properties();

    private Weights() {
        try (InputStream in = Weights.class.getResourceAsStream("/duzhi/check/repair/weights.properties")) {
            values.load(Objects.requireNonNull(in, "weights.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weight of that name, in hundredths of a plain table cell. */
    static int of(String name) {
        String value = Holder.INSTANCE.values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("weights.properties says nothing of " + name);
        }
        return Integer.parseInt(value.strip());
    }
}
