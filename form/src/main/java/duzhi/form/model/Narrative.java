package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import java.util.List;

/**
 * How the text beside the tables is built.
 *
 * @param parts headings of the parts in order
 * @param sections sections whose figures are read, in order
 */
public record Narrative(List<String> parts, List<Section> sections) {

    /**
     * A section of the text.
     *
     * @param id its name in the definition
     * @param headings the headings it is known by
     * @param required whether the regulation asks for it
     * @param at what every figure of it is narrowed to
     * @param functions whether its subjects are functional classes, sections and items called by name
     * @param subjects the subjects it speaks of
     */
    public record Section(
            String id,
            List<String> headings,
            boolean required,
            Coordinates at,
            boolean functions,
            List<Subject> subjects) {}

    /**
     * Words that stand for a place.
     *
     * @param words ways of saying it
     * @param at what it is narrowed to
     */
    public record Subject(List<String> words, Coordinates at) {}
}
