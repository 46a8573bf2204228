package duzhi.ledger.chart;

/** How printed names are made comparable: documents vary in blanks, bracket shapes and character width, not in wording. */
public final class Names {

    private static final int FULL_WIDTH_FIRST = '！';
    private static final int FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private Names() {}

    /**
     * The form of a name to compare by: every blank removed, full-width letters, digits and punctuation made half-width,
     * all bracket shapes turned into round ones and all quotation marks into straight ones. Folding twice changes
     * nothing. The result is for comparing, never for showing.
     */
    public static String fold(String name) {
        var folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!blank(name.charAt(i))) {
                folded.append(unify(name.charAt(i)));
            }
        }
        return folded.toString();
    }

    /** Whether two printed names are the same name. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || zeroWidth(c);
    }

    private static boolean zeroWidth(char c) {
        return c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF;
    }

    private static char unify(char c) {
        return bracketOrQuote(c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c);
    }

    private static char bracketOrQuote(char c) {
        return switch (c) {
            case '[', '〔', '【', '﹙' -> '(';
            case ']', '〕', '】', '﹚' -> ')';
            case '“', '”', '„', '〝', '〞', '「', '」', '『', '』' -> '"';
            default -> c;
        };
    }
}
