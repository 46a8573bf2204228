package duzhi.reader.table;

import duzhi.form.model.Form;
import duzhi.form.model.Pair;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that name who filled a form in or checked it, below the table or in one cell of it: 填报人：业务科.
 *
 * @param pair what of the form they tell
 * @param words behind the colon, empty where nobody has signed
 */
public record Signature(Pair pair, String words) {

    private static final Pattern LINE = Pattern.compile("([^:：]{2,10})[:：](.{0,40})");

    /** A signature of a form, if that is what a text is. */
    public static Optional<Signature> of(Form form, String text) {
        Matcher matcher = LINE.matcher(text);
        return matcher.matches()
                ? form.pairs().stream()
                        .filter(pair -> pair.below() && pair.labels().contains(Labels.core(matcher.group(1))))
                        .findFirst()
                        .map(pair -> new Signature(pair, matcher.group(2).strip()))
                : Optional.empty();
    }

    /** The words as a value. */
    public Value value() {
        return words.isEmpty() ? Value.Empty.BLANK : new Value.Words(words);
    }
}
