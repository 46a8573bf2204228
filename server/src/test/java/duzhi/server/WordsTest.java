package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word a page shows is there in Chinese and in English, and says as much in one as in the other. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("#\\{([\\w./-]+)[}(]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("words").resolve(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "admin"})
    void bothLanguagesHaveTheSameWords(String name) throws IOException {
        Properties chinese = words(name + ".properties");
        Properties english = words(name + "_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !key.equals("language.other"))
                        .filter(key -> CHINESE.matcher(english.getProperty(key)).find()))
                .as("English words with Chinese in them")
                .isEmpty();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyWordThatAPageNamesIsThere() throws IOException {
        Set<String> known = new TreeSet<>(words("pages.properties").stringPropertyNames());
        known.addAll(words("admin.properties").stringPropertyNames());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(page));
                while (used.find()) {
                    if (!known.contains(used.group(1))) {
                        missing.add(page.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
