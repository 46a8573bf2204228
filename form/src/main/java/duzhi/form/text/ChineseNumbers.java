package duzhi.form.text;

/** Running numbers as Chinese documents print them: 一, 十二, 二十六. */
public final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /** A number from 1 to 99. */
    public static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String first = tens < 2 ? "" : DIGITS.substring(tens, tens + 1);
        return first + (tens == 0 ? "" : "十") + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
