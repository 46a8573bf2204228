package duzhi.check.derive;

import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Term;
import duzhi.check.time.Patience;
import duzhi.check.time.Patience.Terms;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.form.model.Tree;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives every relation that coordinates imply. Within a scope a whole equals the sum of its parts, or is not
 * exceeded by those printed; across scopes figures at the same place are the same; amounts are not negative.
 */
public final class Deriver {

    private static final List<Dimension> TREES =
            List.of(Dimension.CATEGORY, Dimension.FUND, Dimension.ITEM, Dimension.FLOW);

    /** Of expenditure alone: the money carried over that others gave can be less than nothing. */
    private static final String EXPENDITURE = "expenditure";

    private static final List<Dimension> NARROWING = List.of(Dimension.FUND, Dimension.CATEGORY);

    private static final Comparator<Located> TRUST = Comparator.comparingInt(Deriver::doubt)
            .thenComparingInt(each -> each.operand().line());

    private final FilledDocument document;
    private final Dimensions dimensions;
    private final Patience patience;
    private final List<Linear> relations = new ArrayList<>();

    /** Wholes of the scope at hand that have been held against their parts. */
    private final Set<Coordinates> summed = new HashSet<>();

    /** Figures that have been held against each other, so that a wider place does not repeat it. */
    private final Set<Set<String>> met = new HashSet<>();

    private Deriver(FilledDocument document, Dimensions dimensions, Patience patience) {
        this.patience = patience;
        this.document = document;
        this.dimensions = dimensions;
    }

    /** The relations of one document, however long it takes. */
    public static List<Linear> derive(FilledDocument document, Dimensions dimensions) {
        return derive(document, dimensions, Terms.ENDLESS.start());
    }

    /** The relations of one document, in reading order within each kind. */
    public static List<Linear> derive(FilledDocument document, Dimensions dimensions, Patience patience) {
        Deriver deriver = new Deriver(document, dimensions, patience);
        List<Scope> scopes = Scopes.of(document);
        scopes.forEach(deriver::scope);
        deriver.meetings(scopes);
        deriver.narrower(scopes);
        return deriver.relations;
    }

    private void scope(Scope scope) {
        patience.check();
        summed.clear();
        int first = relations.size();
        scope.repeated.forEach(pair -> add(
                Kind.SAME,
                List.of(pair.getFirst()),
                List.of(pair.getLast()),
                pair.getFirst().fact().at(),
                null));
        Paths.DIMENSIONS.forEach(dimension -> paths(scope, dimension));
        TREES.forEach(dimension -> dimensions.trees(dimension).forEach(tree -> tree(scope, tree)));
        withoutImplied(relations.subList(first, relations.size()));
        signs(scope);
    }

    /** A whole that is held against all its parts is not held against some of them as well. */
    private static void withoutImplied(List<Linear> own) {
        IdentityHashMap<Fact, List<Linear>> sums = new IdentityHashMap<>();
        own.stream()
                .filter(relation ->
                        relation.kind() == Kind.SUM && relation.left().size() == 1)
                .forEach(sum -> sums.computeIfAbsent(sum.left().getFirst().fact(), whole -> new ArrayList<>())
                        .add(sum));
        own.removeIf(relation -> relation.kind() == Kind.WITHIN
                && relation.right().size() == 1
                && sums.getOrDefault(relation.right().getFirst().fact(), List.of()).stream()
                        .anyMatch(sum -> sum.dimension() == relation.dimension()
                                && sum.right().containsAll(relation.left())));
    }

    private void signs(Scope scope) {
        for (Map.Entry<Coordinates, Operand> entry : scope.operands.entrySet()) {
            Operand operand = entry.getValue();
            boolean money = operand.terms().getFirst().figure().unit().kind() == Unit.Kind.MONEY;
            if (operand.printed() && money) {
                add(Kind.SIGN, operand.terms().stream().map(Term::negate).toList(), List.of(), entry.getKey(), null);
            }
        }
    }

    /** Along a dimension whose codes carry their own tree: each printed part counts towards its nearest whole. */
    private void paths(Scope scope, Dimension dimension) {
        Map<Coordinates, List<Operand>> nearest = new LinkedHashMap<>();
        Map<Coordinates, List<Operand>> unprinted = new LinkedHashMap<>();
        scope.operands.forEach((at, operand) -> {
            Coordinates whole = operand.addsUp() ? Paths.wider(dimension, at) : null;
            while (whole != null && !scope.operands.containsKey(whole)) {
                unprinted.computeIfAbsent(whole, key -> new ArrayList<>()).add(operand);
                whole = Paths.wider(dimension, whole);
            }
            if (whole != null) {
                nearest.computeIfAbsent(whole, key -> new ArrayList<>()).add(operand);
            }
        });
        nearest.forEach((whole, parts) -> sum(scope, dimension, whole, parts, scope.lists(dimension)));
        if (dimension == Dimension.INDICATOR && scope.lists(dimension)) {
            leaves(scope, nearest);
        }
        if (scope.lists(dimension)) {
            unprinted.forEach((whole, parts) -> scope.operands.put(whole, new Operand(terms(parts), false)));
        }
    }

    /** Declared points of a level stand beside the sum of its rows, so the total is held against the rows as well. */
    private void leaves(Scope scope, Map<Coordinates, List<Operand>> nearest) {
        Map<Coordinates, List<Operand>> rows = new HashMap<>();
        scope.operands.forEach((at, operand) -> {
            if (at.names(Dimension.INDICATOR) && !nearest.containsKey(at)) {
                rows.computeIfAbsent(at.without(Dimension.INDICATOR), key -> new ArrayList<>())
                        .add(operand);
            }
        });
        nearest.forEach((whole, parts) -> {
            if (!whole.names(Dimension.INDICATOR)) {
                List<Operand> leaves = rows.getOrDefault(whole, List.of());
                Set<Operand> own = Collections.newSetFromMap(new IdentityHashMap<>());
                own.addAll(leaves);
                if (!own.containsAll(parts)) {
                    sum(scope, Dimension.INDICATOR, whole, leaves, true);
                }
            }
        });
    }

    private void sum(Scope scope, Dimension dimension, Coordinates whole, List<Operand> parts, boolean complete) {
        Operand stated = scope.operands.get(whole);
        boolean alreadySaid = summed.contains(whole) && parts.stream().noneMatch(Operand::printed);
        if (stated != null && stated.printed() && !alreadySaid) {
            summed.add(whole);
            relate(complete, dimension, whole, stated, terms(parts));
        }
    }

    private void relate(boolean equal, Dimension dimension, Coordinates at, Operand whole, List<Term> parts) {
        if (equal) {
            add(Kind.SUM, whole.terms(), parts, at, dimension);
        } else {
            add(Kind.WITHIN, parts, whole.terms(), at, dimension);
        }
    }

    private void tree(Scope scope, Tree tree) {
        List<String> further = further(tree);
        if (further.stream().anyMatch(code -> scope.defines(tree.dimension(), code))) {
            return;
        }
        Map<Coordinates, List<Operand>> groups = new LinkedHashMap<>();
        scope.operands.forEach((at, operand) -> {
            String code = at.code(tree.dimension());
            if (code != null && tree.parts().contains(code) && operand.addsUp()) {
                groups.computeIfAbsent(whole(tree, at), key -> new ArrayList<>())
                        .add(operand);
            }
        });
        groups.forEach((at, parts) -> {
            boolean printed = scope.whole && parts.size() == tree.parts().size();
            boolean all = printed || listsAll(scope, tree, at);
            Operand whole = scope.operands.get(at);
            if (whole == null && (tree.dimension() == Dimension.FLOW ? printed : all)) {
                scope.operands.put(at, new Operand(terms(parts), false));
            } else if (whole != null && whole.printed() && parts.stream().anyMatch(Operand::printed)) {
                relate(all, tree.dimension(), at, whole, terms(parts));
            }
        });
    }

    /** Parts that another way to divide the same whole has besides all of these: where they count, these are not all. */
    private List<String> further(Tree tree) {
        return dimensions.trees(tree.dimension()).stream()
                .filter(other ->
                        other.whole().equals(tree.whole()) && other.parts().containsAll(tree.parts()))
                .flatMap(other -> other.parts().stream())
                .filter(part -> !tree.parts().contains(part))
                .distinct()
                .toList();
    }

    private static Coordinates whole(Tree tree, Coordinates at) {
        return tree.whole().isEmpty() ? at.without(tree.dimension()) : at.with(tree.dimension(), tree.whole());
    }

    private static boolean listsAll(Scope scope, Tree tree, Coordinates at) {
        return scope.lists(tree.dimension())
                && tree.parts().stream().allMatch(part -> scope.defines(tree.dimension(), part, at))
                && tree.parts().stream().noneMatch(part -> isShared(scope, at.with(tree.dimension(), part)));
    }

    /** Whether an amount is printed once for several rows of one project instead of here. */
    private static boolean isShared(Scope scope, Coordinates at) {
        Coordinates wider = Paths.wider(Dimension.PROJECT, at);
        return wider != null
                && wider.names(Dimension.PROJECT)
                && !scope.operands.containsKey(at)
                && scope.operands.containsKey(wider);
    }

    private static List<Term> terms(List<Operand> operands) {
        return operands.stream().flatMap(operand -> operand.terms().stream()).toList();
    }

    /** An operand and the place it was found at, before revenue and expenditure are brought together. */
    private record Located(Coordinates at, Operand operand) {}

    /** Figures at the same place in several scopes; revenue and expenditure meet where the set says they balance. */
    private void meetings(List<Scope> scopes) {
        Map<Coordinates, List<Located>> places = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            scope.operands.forEach((at, operand) -> places.computeIfAbsent(balanced(at), key -> new ArrayList<>())
                    .add(new Located(at, operand)));
        }
        places.forEach(this::meet);
    }

    private void meet(Coordinates place, List<Located> found) {
        List<Located> sorted = found.stream().sorted(TRUST).toList();
        Located reference = sorted.getFirst();
        for (Located other : sorted.subList(1, sorted.size())) {
            meet(place, reference, other);
        }
    }

    private void meet(Coordinates place, Located reference, Located other) {
        Operand one = reference.operand();
        Operand two = other.operand();
        if ((one.isOneFigure() || two.isOneFigure()) && met.add(ids(one, two))) {
            Kind kind = reference.at().equals(other.at()) ? Kind.SAME : Kind.BALANCE;
            boolean turned = !two.printed();
            add(kind, (turned ? one : two).terms(), (turned ? two : one).terms(), place, null);
        }
    }

    /** What one table prints of some expenditure does not exceed what another prints of all of it. */
    private void narrower(List<Scope> scopes) {
        Map<Coordinates, Located> wholes = new LinkedHashMap<>();
        scopes.stream()
                .filter(scope -> scope.table != null)
                .forEach(scope -> scope.operands.forEach((at, operand) -> {
                    if (at.has(Dimension.FLOW, EXPENDITURE) && operand.isOneFigure()) {
                        wholes.merge(at, new Located(at, operand), Deriver::surer);
                    }
                }));
        scopes.stream().filter(scope -> scope.table != null).forEach(scope -> narrower(scope, wholes));
    }

    private static Located surer(Located one, Located other) {
        return TRUST.compare(one, other) <= 0 ? one : other;
    }

    /** The largest part of each whole speaks for the others: they are parts of one another or smaller. */
    private void narrower(Scope scope, Map<Coordinates, Located> wholes) {
        for (Dimension dimension : NARROWING) {
            Map<Coordinates, Operand> largest = new LinkedHashMap<>();
            scope.operands.forEach((at, operand) -> {
                Coordinates wide = at.without(dimension);
                boolean elsewhere =
                        at.names(dimension) && !scope.operands.containsKey(wide) && wholes.containsKey(wide);
                if (elsewhere && operand.printed() && operand.addsUp()) {
                    largest.merge(wide, operand, Deriver::larger);
                }
            });
            largest.forEach((wide, part) -> {
                Located whole = wholes.get(wide);
                if (whole != null) {
                    add(Kind.WITHIN, part.terms(), whole.operand().terms(), wide, dimension);
                }
            });
        }
    }

    private static Operand larger(Operand one, Operand other) {
        return Linear.sum(one.terms()).compareTo(Linear.sum(other.terms())) >= 0 ? one : other;
    }

    /** A printed cell is the first to be held against, then printed words, then what is added up. */
    private static int doubt(Located each) {
        if (!each.operand().printed()) {
            return 2;
        }
        return each.operand().isCell() ? 0 : 1;
    }

    private static Set<String> ids(Operand one, Operand other) {
        return Stream.concat(one.terms().stream(), other.terms().stream())
                .map(term -> term.fact().id())
                .collect(Collectors.toSet());
    }

    private Coordinates balanced(Coordinates at) {
        boolean balances =
                document.set() != null && document.set().balances().stream().anyMatch(balance -> balance.covers(at));
        return balances ? at.without(Dimension.FLOW) : at;
    }

    private void add(Kind kind, List<Term> left, List<Term> right, Coordinates at, @Nullable Dimension along) {
        patience.check();
        relations.add(new Linear(kind, left, right, at, along));
    }
}
