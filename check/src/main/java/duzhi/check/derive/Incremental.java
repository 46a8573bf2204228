package duzhi.check.derive;

import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Outcome;
import duzhi.check.relation.Term;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The derived relations of a document while its figures are being edited: after an edit only the relations that the
 * figure stands in are examined again. Relations follow from coordinates alone, so that a new figure in an old place
 * changes none of them. Not safe for use by several threads at once.
 */
public final class Incremental {

    private final List<Linear> relations;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, int[]> byFact = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();

    /** The relations of a document as it is. */
    public Incremental(FilledDocument document, Dimensions dimensions) {
        relations = new ArrayList<>(Deriver.derive(document, dimensions));
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < relations.size(); i++) {
            outcomes.add(relations.get(i).evaluate());
            int index = i;
            relations.get(i).terms().map(Term::fact).distinct().forEach(fact -> {
                facts.put(fact.id(), fact);
                places.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(index);
            });
        }
        places.forEach((id, all) ->
                byFact.put(id, all.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Every relation as it stands now, in the order in which they are derived. */
    public List<Linear> relations() {
        return List.copyOf(relations);
    }

    /** How every relation ends now, in the same order. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /**
     * Puts another figure in the place of a fact.
     *
     * @return the indexes of the relations that were examined again; none where nothing depends on the fact
     */
    public List<Integer> edit(String fact, Figure figure) {
        Fact before = facts.get(fact);
        if (before == null) {
            return List.of();
        }
        Fact after = new Fact(
                before.id(), before.at(), new Value.Number(figure), before.source(), before.standing());
        facts.put(fact, after);
        List<Integer> examined = new ArrayList<>();
        for (int index : byFact.getOrDefault(fact, new int[0])) {
            Linear relation = with(relations.get(index), after);
            relations.set(index, relation);
            outcomes.set(index, relation.evaluate());
            examined.add(index);
        }
        return examined;
    }

    private static Linear with(Linear relation, Fact fact) {
        return new Linear(
                relation.kind(),
                with(relation.left(), fact),
                with(relation.right(), fact),
                relation.at(),
                relation.dimension());
    }

    private static List<Term> with(List<Term> side, Fact fact) {
        return side.stream()
                .map(term -> term.fact().id().equals(fact.id()) ? new Term(fact, term.sign()) : term)
                .toList();
    }
}
