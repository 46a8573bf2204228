package duzhi.reader.recognise;

import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.reader.recognise.Recogniser.Match;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which family of forms a document follows, and with it which form each of its tables is. Families of many regions share
 * titles, so the document is judged as a whole: by the tables a family explains, how well, in its years, and by the
 * region's name.
 */
public final class Choice {

    private static final String EVERYWHERE = "national";
    private static final int FEWEST_SECTIONS = 2;

    private final List<FormSet> ranked;

    /**
     * For one document.
     *
     * @param candidates what each table may be
     * @param year budget year, or empty
     * @param names title, agency and captions, in which a region may be named
     * @param headings folded lines of the text that may be headings, without their numbers
     */
    public Choice(
            List<FormSet> sets, Collection<List<Match>> candidates, String year, String names, Set<String> headings) {
        Comparator<FormSet> best = Comparator.comparing((FormSet set) -> isInForce(set, year))
                .thenComparingLong(set -> explained(set, candidates))
                .thenComparingDouble(set -> likeness(set, candidates))
                .thenComparingInt(set -> columns(set, candidates))
                .thenComparingLong(set -> sections(set, headings))
                .thenComparingInt(set -> locality(set, names))
                .thenComparingInt(set -> titles(set, candidates));
        List<FormSet> known = sets.stream()
                .filter(set -> candidates.stream()
                        .anyMatch(each -> each.stream().anyMatch(match -> isOf(set, match) && tells(match))))
                .sorted(best.reversed())
                .toList();
        this.ranked = known.isEmpty() ? byText(sets, year, names, headings) : known;
    }

    /** A document of text alone follows the family whose sections it has. */
    private static List<FormSet> byText(List<FormSet> sets, String year, String names, Set<String> headings) {
        return sets.stream()
                .filter(set -> sections(set, headings) >= FEWEST_SECTIONS)
                .sorted(Comparator.comparing((FormSet set) -> isInForce(set, year))
                        .thenComparingInt(set -> locality(set, names))
                        .thenComparingLong(set -> sections(set, headings))
                        .reversed())
                .limit(1)
                .toList();
    }

    private static long sections(FormSet set, Set<String> headings) {
        return set.narrative() == null
                ? 0
                : set.narrative().sections().stream()
                        .filter(section -> section.headings().stream().anyMatch(headings::contains))
                        .count();
    }

    /** The family, empty where no table is known. */
    public Optional<FormSet> set() {
        return ranked.stream().findFirst();
    }

    /** The form of a table: the family's own, else that of the next best family; none where several fit equally. */
    public Optional<Match> of(List<Match> candidates) {
        return ranked.stream()
                .map(set -> candidates.stream()
                        .filter(match -> match.form().set().equals(set.id()))
                        .toList())
                .filter(own -> !own.isEmpty())
                .findFirst()
                .flatMap(Choice::clear);
    }

    /** With a title the best fitting one counts, of several the one whose columns are shown; without, the form with most columns if it is the only one. */
    private static Optional<Match> clear(List<Match> matches) {
        if (!matches.getFirst().title().isEmpty()) {
            int longest = title(matches.getFirst());
            return matches.stream()
                    .filter(match -> title(match) == longest)
                    .max(Comparator.comparingDouble(Match::likeness).thenComparingInt(Match::columns));
        }
        List<Match> whole = matches.stream()
                .sorted(Comparator.comparingInt((Match match) -> columns(match.form()))
                        .reversed())
                .toList();
        boolean clear = whole.size() == 1
                || columns(whole.get(0).form()) > columns(whole.get(1).form());
        return clear ? Optional.of(whole.getFirst()) : Optional.empty();
    }

    private static int title(Match match) {
        return match.form().titles().stream()
                .filter(title -> Titles.bare(match.title()).endsWith(title))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int columns(Form form) {
        return form.columns().size();
    }

    private static boolean isInForce(FormSet set, String year) {
        return year.isEmpty() || set.from() <= Integer.parseInt(year) && Integer.parseInt(year) <= set.to();
    }

    private static long explained(FormSet set, Collection<List<Match>> candidates) {
        return candidates.stream()
                .filter(each -> each.stream().anyMatch(match -> isOf(set, match)))
                .count();
    }

    private static double likeness(FormSet set, Collection<List<Match>> candidates) {
        return candidates.stream()
                .mapToDouble(each -> each.stream()
                        .filter(match -> isOf(set, match))
                        .mapToDouble(Match::likeness)
                        .max()
                        .orElse(0))
                .sum();
    }

    private static int columns(FormSet set, Collection<List<Match>> candidates) {
        return candidates.stream()
                .mapToInt(each -> each.stream()
                        .filter(match -> isOf(set, match))
                        .mapToInt(Match::columns)
                        .max()
                        .orElse(0))
                .sum();
    }

    private static int titles(FormSet set, Collection<List<Match>> candidates) {
        return candidates.stream()
                .mapToInt(each -> each.stream()
                        .filter(match -> isOf(set, match))
                        .mapToInt(Choice::title)
                        .max()
                        .orElse(0))
                .sum();
    }

    /** A region's own forms where the region is named, else those of the whole country, before those of elsewhere. */
    private static int locality(FormSet set, String names) {
        if (set.region().equals(EVERYWHERE)) {
            return 1;
        }
        return set.places().stream().anyMatch(names::contains) ? 2 : 0;
    }

    /** A list of mere names, without a title, may be of any document. */
    private static boolean tells(Match match) {
        return !match.title().isEmpty()
                || match.form().columns().stream()
                        .anyMatch(column -> column.is().isNumeric());
    }

    private static boolean isOf(FormSet set, Match match) {
        return match.form().set().equals(set.id());
    }
}
