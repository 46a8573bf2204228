package duzhi.reader.excel;

import duzhi.reader.excel.Value.Failure;
import duzhi.reader.excel.Value.Number;
import duzhi.reader.excel.Value.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a value looks like in its cell, whatever the width of the column. Where a format rounds, the rounded figure is
 * the published one and nothing of the rest is kept; a number without a format is written out in full.
 */
final class Shown {

    /** No figure of a budget is as long; a power of ten with more zeros would only fill memory. */
    private static final int LONGEST_NUMBER = 60;

    private static final int DAYS_UP_TO_9999 = 2_958_466;

    private static final String ANY_NUMBER = "0.##############";

    private final DataFormatter foreign = new DataFormatter(Locale.CHINA, false);
    private final Map<String, List<Mask>> masks = new HashMap<>();
    private final boolean since1904;

    Shown(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param zeros whether the sheet shows zeros at all */
    String text(Value value, CellStyle style, boolean zeros) {
        return switch (value) {
            case Failure failure -> failure.code();
            case Words words -> words.text().isEmpty() ? "" : words(words.text(), Formats.of(style));
            case Number number -> {
                boolean hidden = !zeros && number.number().signum() == 0;
                yield hidden ? "" : number(number.number(), style.getDataFormat(), Formats.of(style));
            }
        };
    }

    private String words(String text, String format) {
        if (format.indexOf('@') < 0 && format.indexOf(';') < 0) {
            return text;
        }
        List<Mask> sections = sections(format);
        if (sections.size() > 3) {
            Mask last = sections.get(3);
            return last.isForeign() ? text : last.show(text);
        }
        Mask last = sections.getLast();
        return last.takesText() && !last.isForeign() ? last.show(text) : text;
    }

    private String number(BigDecimal number, int index, String format) {
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER || number.scale() > 400) {
            return number.toString();
        }
        if (format.equals(Formats.GENERAL)) {
            return plain(number);
        }
        if (isDate(index, format)) {
            return date(number, index, format);
        }
        List<Mask> sections = sections(format);
        Mask mask = choose(sections, number);
        if (mask.isForeign()) {
            return foreign.formatRawCellContents(number.doubleValue(), index, format, since1904)
                    .strip();
        }
        if (mask.takesText()) {
            return mask.show(plain(number)).strip();
        }
        String digits = mask.show(number).strip();
        boolean own = sections.size() > 1 && mask == sections.get(1) && !mask.hasCondition();
        boolean negative = number.signum() < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
        return negative && !own ? "-" + digits : digits;
    }

    private static boolean isDate(int index, String format) {
        return DateUtil.isADateFormat(index, format);
    }

    private String date(BigDecimal number, int index, String format) {
        double serial = number.doubleValue();
        if (serial < 0 || serial >= DAYS_UP_TO_9999) {
            return plain(number);
        }
        String unquoted = format.replaceAll("\\[(?:DBNum\\d|\\$-[0-9A-Fa-f]+)\\]|\"|;@$", "");
        return foreign.formatRawCellContents(serial, index, unquoted, since1904).strip();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<Mask> sections(String format) {
        return masks.computeIfAbsent(
                format, text -> Mask.sections(text.replace("G/通用格式", ANY_NUMBER).replace(Formats.GENERAL, ANY_NUMBER)));
    }

    /** Conditions first; otherwise positive, negative and zero in this order. */
    private static Mask choose(List<Mask> sections, BigDecimal number) {
        if (sections.stream().anyMatch(Mask::hasCondition)) {
            return sections.stream()
                    .limit(3)
                    .filter(section -> section.hasCondition() && section.admits(number))
                    .findFirst()
                    .orElse(sections.get(Math.min(sections.size(), 3) - 1));
        }
        boolean text = sections.size() > 1 && sections.getLast().takesText();
        int numeric = Math.min(3, text ? sections.size() - 1 : sections.size());
        int wanted = number.signum() == 0 ? 2 : number.signum() < 0 ? 1 : 0;
        return sections.get(wanted < numeric ? wanted : 0);
    }
}
