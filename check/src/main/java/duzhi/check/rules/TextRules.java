package duzhi.check.rules;

import duzhi.check.rule.Rule;
import duzhi.check.rules.narrative.NarrativeRules;
import duzhi.check.rules.structure.StructureRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The written rules about structure and wording. */
public final class TextRules {

    private TextRules() {}

    /** All of them, in the order of their ids. */
    public static List<Rule> all(Forms forms, CodeSets codes) {
        return Stream.concat(StructureRules.all(forms, codes).stream(), NarrativeRules.all(codes).stream())
                .sorted(Comparator.comparing((Rule rule) -> rule.info().id()))
                .toList();
    }
}
