package duzhi.check.derive;

import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Term;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Relations between the documents of one agency: last year's column, the budget that the accounts start from. */
public final class Between {

    private Between() {}

    /** Earlier documents of the same agency, of another year or kind. */
    public static List<FilledDocument> earlier(FilledDocument document, List<FilledDocument> others) {
        return Peers.of(
                document,
                others,
                other -> Peers.isLater(document, other)
                        && !(Peers.sameYear(document, other) && document.kind().equals(other.kind())));
    }

    /** For every figure that an earlier document prints too: both are the same. */
    public static List<Linear> same(FilledDocument document, FilledDocument earlier) {
        Map<Coordinates, Fact> before = Figures.of(earlier);
        List<Linear> relations = new ArrayList<>();
        Figures.of(document).forEach((at, fact) -> {
            Fact other = before.get(at);
            if (other != null) {
                relations.add(new Linear(Kind.SAME, List.of(Term.plus(fact)), List.of(Term.plus(other)), at, null));
            }
        });
        return relations;
    }
}
