package duzhi.check.rules.structure;

import duzhi.form.filled.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the Chinese numbering of paragraphs and tells where it skips or repeats. */
final class Numbering {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("^第([" + DIGITS + "]+)部分"),
            Pattern.compile("^([" + DIGITS + "]+)、"),
            Pattern.compile("^[(（]([" + DIGITS + "]+)[)）]"));

    private final int[] last = new int[LEVELS.size()];
    private final List<Slip> slips = new ArrayList<>();
    private int followed;

    /** A number that does not follow the one before. */
    record Slip(Paragraph paragraph, int expected, int number) {}

    /** The slips in these paragraphs; numbers at each level start again under the level above. */
    static Numbering of(List<Paragraph> paragraphs) {
        Numbering numbering = new Numbering();
        paragraphs.forEach(numbering::follow);
        return numbering;
    }

    List<Slip> slips() {
        return List.copyOf(slips);
    }

    /** How many numbers follow the one before. */
    int followed() {
        return followed;
    }

    private void follow(Paragraph paragraph) {
        for (int level = 0; level < LEVELS.size(); level++) {
            Matcher number = LEVELS.get(level).matcher(paragraph.text());
            if (number.find()) {
                take(paragraph, level, value(number.group(1)));
                return;
            }
        }
    }

    /** One skipped or repeated number is a slip; anything else starts a list of its own. */
    private void take(Paragraph paragraph, int level, int number) {
        int before = last[level];
        boolean again = number == before && !isReported(number);
        boolean slip = before > 0 && (again || number == before + 2);
        if (slip) {
            slips.add(new Slip(paragraph, before + 1, number));
        } else if (number == before + 1) {
            followed++;
        }
        last[level] = number;
        java.util.Arrays.fill(last, level + 1, last.length, 0);
    }

    /** Whether the number was reached by a skip just before: a number printed one too high is one slip. */
    private boolean isReported(int number) {
        return !slips.isEmpty()
                && slips.getLast().number() == number
                && slips.getLast().expected() == number - 1;
    }

    /** 十二 is 12. */
    static int value(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(chinese.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)) + 1;
        int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(chinese.length() - 1)) + 1;
        return tens * 10 + ones;
    }
}
