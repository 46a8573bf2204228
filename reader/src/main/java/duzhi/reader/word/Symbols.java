package duzhi.reader.word;

import java.util.Locale;
import java.util.Map;

/** Characters of symbol fonts that forms use for boxes to tick. */
final class Symbols {

    private static final int PRIVATE = 0xF000;
    private static final String UNKNOWN = "\uFFFD";
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("wingdings/a8", "□"),
            Map.entry("wingdings/6f", "□"),
            Map.entry("wingdings/71", "□"),
            Map.entry("wingdings/fc", "✓"),
            Map.entry("wingdings/fb", "✗"),
            Map.entry("wingdings/fe", "☑"),
            Map.entry("wingdings/fd", "☒"),
            Map.entry("wingdings/6c", "●"),
            Map.entry("wingdings/6e", "■"),
            Map.entry("wingdings 2/a3", "□"),
            Map.entry("wingdings 2/2a", "□"),
            Map.entry("wingdings 2/50", "✓"),
            Map.entry("wingdings 2/4f", "✗"),
            Map.entry("wingdings 2/52", "☑"),
            Map.entry("wingdings 2/51", "☒"));

    private Symbols() {}

    /** What a character of a font shows; a replacement character where that is not known. */
    static String shown(String font, int character) {
        int code = character >= PRIVATE ? character - PRIVATE : character;
        String known = KNOWN.get(font.toLowerCase(Locale.ROOT) + "/" + Integer.toHexString(code));
        if (known != null) {
            return known;
        }
        return character < PRIVATE && character > ' ' ? String.valueOf((char) character) : UNKNOWN;
    }
}
