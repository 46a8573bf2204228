package duzhi.check.rule;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import java.util.List;

/**
 * What a rule is about, as users see it.
 *
 * @param id short and stable, such as {@code B-05}; the ids follow the national list of articulation checks
 * @param severity of its findings unless a finding says otherwise
 * @param sentence what must hold, in one sentence
 * @param basis the regulation's name and number, or the accounting identity
 * @param covers ids of the list's checks that it carries out, its own included
 */
public record RuleInfo(String id, Severity severity, Text sentence, String basis, List<String> covers) {

    /** Every sentence ends with a stop, and the list is its own. */
    public RuleInfo {
        sentence = sentence.finished();
        covers = List.copyOf(covers);
    }
}
