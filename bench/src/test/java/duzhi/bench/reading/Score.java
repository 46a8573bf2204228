package duzhi.bench.reading;

import duzhi.bench.reading.Grids.Span;
import duzhi.bench.reading.Grids.Table;
import duzhi.form.text.Radicals;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of the truth was read, as counts that may be added up.
 *
 * @param rows rows of the truth
 * @param found of these, rows read with every text in its column
 * @param more rows read that are none of the truth; a heading repeated on another page is not counted
 * @param ordered rows of the truth of which all texts were read in order, blanks left out
 * @param numbers fields of the truth that hold a number
 * @param placed of these, numbers read in their column
 * @param spans merged cells of the truth that hold a text
 * @param merged of these, read as merged in the same way
 */
record Score(int rows, int found, int more, int ordered, int numbers, int placed, int spans, int merged) {

    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0);

    /** The texts as they are, line breaks taken out. */
    static final UnaryOperator<String> RAW =
            text -> text.replaceAll("\\s*[\\r\\n]\\s*", "").strip();

    /** The texts in their ordinary form, without blanks. */
    static final UnaryOperator<String> NORMAL = text ->
            Normalizer.normalize(Radicals.words(text), Normalizer.Form.NFKC).replaceAll("\\s+", "");

    /** Compares what was read with the truth. */
    static Score of(List<Sheet> truth, List<Table> read, UnaryOperator<String> form) {
        List<Table> tables = truth.stream().map(Sheet::truth).toList();
        Set<List<String>> headings = new HashSet<>();
        for (Sheet sheet : truth) {
            sheet.truth().rows().subList(0, sheet.heading()).forEach(row -> headings.add(trimmed(row, form)));
        }
        List<List<String>> rows = rows(tables, form);
        Map<List<String>, Integer> left = counts(rows.stream());
        int more = 0;
        for (List<String> row : rows(read, form)) {
            if (!take(left, row) && !headings.contains(row)) {
                more++;
            }
        }
        int found =
                rows.size() - left.values().stream().mapToInt(Integer::intValue).sum();
        return new Score(
                rows.size(),
                found,
                more,
                shared(
                        rows(tables, form).stream().map(Score::filled),
                        rows(read, form).stream().map(Score::filled)),
                (int) numbers(tables, form).count(),
                shared(numbers(tables, form), numbers(read, form)),
                (int) spans(tables, form).count(),
                shared(spans(tables, form), spans(read, form)));
    }

    private static List<List<String>> rows(List<Table> tables, UnaryOperator<String> form) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> trimmed(row, form))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<String> trimmed(List<String> row, UnaryOperator<String> form) {
        List<String> texts = new ArrayList<>(row.stream().map(form).toList());
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }

    private static List<String> filled(List<String> row) {
        return row.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static Stream<String> numbers(List<Table> tables, UnaryOperator<String> form) {
        return rows(tables, form).stream()
                .flatMap(row -> IntStream.range(0, row.size())
                        .filter(column -> Grids.NUMBER.matcher(row.get(column)).matches())
                        .mapToObj(column -> column + ":" + row.get(column)));
    }

    private static Stream<Span> spans(List<Table> tables, UnaryOperator<String> form) {
        return tables.stream()
                .flatMap(table -> table.spans().stream())
                .map(span -> new Span(form.apply(span.text()), span.down(), span.across()))
                .filter(span -> !span.text().isEmpty());
    }

    private static <T> Map<T, Integer> counts(Stream<T> all) {
        Map<T, Integer> counts = new HashMap<>();
        all.forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    private static <T> boolean take(Map<T, Integer> left, T one) {
        Integer count = left.get(one);
        if (count == null) {
            return false;
        }
        if (count == 1) {
            left.remove(one);
        } else {
            left.put(one, count - 1);
        }
        return true;
    }

    private static <T> int shared(Stream<T> truth, Stream<T> read) {
        Map<T, Integer> counts = counts(read);
        return counts(truth).entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), counts.getOrDefault(each.getKey(), 0)))
                .sum();
    }

    Score plus(Score other) {
        return new Score(
                rows + other.rows,
                found + other.found,
                more + other.more,
                ordered + other.ordered,
                numbers + other.numbers,
                placed + other.placed,
                spans + other.spans,
                merged + other.merged);
    }

    /** F1 of exact rows. */
    double exact() {
        return 2.0 * found / (rows + found + more);
    }

    /** Share of the rows whose texts were read in order. */
    double inOrder() {
        return (double) ordered / rows;
    }

    /** Share of the numbers read in their column. */
    double numeric() {
        return (double) placed / numbers;
    }

    /** Share of the merged cells read as merged. */
    double spanned() {
        return (double) merged / spans;
    }

    /** The rows of the truth that were not read, for looking into them. */
    static List<String> missed(List<Sheet> truth, List<Table> read) {
        List<Table> tables = truth.stream().map(Sheet::truth).toList();
        Map<List<String>, Integer> found = counts(rows(read, NORMAL).stream());
        List<String> missed = new ArrayList<>();
        for (List<String> row : rows(tables, NORMAL)) {
            if (!take(found, row)) {
                missed.add("- " + String.join("|", row));
            }
        }
        found.keySet().stream()
                .sorted(Comparator.comparing(Object::toString))
                .forEach(row -> missed.add("+ " + String.join("|", row)));
        return missed;
    }
}
