package duzhi.server.site;

import duzhi.check.finding.Text;
import duzhi.server.store.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures of several documents beside each other.
 *
 * @param documents what is compared, in the order it is shown
 * @param byYear whether they are of one agency in several years, or of several agencies in one year
 * @param rows a figure each
 */
record Comparison(List<Document> documents, boolean byYear, List<Row> rows) {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final int LABELS = 204;
    private static final double WIDTH = 420;

    /** Keeps its own lists. */
    Comparison {
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
    }

    /**
     * One figure in every document.
     *
     * @param values in yuan, one for each document, null where a document does not state it
     */
    record Row(Text name, List<@Nullable BigDecimal> values) {}

    /**
     * A bar of a chart.
     *
     * @param label year or agency
     * @param written the figure as shown, in 万元
     * @param y of its upper edge
     * @param width its length; 0 where there is no figure
     */
    record Bar(String label, String written, int y, String width) {

        /** Where it begins. */
        public int begin() {
            return LABELS;
        }

        /** Where its figure is written. */
        public String end() {
            return String.format(Locale.ROOT, "%.1f", LABELS + Double.parseDouble(width) + 6);
        }
    }

    /** What a document is called among the others. */
    public String label(Document document) {
        return byYear ? String.valueOf(document.year()) : document.agency().name();
    }

    /** A figure in 万元, a dash where there is none. */
    public String written(@Nullable BigDecimal value) {
        return value == null
                ? "—"
                : String.format(Locale.ROOT, "%,.2f", value.divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP));
    }

    /** The chart of a row, all on one scale. */
    public List<Bar> bars(Row row) {
        BigDecimal most = row.values().stream()
                .map(value -> value == null ? BigDecimal.ZERO : value)
                .max(BigDecimal::compareTo)
                .filter(value -> value.signum() > 0)
                .orElse(BigDecimal.ONE);
        return java.util.stream.IntStream.range(0, documents.size())
                .mapToObj(i -> {
                    BigDecimal value = row.values().get(i);
                    double length = value == null || value.signum() < 0
                            ? 0
                            : WIDTH
                                    * value.divide(most, 6, RoundingMode.HALF_UP)
                                            .doubleValue();
                    return new Bar(
                            label(documents.get(i)),
                            written(value),
                            i * 34,
                            String.format(Locale.ROOT, "%.1f", length));
                })
                .toList();
    }

    /** How high a chart is. */
    public int height() {
        return Math.max(34, documents.size() * 34);
    }

    /** Everything a chart shows, in words. */
    public String described(Row row) {
        StringBuilder words = new StringBuilder();
        for (Bar bar : bars(row)) {
            words.append(words.isEmpty() ? "" : "；")
                    .append(bar.label())
                    .append(' ')
                    .append(bar.written());
        }
        return words.toString();
    }
}
