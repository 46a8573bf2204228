package duzhi.publish.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a cell says. */
final class Cells {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,20}|\\d{1,3}(?:,\\d{3}){1,6})(?:\\.\\d{1,20})?");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$");

    private Cells() {}

    /** Without blanks around it, line breaks of one kind. */
    static String tidy(String text) {
        return EDGES.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** The digits of a number, without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The number that is written, thousands parted or not; empty where it is none. */
    static Optional<BigDecimal> number(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NUMBER.matcher(narrow).matches()
                ? Optional.of(new BigDecimal(narrow.replace(",", "")))
                : Optional.empty();
    }
}
