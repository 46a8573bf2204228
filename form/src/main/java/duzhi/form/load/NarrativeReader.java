package duzhi.form.load;

import duzhi.form.model.Narrative;
import duzhi.form.model.Narrative.Section;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import java.util.List;

/** Turns a file about the text of a set into a {@link Narrative}. */
final class NarrativeReader {

    private NarrativeReader() {}

    static Narrative read(Definition d) {
        return new Narrative(
                folded(d, "parts"),
                d.list("figures", NarrativeReader::subject),
                d.list("wholes", NarrativeReader::subject),
                d.list("sections", NarrativeReader::section));
    }

    private static Section section(Definition d) {
        return new Section(
                d.text("id"),
                folded(d, "headings"),
                d.flag("required"),
                FormReader.at(d),
                d.flag("functions"),
                FormReader.at(d, "items"),
                d.list("subjects", NarrativeReader::subject));
    }

    private static Subject subject(Definition d) {
        return new Subject(folded(d, "words"), FormReader.at(d), d.has("also") ? FormReader.at(d, "also") : null);
    }

    private static List<String> folded(Definition d, String key) {
        return d.words(key).stream().map(Labels::fold).toList();
    }
}
