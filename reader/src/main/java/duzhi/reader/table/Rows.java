package duzhi.reader.table;

import duzhi.form.model.Column;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of one name: parts of a project that share a merged name, indicators entered twice. */
final class Rows {

    private Rows() {}

    /** Consecutive drafts that would stand at the same place, told apart as part 1, part 2 and so on. */
    static List<List<Draft>> groups(List<Draft> drafts, Function<Draft, String> place) {
        Map<String, List<Draft>> groups = drafts.stream()
                .filter(draft -> draft.each != null && !draft.each.at().isEmpty() && !draft.each.opens())
                .collect(Collectors.groupingBy(place, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /**
     * Columns whose one amount in the first row holds for the whole group: blank in the other rows, and only so does
     * the total equal the sum of its parts.
     */
    static List<Column> shared(List<Draft> group, String whole, List<String> parts) {
        List<Column> shared = new ArrayList<>();
        if (balance(group.getFirst(), whole, parts).signum() == 0
                || balance(group, whole, parts).signum() != 0) {
            return shared;
        }
        for (Column column : group.getFirst().cells.keySet()) {
            boolean elsewhere = group.stream().skip(1).anyMatch(draft -> draft.cells.containsKey(column));
            if (parts.contains(column.key()) && !elsewhere) {
                shared.add(column);
            }
        }
        return shared;
    }

    static void name(List<Draft> group) {
        Draft first = group.getFirst();
        Dimension last = Objects.requireNonNull(first.each).at().keySet().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
        for (int i = 0; i < group.size(); i++) {
            group.get(i).renamed.put(last, "#" + (i + 1));
        }
    }

    static void note(Draft draft, Column column) {
        RawCell cell = draft.cells.get(column);
        if (cell != null) {
            draft.repairs.add(new Repair(Repair.Kind.SHARED_AMOUNT, cell.text(), cell.text()));
        }
    }

    private static BigDecimal balance(List<Draft> group, String whole, List<String> parts) {
        return group.stream().map(draft -> balance(draft, whole, parts)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal balance(Draft draft, String whole, List<String> parts) {
        return parts.stream().map(part -> amount(draft, part)).reduce(amount(draft, whole), BigDecimal::subtract);
    }

    private static BigDecimal amount(Draft draft, String key) {
        RawCell cell = draft.cell(key);
        return cell == null ? BigDecimal.ZERO : Numerals.size(cell.text());
    }
}
