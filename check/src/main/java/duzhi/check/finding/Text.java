package duzhi.check.finding;

/** Wording shown to users, in Chinese and in English. */
public record Text(String zh, String en) {

    /** No words. */
    public static final Text NONE = new Text("", "");

    /** Wording with the same arguments set into both languages, as {@link String#format} does. */
    public static Text of(String zh, String en, Object... arguments) {
        return new Text(zh.formatted(arguments), en.formatted(arguments));
    }

    /** The same with a full stop at the end of each language, where words are there and none ends them. */
    public Text finished() {
        return new Text(ended(zh, "。！？：", "。"), ended(en, ".!?:", "."));
    }

    private static String ended(String words, String ends, String stop) {
        boolean open = !words.isEmpty() && ends.indexOf(words.charAt(words.length() - 1)) < 0;
        return open ? words + stop : words;
    }

    /** The wording in a language; Chinese unless English is asked for. */
    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }

    /** Languages users can choose. */
    public enum Language {
        ZH,
        EN
    }
}
