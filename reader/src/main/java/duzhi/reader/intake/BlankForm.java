package duzhi.reader.intake;

import duzhi.form.filled.Remark;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Tells an official form as it is handed out, with signs for what is to be filled in, from one with a few signs left. */
final class BlankForm {

    private static final Pattern SIGN =
            Pattern.compile("(?<![A-Za-z0-9×])(?:[XxＸｘ]{2,}|×{2,}|[*＊]{3,})(?![A-Za-z0-9×])");

    private BlankForm() {}

    /** Whether more is left to fill in than is filled in. */
    static boolean isBlank(List<String> lines, List<Fact> facts) {
        long signs = lines.stream()
                .mapToLong(line -> SIGN.matcher(line).results().count())
                .sum();
        return signs > facts.stream().filter(BlankForm::isFilled).count();
    }

    private static boolean isFilled(Fact fact) {
        return !(fact.value() instanceof Value.Empty);
    }

    static Remark remark(String document) {
        return new Remark(Remark.Kind.BLANK_FORM, Place.ofDocument(document), "");
    }
}
