package duzhi.reader.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format, exact in decimals. POI's formatter goes through doubles and fails on the formats that
 * budgets are full of: accounting zeros, empty sections, literals among digits.
 */
final class Mask {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[\\d.]+)");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(?:-.*)?");
    private static final String DIGITS = "0#?";
    private static final String DATE_OR_SCIENCE = "yYmMdDhHsSeEaAgGbB/";

    private record Token(Kind kind, String text) {
        boolean isDigit() {
            return kind == Kind.WHOLE || kind == Kind.PART;
        }
    }

    private enum Kind {
        WHOLE,
        PART,
        POINT,
        COMMA,
        PERCENT,
        TEXT,
        LITERAL
    }

    private final List<Token> tokens = new ArrayList<>();
    private final String pattern;
    private String operator = "";
    private BigDecimal bound = BigDecimal.ZERO;
    private boolean foreign;
    private int at;

    Mask(String pattern) {
        this.pattern = pattern;
        while (at < pattern.length()) {
            take(pattern.charAt(at++));
        }
    }

    /** The sections of a format. */
    static List<Mask> sections(String format) {
        List<Mask> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= format.length(); i++) {
            if (i == format.length() || format.charAt(i) == ';') {
                sections.add(new Mask(format.substring(from, i)));
                from = i + 1;
            } else if (format.charAt(i) == '"') {
                int end = format.indexOf('"', i + 1);
                i = end < 0 ? format.length() - 1 : end;
            } else if (format.charAt(i) == '\\' || format.charAt(i) == '!') {
                i = Math.min(i + 1, format.length() - 1);
            }
        }
        return sections;
    }

    /** Whether it is none of digits, literals and the place of a text: dates, fractions, powers, numerals in words. */
    boolean isForeign() {
        return foreign;
    }

    boolean hasCondition() {
        return !operator.isEmpty();
    }

    boolean admits(BigDecimal value) {
        int order = value.compareTo(bound);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            case "<>" -> order != 0;
            default -> true;
        };
    }

    boolean takesText() {
        return tokens.stream().anyMatch(token -> token.kind() == Kind.TEXT);
    }

    private void take(char c) {
        switch (c) {
            case '"' -> literal(upTo('"'));
            case '\\', '!' -> literal(next());
            case '_' -> {
                next();
                literal(" ");
            }
            case '*' -> next();
            case '[' -> bracket(upTo(']'));
            case '.' -> tokens.add(new Token(Kind.POINT, "."));
            case ',' -> tokens.add(new Token(Kind.COMMA, ","));
            case '%' -> tokens.add(new Token(Kind.PERCENT, "%"));
            case '@' -> tokens.add(new Token(Kind.TEXT, "@"));
            default -> other(c);
        }
    }

    private void other(char c) {
        if (DIGITS.indexOf(c) >= 0) {
            boolean part = tokens.stream().anyMatch(token -> token.kind() == Kind.POINT);
            tokens.add(new Token(part ? Kind.PART : Kind.WHOLE, String.valueOf(c)));
        } else {
            foreign |= DATE_OR_SCIENCE.indexOf(c) >= 0;
            literal(String.valueOf(c));
        }
    }

    private void bracket(String content) {
        Matcher condition = CONDITION.matcher(content);
        Matcher currency = CURRENCY.matcher(content);
        if (condition.matches()) {
            operator = condition.group(1);
            bound = new BigDecimal(condition.group(2));
        } else if (currency.matches()) {
            literal(currency.group(1));
        } else {
            foreign |= content.startsWith("DBNum") || content.matches("[hms]+");
        }
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.LITERAL, text));
        }
    }

    private String next() {
        return at < pattern.length() ? String.valueOf(pattern.charAt(at++)) : "";
    }

    private String upTo(char end) {
        int close = pattern.indexOf(end, at);
        String inside = pattern.substring(at, close < 0 ? pattern.length() : close);
        at = close < 0 ? pattern.length() : close + 1;
        return inside;
    }

    /** A text in its place among literals. */
    String show(String text) {
        StringBuilder shown = new StringBuilder();
        for (Token token : tokens) {
            shown.append(token.kind() == Kind.TEXT ? text : token.kind() == Kind.LITERAL ? token.text() : "");
        }
        return shown.toString();
    }

    /** The digits of a number without its sign. */
    String show(BigDecimal value) {
        int decimals = count(Kind.PART);
        BigDecimal rounded = value.abs()
                .movePointRight(2 * count(Kind.PERCENT) - 3 * scaling())
                .setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - decimals);
        return place(whole.equals("0") ? "" : whole, padded.substring(padded.length() - decimals));
    }

    private String place(String whole, String part) {
        List<String> wholes = wholes(whole);
        int wanted = wantedParts(part);
        StringBuilder shown = new StringBuilder();
        int nextWhole = 0;
        int nextPart = 0;
        for (Token token : tokens) {
            switch (token.kind()) {
                case WHOLE -> shown.append(wholes.get(nextWhole++));
                case PART -> {
                    shown.append(nextPart < wanted ? part.charAt(nextPart) : "");
                    nextPart++;
                }
                case POINT -> shown.append(wanted > 0 ? "." : "");
                case LITERAL, PERCENT -> shown.append(token.text());
                case COMMA, TEXT -> {}
            }
        }
        boolean headless =
                wholes.isEmpty() && !whole.isEmpty() && tokens.stream().anyMatch(Token::isDigit);
        return headless ? whole + shown : shown.toString();
    }

    /** What stands in each place before the point; the first place takes all digits that are left. */
    private List<String> wholes(String whole) {
        List<Token> places =
                tokens.stream().filter(token -> token.kind() == Kind.WHOLE).toList();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int right = places.size() - 1 - i;
            int from = i == 0 ? 0 : Math.max(0, whole.length() - right - 1);
            int to = Math.max(0, whole.length() - right);
            String digits =
                    from < to ? whole.substring(from, to) : places.get(i).text().equals("0") ? "0" : "";
            shown.add(isGrouped() ? grouped(digits, right) : digits);
        }
        return shown;
    }

    private static String grouped(String digits, int right) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int behind = right + digits.length() - 1 - i;
            shown.append(digits.charAt(i)).append(behind > 0 && behind % 3 == 0 ? "," : "");
        }
        return shown.toString();
    }

    private int wantedParts(String part) {
        List<Token> places =
                tokens.stream().filter(token -> token.kind() == Kind.PART).toList();
        int wanted = places.size();
        while (wanted > 0 && !places.get(wanted - 1).text().equals("0") && part.charAt(wanted - 1) == '0') {
            wanted--;
        }
        return wanted;
    }

    private int count(Kind kind) {
        return (int) tokens.stream().filter(token -> token.kind() == kind).count();
    }

    /** Commas behind the last digit before the point: each shows thousands instead of ones. */
    private int scaling() {
        int commas = 0;
        boolean digits = false;
        for (Token token : tokens) {
            if (token.isDigit()) {
                digits = true;
                commas = token.kind() == Kind.WHOLE ? 0 : commas;
            } else if (token.kind() == Kind.COMMA && digits) {
                commas++;
            }
        }
        return commas;
    }

    private boolean isGrouped() {
        Optional<Token> last =
                tokens.stream().filter(token -> token.kind() == Kind.WHOLE).reduce((one, other) -> other);
        int comma = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.COMMA && comma < 0) {
                comma = i;
            }
        }
        int end = last.isPresent() ? tokens.lastIndexOf(last.orElseThrow()) : -1;
        return comma >= 0 && comma < end;
    }
}
