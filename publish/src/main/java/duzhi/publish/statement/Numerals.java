package duzhi.publish.statement;

/** Running numbers as Chinese documents print them: 一, 十二, 二十六. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** From 1 to 99. */
    static String chinese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String first = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return first + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
