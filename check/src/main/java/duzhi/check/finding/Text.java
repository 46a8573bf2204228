package duzhi.check.finding;

import java.util.Arrays;
import java.util.function.Function;

/** Wording shown to users, in Chinese and in English. */
public record Text(String zh, String en) {

    /** No words. */
    public static final Text NONE = new Text("", "");

    /** Wording with the same arguments set into both languages, as {@link String#format} does; of a text its own. */
    public static Text of(String zh, String en, Object... arguments) {
        return new Text(zh.formatted(worded(arguments, Text::zh)), en.formatted(worded(arguments, Text::en)));
    }

    private static Object[] worded(Object[] arguments, Function<Text, String> language) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof Text text ? language.apply(text) : each)
                .toArray();
    }

    /** A figure with its unit as a document prints it, such as {@code 244.42万元}, in both languages. */
    public static Text printed(String figure) {
        return new Text(figure, figure);
    }

    /** The same with a full stop at the end of each language, where words are there and none ends them. */
    public Text finished() {
        return new Text(ended(zh, "。！？：", "。"), ended(en, ".!?:", "."));
    }

    private static String ended(String words, String ends, String stop) {
        boolean open = !words.isEmpty() && ends.indexOf(words.charAt(words.length() - 1)) < 0;
        return open ? words + stop : words;
    }

    /** The wording in a language; Chinese unless English is asked for. English names the units of figures in English. */
    public String in(Language language) {
        return language == Language.EN ? EnglishUnits.in(en) : zh;
    }

    /** Languages users can choose. */
    public enum Language {
        ZH,
        EN
    }
}
