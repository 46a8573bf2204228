package duzhi.publish.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The templates that come with Duzhi, and templates as Word files. */
public final class Templates {

    private Templates() {}

    private static final class Holder {
        private static final List<Template> ALL = resource("index.txt")
                .lines()
                .filter(row -> !row.isBlank())
                .map(file -> Template.of(file, resource(file)))
                .toList();
    }

    /** Every template; throws {@link TemplateException} where one of them is wrong. */
    public static List<Template> all() {
        return Holder.ALL;
    }

    /** The template of a family of forms. */
    public static Optional<Template> find(String set) {
        return all().stream().filter(each -> each.sets().contains(set)).findFirst();
    }

    /**
     * A template as a Word file: a style for each kind of line, placeholders as plain text. The same template gives the
     * same bytes.
     */
    public static byte[] toWord(Template template) {
        return WordTemplate.write(template.lines());
    }

    private static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
