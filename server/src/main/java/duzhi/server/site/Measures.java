package duzhi.server.site;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import java.util.List;

/** What can be compared between published documents: {@code measures.yaml}. */
final class Measures {

    private static final String FILE = "/duzhi/server/site/measures.yaml";

    private Measures() {}

    /**
     * Figures that are compared together.
     *
     * @param subject kind of document they stand in
     * @param parts single figures by their places
     * @param under beginning of the places of figures that differ from document to document, empty for none
     * @param digits how many digits their code has
     */
    record Measure(String id, Text name, String subject, List<Part> parts, String under, int digits) {}

    /**
     * A figure.
     *
     * @param places what it is a value of; the first that a document states counts
     */
    record Part(Text name, List<String> places) {}

    static List<Measure> load() {
        Definition.Problems problems = new Definition.Problems();
        List<Measure> measures = Definition.parse("measures.yaml", Definition.resource(Measures.class, FILE), problems)
                .list("measures", Measures::measure);
        problems.raise();
        return measures;
    }

    private static Measure measure(Definition measure) {
        return new Measure(
                measure.text("id"),
                name(measure),
                measure.text("subject"),
                measure.has("parts")
                        ? measure.list("parts", part -> new Part(name(part), part.words("places")))
                        : List.of(),
                measure.text("under", ""),
                measure.has("digits") ? measure.number("digits") : 0);
    }

    private static Text name(Definition of) {
        return new Text(of.text("zh"), of.text("en"));
    }
}
