package duzhi.reader.word;

import java.util.Locale;

/** Numbers as Word writes them before paragraphs. */
final class Counting {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int MOST_COUNTED = 9999;
    private static final int LETTERS = 26;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Counting() {}

    /** A number in one of Word's formats; in plain digits where the format or the number is out of the ordinary. */
    static String write(int number, String format) {
        if (number < 0 || number > MOST_COUNTED || number == 0 && !format.startsWith("decimal")) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
            case "decimalFullWidth", "decimalFullWidth2" -> shifted(String.valueOf(number), '０' - '0');
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "chineseCounting", "taiwaneseCounting" ->
                number < 100 ? counted(number, DIGITS, UNITS) : digits(number, "○一二三四五六七八九");
            case "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand", "koreanCounting" ->
                counted(number, DIGITS, UNITS);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, "〇一二三四五六七八九");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counted(number, LEGAL_DIGITS, LEGAL_UNITS);
            case "ideographTraditional" -> listed(number, STEMS);
            case "ideographZodiac" -> listed(number, BRANCHES);
            case "lowerLetter" -> letters(number, 'a');
            case "upperLetter" -> letters(number, 'A');
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
    }

    private static String listed(int number, String list) {
        return number <= list.length() ? list.substring(number - 1, number) : String.valueOf(number);
    }

    private static String digits(int number, String digits) {
        StringBuilder written = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        return written.toString();
    }

    private static String shifted(String text, int by) {
        StringBuilder shifted = new StringBuilder();
        text.chars().forEach(c -> shifted.append((char) (c + by)));
        return shifted.toString();
    }

    /** 一百零五; a ten at the beginning goes without its one. */
    private static String counted(int number, String digits, String[] units) {
        StringBuilder written = new StringBuilder();
        String plain = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            written.append(gap ? digits.substring(0, 1) : "");
            gap = false;
            written.append(digits.charAt(digit)).append(units[plain.length() - 1 - i]);
        }
        return written.length() > 1 && written.indexOf("一十") == 0 ? written.substring(1) : written.toString();
    }

    private static String letters(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % LETTERS)).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                written.append(ROMAN_SIGNS[i]);
            }
        }
        return written.toString();
    }
}
