package duzhi.publish.narrative;

import duzhi.publish.document.Block;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Run;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import java.util.ArrayList;
import java.util.List;

/** Writes the text of a budget or a final account. */
public final class Narrative {

    private final Scribe scribe;
    private final List<Assembly.Item> items = new ArrayList<>();

    private Narrative(Scribe scribe) {
        this.scribe = scribe;
    }

    /** The text without tables. */
    public static Written write(Template template, Draft draft, Figures figures) {
        return write(template, draft, figures, List.of());
    }

    /**
     * The whole document. Tables (and whatever stands between them) go where the template has {@code {附表}}; the contents
     * list them and the glossary explains the terms they use.
     */
    public static Written write(Template template, Draft draft, Figures figures, List<Block> tables) {
        Narrative narrative = new Narrative(new Scribe(template.settings(), draft, figures));
        narrative.write(template.pieces());
        List<Block> blocks = Assembly.of(template.settings(), draft.year(), List.copyOf(tables), narrative.items);
        return new Written(blocks, narrative.scribe.problems());
    }

    private void projects(Piece.Projects projects) {
        for (Project project : scribe.described(projects.heading())) {
            scribe.describe(project);
            write(projects.body());
        }
        scribe.describe(null);
    }

    private void write(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Sentence sentence -> {
                    for (List<Run> runs : scribe.write(sentence)) {
                        Line.Kind kind = sentence.line().kind();
                        items.add(new Assembly.Item.Written(kind, new Paragraph(kind.style(), runs)));
                    }
                }
                case Piece.Projects projects -> projects(projects);
                case Piece.Mark mark -> items.add(new Assembly.Item.Open(mark.filling()));
                case Piece.Fork fork -> write(scribe.holds(fork.when()) ? fork.then() : fork.otherwise());
            }
        }
    }
}
