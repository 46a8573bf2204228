package duzhi.cli.report;

import duzhi.ledger.fact.Fact;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of facts are written down for programs. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(\\D*)");

    private Values() {}

    /** An amount without its unit; words stay as they are. */
    static String decimal(String shown) {
        Matcher amount = AMOUNT.matcher(shown);
        return amount.matches() ? amount.group(1) : shown;
    }

    /** The unit of an amount, empty for words and plain numbers. */
    static String unit(String shown) {
        Matcher amount = AMOUNT.matcher(shown);
        return amount.matches() ? amount.group(2) : "";
    }

    /** The number as printed without its unit, or the words. */
    static String printed(Fact fact) {
        return fact.figure()
                .map(figure -> figure.printed().toPlainString())
                .orElseGet(() -> fact.value().toString());
    }

    static String unit(Fact fact) {
        return fact.figure()
                .map(figure -> figure.unit().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The number in base units: yuan, ratio, points, pieces. */
    static String amount(Fact fact) {
        return fact.figure().map(figure -> figure.exact().toPlainString()).orElse("");
    }

    static String standing(Fact fact) {
        return fact.standing().name().toLowerCase(Locale.ROOT);
    }

    static String certainty(Fact fact) {
        return fact.source().certainty().name().toLowerCase(Locale.ROOT);
    }
}
