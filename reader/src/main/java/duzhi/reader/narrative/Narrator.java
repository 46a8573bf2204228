package duzhi.reader.narrative;

import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Statement;
import duzhi.form.model.Narrative;
import duzhi.form.model.Narrative.Section;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the sentences of one document's narrative say about figures. */
public final class Narrator {

    private static final Pattern NUMBERED = Pattern.compile("^[(（]?\\d{1,2}[)）、.．].*", Pattern.DOTALL);

    private final Scene scene;
    private List<String> under = List.of();
    private String context = "";
    private List<Coordinates> carried = List.of();

    private Narrator(Scene scene) {
        this.scene = scene;
    }

    /** Code of a functional classification's name at a level (1 to 3, 0 for any) below a code, which may be empty. */
    public interface FunctionLookup {
        Optional<String> code(String name, int level, String parent);

        /** The budget that the money of a code is of, empty where that is not known. */
        default Optional<String> fund(String code) {
            return Optional.empty();
        }
    }

    /**
     * What was read.
     *
     * @param facts figures at the places of table cells
     * @param statements what is said about them
     * @param said figures that took part in a statement
     * @param words figures understood to state nothing of their own: thresholds, approximations, parts of reasons
     */
    public record Result(List<Fact> facts, List<Statement> statements, List<Place> said, List<Place> words) {

        /** Nothing read. */
        public static final Result NONE = new Result(List.of(), List.of(), List.of(), List.of());
    }

    /** What every paragraph is read with, and where what it says is kept. */
    record Scene(
            String document,
            String digest,
            Coordinates base,
            Narrative narrative,
            FunctionLookup functions,
            Result told) {

        String year() {
            return base.find(Dimension.YEAR).orElse("");
        }
    }

    /** Reads the sections that the narrative's definition knows. */
    public static Result read(
            String document,
            String digest,
            Coordinates base,
            Narrative narrative,
            List<Paragraph> paragraphs,
            FunctionLookup functions) {
        Result told = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Narrator narrator = new Narrator(new Scene(document, digest, base, narrative, functions, told));
        paragraphs.forEach(narrator::read);
        return told;
    }

    /** The section of the definition that a paragraph stands in, by the innermost heading that is known. */
    public static Optional<Section> sectionOf(Narrative narrative, Paragraph paragraph) {
        return narrative.under(paragraph.section());
    }

    private void read(Paragraph paragraph) {
        Optional<Section> section = sectionOf(scene.narrative(), paragraph);
        boolean same = paragraph.section().equals(under);
        under = paragraph.section();
        if (section.isEmpty()) {
            return;
        }
        if (!same) {
            context = section.get().functions() ? heading(paragraph) : "";
            carried = List.of();
        }
        if (paragraph.heading() == null) {
            read(paragraph, section.get());
        }
    }

    private void read(Paragraph paragraph, Section section) {
        boolean begins = NUMBERED.matcher(paragraph.text()).matches();
        Subjects subjects = new Subjects(section, scene.functions(), context);
        Reading reading = new Reading(scene, paragraph, section, subjects, begins ? List.of() : carried);
        reading.read();
        String code = reading.code();
        if (!code.isEmpty() && code.length() < FunctionPath.ITEM) {
            context = code;
        }
        carried = code.isEmpty() ? List.of() : reading.subject();
    }

    /** The class or section that a heading such as （一）公共安全支出（类） names. */
    private String heading(Paragraph paragraph) {
        String folded = Labels.fold(paragraph.section().getLast());
        return FunctionPath.last(folded, "", scene.functions())
                .map(FunctionPath::code)
                .orElse("");
    }
}
