package duzhi.check.finding;

import java.util.List;

/**
 * A failed check, ready to be shown.
 *
 * @param id stable for the same document content and rule
 * @param rule id of the rule
 * @param severity how much it weighs
 * @param certain false where it rests on a code or method whose source is not verified
 * @param document path of the document
 * @param message what is wrong, in one sentence with both sides
 * @param explanation why it follows, and which figure explains it, may be {@link Text#NONE}
 * @param remedy what to do
 * @param basis the regulation's name and number, or the accounting identity
 * @param where every spot it rests on, the one in question first
 * @param stated the value in question as printed, or empty
 * @param expected what it should be, or empty
 * @param difference stated minus expected, or empty
 * @param repair candidate corrections of the cause, best first; none where nothing follows
 * @param symptoms further findings that this one explains
 */
public record Finding(
        String id,
        String rule,
        Severity severity,
        boolean certain,
        String document,
        Text message,
        Text explanation,
        Text remedy,
        String basis,
        List<Where> where,
        String stated,
        String expected,
        String difference,
        List<Suggestion> repair,
        List<Finding> symptoms) {

    /** Keeps its own lists. */
    public Finding {
        where = List.copyOf(where);
        repair = List.copyOf(repair);
        symptoms = List.copyOf(symptoms);
    }

    /** Line of the first spot, 0 where it concerns the whole document. */
    public int line() {
        return where.isEmpty() ? 0 : where.getFirst().place().line();
    }

    /** The same finding with further ones under it. */
    public Finding explaining(Text why, List<Finding> explained) {
        return new Finding(
                id,
                rule,
                severity,
                certain,
                document,
                message,
                why,
                remedy,
                basis,
                where,
                stated,
                expected,
                difference,
                repair,
                explained);
    }

    /** The same finding with candidate corrections, best first. */
    public Finding repaired(List<Suggestion> candidates) {
        return new Finding(
                id,
                rule,
                severity,
                certain,
                document,
                message,
                explanation,
                remedy,
                basis,
                where,
                stated,
                expected,
                difference,
                candidates,
                symptoms);
    }
}
