package duzhi.check.repair;

import duzhi.check.finding.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The slips of hand by which one printed figure becomes another, the likeliest first. */
enum Slip {
    /** 元 taken for 万元 or the other way round. */
    UNIT("元与万元混用，差一万倍", "yuan and 10,000 yuan mixed up"),
    /** A minus too many or too few. */
    SIGN("正负号写反", "the sign is wrong"),
    /** The point one or two places off. */
    TENFOLD("小数点错位", "the point is misplaced"),
    /** Two neighbouring digits in each other's place. */
    TRANSPOSED("相邻两位数字颠倒", "two digits are transposed"),
    /** A digit left out. */
    LOST("漏写一位数字", "a digit was left out"),
    /** A digit written twice, or one too many. */
    EXTRA("多写一位数字", "there is a digit too many"),
    /** The figure of a neighbouring cell. */
    COPIED("误抄相邻的数", "a neighbouring figure was copied"),
    /** One digit instead of another. */
    DIGIT("一位数字写错", "one digit is wrong"),
    /** Nothing but the value is known. */
    VALUE("", "");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final String zh;
    private final String en;

    Slip(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In words; empty for a bare value. */
    Text text() {
        return new Text(zh, en);
    }

    /** The word for other programs and for {@code weights.properties}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    int cost() {
        return Weights.of("slip." + label());
    }

    /** The likeliest way from a true figure to the printed one, both in the printed unit with the printed digits. */
    static Slip between(BigDecimal right, BigDecimal printed) {
        return Optional.ofNullable(scaled(right, printed)).orElseGet(() -> digits(right, printed));
    }

    private static @Nullable Slip scaled(BigDecimal right, BigDecimal printed) {
        if (right.signum() == 0 || printed.signum() == 0) {
            return right.signum() == 0 ? VALUE : null;
        }
        if (right.negate().compareTo(printed) == 0) {
            return SIGN;
        }
        if (isTimes(right, printed, TEN_THOUSAND)) {
            return UNIT;
        }
        return isTimes(right, printed, BigDecimal.TEN) || isTimes(right, printed, BigDecimal.valueOf(100))
                ? TENFOLD
                : null;
    }

    /** Rounding to the printed digits may have followed. */
    private static boolean isTimes(BigDecimal one, BigDecimal other, BigDecimal factor) {
        return one.multiply(factor).compareTo(other) == 0
                || other.multiply(factor).compareTo(one) == 0;
    }

    private static Slip digits(BigDecimal right, BigDecimal printed) {
        if (right.signum() * printed.signum() < 0) {
            return VALUE;
        }
        int scale = Math.max(0, Math.max(right.scale(), printed.scale()));
        String was = padded(right.setScale(scale).unscaledValue().abs().toString(), scale + 1);
        String is = padded(printed.setScale(scale).unscaledValue().abs().toString(), scale + 1);
        if (was.length() == is.length()) {
            return sameLength(was, is);
        }
        if (is.length() + 1 == was.length() && isOneLess(was, is)) {
            return LOST;
        }
        return is.length() == was.length() + 1 && isOneLess(is, was) ? EXTRA : VALUE;
    }

    private static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static Slip sameLength(String was, String is) {
        int first = -1;
        int differ = 0;
        for (int i = 0; i < was.length(); i++) {
            if (was.charAt(i) != is.charAt(i)) {
                first = first < 0 ? i : first;
                differ++;
            }
        }
        if (differ == 1) {
            return DIGIT;
        }
        boolean swapped = differ == 2
                && first + 1 < was.length()
                && was.charAt(first) == is.charAt(first + 1)
                && was.charAt(first + 1) == is.charAt(first);
        return swapped ? TRANSPOSED : VALUE;
    }

    /** Whether taking one digit out of the longer gives the shorter. */
    private static boolean isOneLess(String longer, String shorter) {
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
