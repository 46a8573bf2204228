package duzhi.form.text;

/**
 * Characters that look like words and are signs for parts of words. Producers of PDF files write them for the words
 * (⻔ for 门, ⻚ for 页), and the normal forms of Unicode leave these be, unlike those of the Kangxi block.
 */
public final class Radicals {

    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2EFF';

    /** Each sign of the block CJK Radicals Supplement that is a whole word by itself, with that word behind it. */
    private static final String WORDS =
            "⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺺聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼" + "⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟";

    private Radicals() {}

    /** The word that a sign stands for; any other character as it is. */
    public static char word(char c) {
        if (c < FIRST || c > LAST) {
            return c;
        }
        int at = WORDS.indexOf(c);
        return at < 0 ? c : WORDS.charAt(at + 1);
    }

    /** A text with words for such signs. */
    static String words(String text) {
        if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        text.chars().forEach(c -> words.append(word((char) c)));
        return words.toString();
    }
}
