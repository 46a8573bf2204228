package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.time.Exhausted;
import duzhi.check.time.Patience;
import duzhi.check.time.Patience.Terms;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which figures of documents are wrong and what they should be, from the relations of all of them together. */
public final class Repairs {

    private final Dimensions dimensions;
    private final Naming naming;

    /** With the trees and code sets that places are named by. */
    public Repairs(Dimensions dimensions, CodeSets codes) {
        this.dimensions = dimensions;
        this.naming = new Naming(dimensions, codes);
    }

    /** The mistakes behind the relations that fail, however long it takes. */
    public List<Cause> of(List<FilledDocument> documents) {
        return of(documents, Terms.ENDLESS.start());
    }

    /**
     * The mistakes behind the relations that fail, in reading order; the documents come in an order of their own. Throws
     * {@link Exhausted} where the time is over before all are found.
     */
    public List<Cause> of(List<FilledDocument> documents, Patience patience) {
        Net net = NetBuilder.of(documents, dimensions, patience);
        if (net.failing.isEmpty()) {
            return List.of();
        }
        Context context = new Context(net, new Layout(net.cells), new Amounts(documents), naming, patience);
        return new Search(context)
                .problems().stream().map(problem -> cause(context, problem)).toList();
    }

    private static Cause cause(Context context, Search.Problem problem) {
        List<Set<Place>> broken = new ArrayList<>();
        problem.bonds().stream()
                .forEach(b ->
                        broken.add(places(context.net(), context.net().bonds.get(b))));
        List<Suggestion> suggestions = new ArrayList<>();
        Set<Place> changed = new LinkedHashSet<>();
        Set<Place> evidence = new LinkedHashSet<>();
        int rank = 0;
        int cost = Integer.MIN_VALUE;
        for (Remedy remedy : problem.remedies()) {
            rank += remedy.cost() > cost ? 1 : 0;
            cost = remedy.cost();
            suggestions.add(suggestion(context, remedy, rank));
            if (rank == 1) {
                remedy.changed().values().forEach(cell -> changed.add(cell.place()));
                remedy.follow()
                        .forEach(claim -> changed.add(
                                context.net().cells.get(claim.cell()).place()));
                evidence.addAll(remedy.evidence());
            }
        }
        boolean decided = !suggestions.isEmpty()
                && (suggestions.size() == 1 || suggestions.get(1).rank() > 1);
        return new Cause(
                broken,
                changed,
                evidence,
                suggestions,
                decided ? problem.remedies().getFirst().why() : Text.NONE,
                decided ? root(problem.remedies().getFirst()) : Optional.empty());
    }

    private static Optional<Cause.Root> root(Remedy remedy) {
        return Optional.ofNullable(remedy.headline())
                .map(headline -> new Cause.Root(
                        headline.message(),
                        headline.remedy(),
                        headline.why(),
                        headline.at(),
                        headline.operands(),
                        headline.stated(),
                        headline.size()));
    }

    private static Set<Place> places(Net net, Bond bond) {
        Set<Place> places = new HashSet<>();
        Linear linear = bond.linear();
        if (linear != null) {
            linear.terms().forEach(term -> places.add(term.fact().source().place()));
        } else if (bond.claim() != null) {
            places.add(net.cells.get(bond.claim().cell()).place());
        }
        return places;
    }

    private static Suggestion suggestion(Context context, Remedy remedy, int rank) {
        List<Change> changes = new ArrayList<>();
        StringBuilder zh = new StringBuilder(remedy.text().zh());
        StringBuilder en = new StringBuilder(remedy.text().en());
        if (!remedy.why().zh().isEmpty()) {
            zh.append("（").append(remedy.why().zh()).append("）");
            en.append(" (").append(remedy.why().en()).append(")");
        }
        for (Map.Entry<Integer, Cell> change : remedy.changed().entrySet()) {
            Cell before = context.net().cells.get(change.getKey());
            changes.add(new Change(
                    before.place(),
                    before.fact(),
                    before.figure().toString(),
                    change.getValue().figure().toString()));
        }
        for (Bond.Claim claim : remedy.follow()) {
            Cell cell = context.net().cells.get(claim.cell());
            String stated = String.valueOf(claim.rate() == null ? cell.figure() : claim.rate());
            context.worked(claim, remedy.changed())
                    .filter(figure -> !figure.toString().equals(stated))
                    .ifPresent(figure -> {
                        changes.add(new Change(cell.place(), "", stated, figure.toString()));
                        if (!remedy.changed().isEmpty()) {
                            zh.append("；随之 ").append(stated).append(" 改为 ").append(figure);
                            en.append("; then ")
                                    .append(stated)
                                    .append(" becomes ")
                                    .append(figure);
                        }
                    });
        }
        return new Suggestion(rank, remedy.kind(), new Text(zh.toString(), en.toString()), changes);
    }
}
