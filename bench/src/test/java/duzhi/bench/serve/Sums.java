package duzhi.bench.serve;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The totals and counts that an answer about a document names. */
final class Sums {

    private static final Pattern TOTAL = Pattern.compile("\"total\":\"?([-0-9.,]+)");
    private static final Pattern COUNTS = Pattern.compile("\"counts\":(\\{[^}]*})");

    private Sums() {}

    static String of(String answer) {
        String total = first(TOTAL, answer).replaceAll(",(?=\\d)|,$", "");
        return (total.equals("-")
                        ? total
                        : new BigDecimal(total).stripTrailingZeros().toPlainString()) + " " + first(COUNTS, answer);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "-";
    }
}
