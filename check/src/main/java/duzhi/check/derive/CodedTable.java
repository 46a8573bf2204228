package duzhi.check.derive;

import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a table prints by functional code, from the top down. */
final class CodedTable {

    /**
     * A row with its expenditure in total and by category.
     *
     * @param code its functional code
     * @param figures by category, the total under the empty one
     */
    record Row(String code, Map<String, Fact> figures) {

        /** The figure that stands for the row. */
        Fact total() {
            return figures.getOrDefault("", figures.values().iterator().next());
        }

        private Optional<BigDecimal> amount(String category) {
            return Optional.ofNullable(figures.get(category))
                    .map(fact -> fact.figure().orElseThrow().exact().stripTrailingZeros())
                    .filter(amount -> amount.signum() != 0);
        }

        /** Whether it prints the total of another row, and where both say so the same categories. */
        boolean prints(Row other) {
            return amount("").isPresent()
                    && amount("").equals(other.amount(""))
                    && figures.keySet().stream()
                            .filter(category -> amount(category).isPresent()
                                    && other.amount(category).isPresent())
                            .allMatch(category -> amount(category).equals(other.amount(category)));
        }
    }

    private final Map<Integer, Row> byLine = new LinkedHashMap<>();
    private final Map<String, Integer> byCode = new LinkedHashMap<>();

    void add(Fact fact) {
        String code = fact.at().find(Dimension.FUNCTION).orElseThrow();
        int line = fact.source().place().line();
        byLine.computeIfAbsent(line, any -> new Row(code, new LinkedHashMap<>()))
                .figures()
                .putIfAbsent(fact.at().find(Dimension.CATEGORY).orElse(""), fact);
        byCode.putIfAbsent(code, line);
    }

    List<Row> rows() {
        return List.copyOf(byLine.values());
    }

    Optional<Row> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(byLine::get);
    }

    int position(Row row) {
        return Objects.requireNonNull(byCode.get(row.code()));
    }

    /** Another row with the figures of a row: the next one after a position, or the first. */
    Optional<Row> like(Row row, int after) {
        List<Row> alike = byLine.values().stream()
                .filter(each -> !each.code().equals(row.code()) && each.prints(row))
                .toList();
        return alike.stream()
                .filter(each -> position(each) > after)
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    /** Whether more of its classes and sections are the sum of what stands under them. */
    boolean isSounder(CodedTable other) {
        return sums() > other.sums();
    }

    private double sums() {
        List<Row> rows = rows();
        List<Integer> wholes = IntStream.range(0, rows.size())
                .filter(i -> rows.stream().anyMatch(each -> isUnder(each, rows.get(i))))
                .boxed()
                .toList();
        long sound = wholes.stream().filter(i -> isSum(rows.get(i), rows)).count();
        return wholes.isEmpty() ? 0 : (double) sound / wholes.size();
    }

    private static boolean isUnder(Row part, Row whole) {
        return part.code().length() == whole.code().length() + 2 && part.code().startsWith(whole.code());
    }

    private static boolean isSum(Row whole, List<Row> rows) {
        List<Row> parts = rows.stream().filter(each -> isUnder(each, whole)).toList();
        BigDecimal sum = parts.stream()
                .map(part -> part.amount("").orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal room = whole.total().figure().orElseThrow().step().multiply(BigDecimal.valueOf(parts.size() + 1L));
        return whole.amount("").orElse(BigDecimal.ZERO).subtract(sum).abs().compareTo(room) <= 0;
    }
}
