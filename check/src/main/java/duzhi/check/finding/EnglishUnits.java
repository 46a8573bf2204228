package duzhi.check.finding;

import duzhi.ledger.fact.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures of an English sentence with their units in English: {@code 244.42万元} reads {@code 244.42 (10,000 yuan)},
 * its digits as the document prints them. What stands in quotation marks is the document's own and stays as it is.
 */
final class EnglishUnits {

    private static final Map<Unit, String> WORDS = words();
    private static final Pattern FIGURE = Pattern.compile("([-−]?\\d[\\d,]*+(?:\\.\\d+)?+)("
            + WORDS.keySet().stream().map(Unit::sign).collect(Collectors.joining("|"))
            + ")(?!\\p{IsHan})");

    private EnglishUnits() {}

    static String in(String sentence) {
        return FIGURE.matcher(sentence)
                .replaceAll(figure -> Matcher.quoteReplacement(
                        isQuoted(sentence, figure.start())
                                ? figure.group()
                                : worded(figure.group(1), figure.group(2))));
    }

    private static String worded(String number, String sign) {
        Unit unit = Unit.find(sign).orElseThrow();
        return Objects.requireNonNull(WORDS.get(unit)).formatted(number);
    }

    private static boolean isQuoted(String sentence, int at) {
        String before = sentence.substring(0, at);
        return before.chars().filter(sign -> sign == '“').count()
                > before.chars().filter(sign -> sign == '”').count();
    }

    private static Map<Unit, String> words() {
        Properties file = new Properties();
        try (InputStream in = EnglishUnits.class.getResourceAsStream("words_en.properties")) {
            file.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<Unit, String> words = new EnumMap<>(Unit.class);
        Arrays.stream(Unit.values())
                .filter(unit -> file.containsKey(unit.name()))
                .forEach(unit -> words.put(unit, file.getProperty(unit.name())));
        return words;
    }
}
