package duzhi.check.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An equation written out in a passage: {@code 9.3万元×13人=120.9万元}.
 *
 * @param from first character of it in the passage
 * @param to character after its last one
 * @param text as printed
 * @param computed what its left side comes to, in the unit of its right side
 * @param stated its right side as printed
 * @param step one unit of the last digit of the right side
 */
public record Equation(int from, int to, String text, BigDecimal computed, BigDecimal stated, BigDecimal step) {

    private static final String UNIT = "(?:%|[\\p{IsHan}]{0,4}(?:/[\\p{IsHan}]{1,4}){0,3})";
    private static final String OPERATOR = "\\s*[×xX*·÷/+-]\\s*";
    private static final String TERM = Grammar.NUMBER + UNIT;
    private static final Pattern SHAPE = Pattern.compile("(?<![\\d.,)A-Za-z×*÷/+=-])(" + TERM + "(?:" + OPERATOR + TERM
            + ")+)\\s*=\\s*(" + Grammar.NUMBER + ")\\s*(亿元|万元|元|亿|万)?(?!" + OPERATOR + "\\d)(?![\\d.%=])");
    private static final Pattern PIECE = Pattern.compile("(" + OPERATOR + ")?(" + Grammar.NUMBER + ")(" + UNIT + ")");
    private static final int TEN_THOUSAND = 4;
    private static final int HUNDRED_MILLION = 8;

    /** A term: the sign in front of it, its value in base units, whether a unit of money is printed. */
    private record Piece(char operator, BigDecimal value, boolean money) {}

    /** Every equation of a passage that can be computed. */
    public static List<Equation> in(String words) {
        Matcher shapes = SHAPE.matcher(Grammar.plain(words));
        return shapes.results()
                .flatMap(found -> of(
                        found.start(),
                        found.end(),
                        found.group(),
                        found.group(1),
                        found.group(2),
                        Objects.requireNonNullElse(found.group(3), ""))
                        .stream())
                .toList();
    }

    static boolean isIn(String plain) {
        return plain.indexOf('=') >= 0;
    }

    /** Whether both sides agree but for the rounding of the right one. */
    public boolean holds() {
        return computed.subtract(stated).abs().compareTo(step) < 0;
    }

    private static Optional<Equation> of(int from, int to, String text, String left, String right, String unit) {
        List<Piece> pieces = pieces(left);
        boolean sums = pieces.stream().skip(1).anyMatch(each -> each.operator() == '+' || each.operator() == '-');
        long money = pieces.stream().filter(Piece::money).count();
        if (sums && money > 0 && money < pieces.size()) {
            return Optional.empty();
        }
        BigDecimal stated = new BigDecimal(right.replace(",", ""));
        BigDecimal step = BigDecimal.ONE.movePointLeft(stated.scale());
        int shift = shift(unit);
        return value(pieces).map(value -> {
            BigDecimal inUnit = value.movePointLeft(shift);
            boolean fixed = money > 0 && !unit.isEmpty();
            return new Equation(from, to, text, fixed ? inUnit : nearest(value, stated), stated, step);
        });
    }

    /** Where a unit is left out, the terms may be in the unit of the result or in yuan. */
    private static BigDecimal nearest(BigDecimal value, BigDecimal stated) {
        return Stream.of(0, TEN_THOUSAND, -TEN_THOUSAND)
                .map(value::movePointLeft)
                .min((one, other) -> one.subtract(stated)
                        .abs()
                        .compareTo(other.subtract(stated).abs()))
                .orElseThrow();
    }

    private static int shift(String unit) {
        return unit.startsWith("亿") ? HUNDRED_MILLION : unit.startsWith("万") ? TEN_THOUSAND : 0;
    }

    private static List<Piece> pieces(String left) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(left);
        while (matcher.find()) {
            String operator = Objects.requireNonNullElse(matcher.group(1), "+").strip();
            String unit = matcher.group(3);
            BigDecimal number = new BigDecimal(matcher.group(2).replace(",", ""));
            BigDecimal value = unit.startsWith("%") ? number.movePointLeft(2) : number.movePointRight(shift(unit));
            boolean money = unit.contains("元") || unit.equals("万") || unit.equals("亿");
            pieces.add(new Piece(operator.charAt(0), value, money));
        }
        return pieces;
    }

    /** Products first, then sums; empty where something is divided by nothing. */
    private static Optional<BigDecimal> value(List<Piece> pieces) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal product = BigDecimal.ZERO;
        for (Piece each : pieces) {
            switch (each.operator()) {
                case '+' -> {
                    sum = sum.add(product);
                    product = each.value();
                }
                case '-' -> {
                    sum = sum.add(product);
                    product = each.value().negate();
                }
                case '÷', '/' -> {
                    if (each.value().signum() == 0) {
                        return Optional.empty();
                    }
                    product = product.divide(each.value(), MathContext.DECIMAL64);
                }
                default -> product = product.multiply(each.value());
            }
        }
        return Optional.of(sum.add(product));
    }
}
