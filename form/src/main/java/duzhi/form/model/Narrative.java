package duzhi.form.model;

import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the text beside the tables is built.
 *
 * @param parts headings of the parts in order
 * @param figures words that say which of a subject's figures is meant, such as 年初预算 or 支出决算
 * @param wholes words for wholes of the document that shares are shares of, wherever they are said
 * @param sections sections whose figures are read, in order
 */
public record Narrative(List<String> parts, List<Subject> figures, List<Subject> wholes, List<Section> sections) {

    private static final Pattern YEAR = Pattern.compile("^20\\d{2}年度?");

    /** The section that stands under these headings, outermost first, by the innermost that is known. */
    public Optional<Section> under(List<String> headings) {
        for (String words : headings.reversed()) {
            String folded = YEAR.matcher(Labels.fold(words)).replaceFirst("");
            Optional<Section> section = sections.stream()
                    .filter(each -> each.headings().contains(folded))
                    .findFirst();
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    /**
     * A section of the text.
     *
     * @param id its name in the definition
     * @param headings the headings it is known by
     * @param required whether the regulation asks for it
     * @param at what every figure of it is narrowed to
     * @param functions whether its subjects are functional classes, sections and items called by name
     * @param items what the figures of these are narrowed to besides
     * @param subjects the subjects it speaks of
     */
    public record Section(
            String id,
            List<String> headings,
            boolean required,
            Coordinates at,
            boolean functions,
            Coordinates items,
            List<Subject> subjects) {}

    /**
     * Words that stand for a place.
     *
     * @param words ways of saying it
     * @param at what it is narrowed to
     * @param also the other place that the same figure is stated for (收入、支出总计), or null
     */
    public record Subject(
            List<String> words, Coordinates at, @Nullable Coordinates also) {

        /** Every place it stands for. */
        public List<Coordinates> places() {
            return also == null ? List.of(at) : List.of(at, also);
        }
    }
}
