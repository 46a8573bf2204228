package duzhi.reader.narrative;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit in running text.
 *
 * @param start where the number begins
 * @param end where its unit ends
 * @param figure what is printed, without sign, or null where it is no exact figure: a threshold, an approximation, a range
 * @param negative whether a minus stands before it
 */
record Quantity(int start, int end, @Nullable Figure figure, boolean negative) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d,.A-Za-z])(\\d(?:,?\\d){0,25}+(?:\\.\\d{1,10}+)?+)"
            + "(?:(个百分点|万元|亿元|千元|元|%|‰|倍|辆|台|套|个|项(?![）)])|人次|人|批次|批|家|分(?![之钟部])|平方米)"
            + "((?:[（(][^（）()]{0,6}含[^（）()]{0,6}[）)])?(?:以上|以下|以内)|左右|[（(]含[）)])?|(?<=为0)(?=[，。；,;]|$))");
    private static final Pattern ROUGH =
            Pattern.compile("(?:约|近|超过?|逾|不足|不低于|不少于|每[一-龥]{0,3}|单价[为在]?|[\\d]\\s*[-~至—])$");
    private static final int NEAR = 8;

    /** Quantities of a text in reading order. */
    static List<Quantity> of(String text) {
        return NUMBER.matcher(text).results().map(found -> of(text, found)).toList();
    }

    private static Quantity of(String text, MatchResult found) {
        String before = text.substring(Math.max(0, found.start() - NEAR), found.start());
        boolean negative = before.matches("(?s).*(?:^|[^\\d])-");
        boolean rough = found.group(3) != null || ROUGH.matcher(before).find();
        Figure figure = rough ? null : figure(found.group(1).replace(",", ""), found.group(2));
        return new Quantity(found.start(), found.end(), figure, negative);
    }

    /** A nought needs no unit to be an amount: 公务用车购置为0. */
    private static @Nullable Figure figure(String digits, @Nullable String unit) {
        BigDecimal number = new BigDecimal(digits);
        if (unit == null) {
            return new Figure(number, Unit.TEN_THOUSAND_YUAN);
        }
        return switch (unit) {
            case "个百分点", "千元", "平方米" -> null;
            case "倍" -> new Figure(number.movePointRight(2).setScale(number.scale() - 2), Unit.PERCENT);
            default -> new Figure(number, Unit.find(unit).orElse(Unit.PIECES));
        };
    }

    /** Whether a figure of its kind can be a value there. */
    boolean fits(Coordinates place) {
        if (figure == null) {
            return false;
        }
        return switch (figure.unit().kind()) {
            case COUNT -> place.has(Dimension.MEASURE, "count");
            case POINTS -> place.has(Dimension.MEASURE, "points");
            default -> !place.names(Dimension.MEASURE);
        };
    }
}
