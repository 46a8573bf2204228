package duzhi.reader.narrative;

import duzhi.form.filled.Statement.Direction;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that name the figure compared with: 比2025年预算执行数, 与上年相比, 小于全年预算数.
 *
 * @param start where they begin
 * @param end where they end
 * @param year year of that figure, or null where none is named
 * @param figure which of the year's figures it is, or null where the words do not tell
 * @param order the direction that the words themselves say (小于), or null
 */
record Comparison(
        int start,
        int end,
        @Nullable String year,
        @Nullable Coordinates figure,
        @Nullable Direction order) {

    private static final Pattern WORDS = Pattern.compile("(比|与|和|较|同|跟|小于|低于|少于|大于|高于|多于)"
            + "((20\\d{2}|上一?|去|本|当|今)年度?(?:同期)?)?(?:[（(][^（）()]{0,20}[）)])?"
            + "([年初全调整后当本]{0,4}(?:预算|决算|执行|支出|收入|合计|总计)*[总金]?[数额]?)(?:相比较?|比较)?");

    /** Words that leave open which budget of the year they mean. */
    private static final Pattern PLAIN = Pattern.compile("(?:支出|收入)?预算[总金]?[数额]?");

    /** Comparisons of a text in reading order; {@code year} is the document's own. */
    static List<Comparison> of(String text, String year, List<Subject> figures) {
        List<Comparison> found = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String named = Labels.fold(words.group(4));
            String other = words.group(3) == null ? null : resolve(words.group(3), year);
            boolean says = named.contains("预算") || named.contains("决算") || named.contains("执行");
            if (other != null || says) {
                Direction order = order(words.group(1));
                found.add(new Comparison(words.start(), words.end(), other, figure(named, figures), order));
            }
        }
        return found;
    }

    /** The figure it compares a subject with; none where the words do not tell, or name the subject itself. */
    Optional<Coordinates> against(Coordinates about, @Nullable Coordinates budget) {
        Coordinates named = figure != null || year != null ? figure : budget;
        if (named == null && year == null) {
            return Optional.empty();
        }
        Coordinates other = named == null ? about : about.and(named);
        return Optional.of(year == null ? other : other.with(Dimension.YEAR, year))
                .filter(each -> year != null || !each.equals(about));
    }

    private static String resolve(String named, String year) {
        return switch (named) {
            case "本", "当", "今" -> year;
            case "上", "上一", "去" -> year.isEmpty() ? "" : String.valueOf(Integer.parseInt(year) - 1);
            default -> named;
        };
    }

    private static @Nullable Coordinates figure(String named, List<Subject> figures) {
        return PLAIN.matcher(named).matches()
                ? null
                : new Measures(figures).named(named).orElse(null);
    }

    private static @Nullable Direction order(String verb) {
        return switch (verb) {
            case "小于", "低于", "少于" -> Direction.DOWN;
            case "大于", "高于", "多于" -> Direction.UP;
            default -> null;
        };
    }
}
