package duzhi.form.text;

/**
 * Characters that look like words and are signs for parts of words. Fonts draw both with one shape, so producers of PDF
 * files write one for the other (⻔ for 门, ⻚ for 页). The normal forms of Unicode turn those of the Kangxi block into
 * words and leave the supplement be.
 */
public final class Radicals {

    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2FD5';

    /** For each sign of the block CJK Radicals Supplement the word that Unicode calls its equivalent. */
    private static final String SUPPLEMENT = "·厂乛乚乙亻冂·刀刂卜㔾小小兀尣尢·巳幺彑彐忄心扌攵·旡日"
            + "月歺母民氵氺灬爫爫丬牛犭王·目示礻·糹纟罓罒㓁冗·羊··耂"
            + "肀聿肉·艹艹艹虎衤覀西见角·讠贝·车辶辶辶邑钅長镸长门·阝"
            + "雨青韦页风飞食·飠饣·马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private static final char NONE = '·';

    /** A sign of the Kangxi block that Unicode equates with 戶; on the mainland its shape is that of 户. */
    private static final char DOOR = '⼾';

    private Radicals() {}

    /** The word that a sign of the supplement stands for; any other character as it is. */
    public static char word(char c) {
        if (c == DOOR) {
            return '户';
        }
        int place = c - FIRST;
        return place >= 0 && place < SUPPLEMENT.length() && SUPPLEMENT.charAt(place) != NONE
                ? SUPPLEMENT.charAt(place)
                : c;
    }

    /** A text with words for such signs. */
    public static String words(String text) {
        if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length());
        text.chars().forEach(c -> words.append(word((char) c)));
        return words.toString();
    }
}
