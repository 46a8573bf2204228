package duzhi.check.rules.narrative;

import duzhi.check.rules.outline.Outline;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.model.FormSet;
import duzhi.form.model.Narrative;
import duzhi.form.model.Narrative.Section;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sections that the narrative's definition names, and what is printed in them. */
final class Sections {

    private Sections() {}

    /** The paragraphs of a section by its id; none where the document has no such section. */
    static List<Paragraph> of(FilledDocument document, String id) {
        return of(document, section -> section.id().equals(id));
    }

    /** The same with the headings below it, which often run on into the text. */
    static List<Paragraph> withHeadings(FilledDocument document, String id) {
        FormSet set = document.set();
        if (set == null || set.narrative() == null) {
            return List.of();
        }
        Narrative narrative = set.narrative();
        return Outline.of(document).body().stream()
                .filter(paragraph -> narrative
                        .under(paragraph.section())
                        .filter(section -> section.id().equals(id))
                        .isPresent())
                .toList();
    }

    /** The paragraphs of the sections that speak of functional classes. */
    static List<Paragraph> ofFunctions(FilledDocument document) {
        return of(document, Section::functions);
    }

    private static List<Paragraph> of(FilledDocument document, Predicate<Section> which) {
        FormSet set = document.set();
        if (set == null || set.narrative() == null) {
            return List.of();
        }
        Narrative narrative = set.narrative();
        return Outline.of(document).body().stream()
                .filter(paragraph -> paragraph.heading() == null)
                .filter(paragraph ->
                        narrative.under(paragraph.section()).filter(which).isPresent())
                .toList();
    }

    /** Every section of the definition. */
    static Stream<Section> sections(FilledDocument document) {
        FormSet set = document.set();
        return set == null || set.narrative() == null ? Stream.empty() : set.narrative().sections().stream();
    }
}
