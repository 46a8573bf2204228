package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with places for figures, which an official can read and edit. Placeholders name figures by the words that the
 * form's definition of the text knows them by, section by section, so that what is printed is what a reader understands.
 * The language is described in {@code duzhi/publish/narrative/README.md}.
 */
public final class Template {

    private final String name;
    private final List<Line> lines;
    private final Settings settings;
    private final List<Piece> pieces;

    private Template(String name, List<Line> lines, List<Fault> faults) {
        this.name = name;
        this.lines = lines;
        this.settings = Settings.of(lines, faults);
        this.pieces = narrative(settings, faults)
                .map(narrative -> new Compiler(lines, settings, narrative, faults).compile())
                .orElse(List.of());
        if (!faults.isEmpty()) {
            throw new TemplateException(name, faults);
        }
    }

    /** A template from its text; throws {@link TemplateException} with every mistake. */
    public static Template of(String name, String text) {
        return new Template(name, Line.of(text), new ArrayList<>());
    }

    /**
     * A template from a Word file made by {@link Templates#toWord} and edited since; throws {@link TemplateException}
     * with every mistake by paragraph, and {@link IOException} where the file is no Word document.
     */
    public static Template fromWord(InputStream file, String name) throws IOException {
        List<Fault> faults = new ArrayList<>();
        return new Template(name, WordTemplate.read(file, faults), faults);
    }

    private static Optional<duzhi.form.model.Narrative> narrative(Settings settings, List<Fault> faults) {
        for (String set : settings.sets()) {
            Optional<FormSet> found = Forms.load().findSet(set);
            if (found.isEmpty() || found.get().narrative() == null) {
                String known = String.join(
                        "、",
                        Forms.load().sets().stream()
                                .filter(each -> each.narrative() != null)
                                .map(FormSet::id)
                                .toList());
                faults.add(new Fault(
                        1,
                        "版式",
                        Text.of("没有版式“%s”，或它没有说明文字；已知：%s", "no set “%s” with a text; known are %s", set, known)));
                return Optional.empty();
            }
        }
        return Forms.load().findSet(settings.sets().getFirst()).map(set -> Objects.requireNonNull(set.narrative()));
    }

    /** The name of its file. */
    public String name() {
        return name;
    }

    /** Ids of the families of forms it is for. */
    public List<String> sets() {
        return settings.sets();
    }

    /** The text, one paragraph a line. */
    public String text() {
        return Line.text(lines);
    }

    /** Everything that a person must or may write, in the order of the text. */
    public List<Key> keys() {
        return Keys.of(pieces, settings);
    }

    List<Line> lines() {
        return lines;
    }

    Settings settings() {
        return settings;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
