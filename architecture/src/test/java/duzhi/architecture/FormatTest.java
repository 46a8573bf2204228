package duzhi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source is laid out by the formatter. Checked here and not by the build tool, since the formatter parses with the
 * JDK it runs on, and Maven may run on one too old for our language level; tests always have the newest.
 */
class FormatTest {
    private static final JavaFormatterOptions OPTIONS = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build();

    @Test
    void sourcesAreFormatted() throws IOException, FormatterException {
        List<Path> sources = Repository.allSources();
        List<String> different = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            if (!text.equals(formatted(text))) {
                different.add(Repository.show(source));
            }
        }

        assertThat(sources).as("sources looked at").isNotEmpty();
        assertThat(different).as("files to be formatted: run .ci/format").isEmpty();
    }

    private static String formatted(String text) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(text, OPTIONS.style());
        return Formatter.createFormatter(OPTIONS).formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }
}
