package duzhi.check.repair;

import duzhi.check.relation.Linear;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row that sums of several columns lack is called: the one part that is printed elsewhere with what they lack. */
final class RowName {

    private final Amounts amounts;
    private final List<Linear> sums;

    /** With the sums directly above the row. */
    RowName(Amounts amounts, List<Linear> sums) {
        this.amounts = amounts;
        this.sums = sums;
    }

    /** A figure of that part; empty where no part or more than one fits. */
    Optional<Fact> find() {
        Map<String, Fact> fitting = new LinkedHashMap<>();
        for (Linear sum : sums) {
            parts(sum)
                    .forEach((code, facts) -> facts.stream()
                            .filter(fact -> isSize(fact, sum))
                            .findFirst()
                            .ifPresent(fact -> fitting.putIfAbsent(code, fact)));
        }
        fitting.keySet().removeIf(code -> sums.stream().anyMatch(sum -> contradicts(code, sum)));
        List<Fact> widest = fitting.entrySet().stream()
                .filter(entry -> fitting.keySet().stream()
                        .noneMatch(other ->
                                !other.equals(entry.getKey()) && entry.getKey().startsWith(other)))
                .map(Map.Entry::getValue)
                .toList();
        return widest.size() == 1 ? Optional.of(widest.getFirst()) : Optional.empty();
    }

    private boolean contradicts(String code, Linear sum) {
        List<Fact> printed = parts(sum).getOrDefault(code, List.of());
        return !printed.isEmpty() && printed.stream().noneMatch(fact -> isSize(fact, sum));
    }

    private static boolean isSize(Fact fact, Linear sum) {
        BigDecimal size = sum.difference();
        return fact.figure()
                .filter(figure -> figure.exact().compareTo(size) == 0)
                .isPresent();
    }

    /** The parts of the whole that other tables and the text print, but for those that the sum counts. */
    private Map<String, List<Fact>> parts(Linear sum) {
        Dimension along = sum.dimension();
        if (along == null) {
            return Map.of();
        }
        List<String> counted = sum.right().stream()
                .flatMap(term -> term.fact().at().find(along).stream())
                .toList();
        return amounts.parts(sum.at(), along).stream()
                .filter(fact -> counted.stream().noneMatch(code -> isOneLine(code, code(fact, along))))
                .collect(Collectors.groupingBy(fact -> code(fact, along), LinkedHashMap::new, Collectors.toList()));
    }

    private static String code(Fact fact, Dimension along) {
        return fact.at().find(along).orElse("");
    }

    private static boolean isOneLine(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
