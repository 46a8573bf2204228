package duzhi.reader.document;

import java.text.Normalizer;

/**
 * Radicals in the place of the ideographs they look like. Fonts draw both with one shape, so programs that write PDF
 * often give the text back as radicals. Nobody writes a radical on purpose in a budget.
 */
public final class Ideographs {

    private static final char FIRST_RADICAL = '\u2E80';
    private static final char FIRST_KANGXI = '\u2F00';
    private static final char LAST_KANGXI = '\u2FD5';

    /** For each character of the block CJK Radicals Supplement its EquivalentUnifiedIdeograph of Unicode. */
    private static final String SUPPLEMENT = "·厂乛乚乙亻冂·刀刂卜㔾小小兀尣尢·巳幺彑彐忄心扌攵·旡日"
            + "月歺母民氵氺灬爫爫丬牛犭王·目示礻·糹纟罓罒㓁冗·羊··耂"
            + "肀聿肉·艹艹艹虎衤覀西见角·讠贝·车辶辶辶邑钅長镸长门·阝"
            + "雨青韦页风飞食·飠饣·马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /** Equivalent to 戶, but in the fonts of the mainland its shape is that of 户. */
    private static final char DOOR = '⼾';

    private static final char NONE = '·';

    private Ideographs() {}

    /** The same character, or the ideograph that this radical stands for. */
    public static char unified(char c) {
        if (c < FIRST_RADICAL || c > LAST_KANGXI) {
            return c;
        }
        if (c == DOOR) {
            return '户';
        }
        if (c >= FIRST_KANGXI) {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
        }
        int place = c - FIRST_RADICAL;
        return place < SUPPLEMENT.length() && SUPPLEMENT.charAt(place) != NONE ? SUPPLEMENT.charAt(place) : c;
    }

    /** The same text with every radical as the ideograph it stands for. */
    public static String unified(String text) {
        StringBuilder unified = null;
        for (int i = 0; i < text.length(); i++) {
            char other = unified(text.charAt(i));
            if (other != text.charAt(i)) {
                unified = unified == null ? new StringBuilder(text) : unified;
                unified.setCharAt(i, other);
            }
        }
        return unified == null ? text : unified.toString();
    }
}
