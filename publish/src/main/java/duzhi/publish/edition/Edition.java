package duzhi.publish.edition;

import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Fact;
import duzhi.publish.document.Block;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Draft;
import duzhi.publish.narrative.Narrative;
import duzhi.publish.narrative.Problem;
import duzhi.publish.narrative.Template;
import duzhi.publish.narrative.Templates;
import duzhi.publish.narrative.Written;
import duzhi.publish.statement.Cube;
import duzhi.publish.statement.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A document made from a draft.
 *
 * @param publication tables and text
 * @param charts pictures for citizens, for formats that show them
 * @param problems what is missing; a document with problems is not to be published
 */
public record Edition(Publication publication, List<Chart> charts, List<Problem> problems) {

    /** Keeps its own lists. */
    public Edition {
        charts = List.copyOf(charts);
        problems = List.copyOf(problems);
    }

    /** The document of a draft with the text that comes with Duzhi. */
    public static Edition of(Draft draft) {
        return of(draft, Templates.find(draft.set()));
    }

    /**
     * The document of a draft.
     *
     * @param template the text around the tables; none for documents that are tables alone
     * @throws IllegalArgumentException where no family of forms has the draft's id
     */
    public static Edition of(Draft draft, Optional<Template> template) {
        FormSet set = Forms.load()
                .findSet(draft.set())
                .orElseThrow(() -> new IllegalArgumentException("no set of forms is called '" + draft.set() + "'"));
        Cube cube = Cube.of(draft, set);
        List<Table> tables = Statements.of(draft, set, cube);
        PrintedFigures figures = new PrintedFigures(draft, set, cube);
        Written written = template.map(text -> Narrative.write(text, draft, figures, List.copyOf(tables)))
                .orElseGet(() -> new Written(alone(draft, set, tables), List.of()));
        Publication publication = new Publication(
                draft.set(),
                title(draft, set),
                draft.agency().name(),
                draft.year(),
                written.blocks(),
                facts(draft, cube));
        return new Edition(publication, Charts.of(set, draft.year(), figures), written.problems());
    }

    /** Tables on pages of their own, under the name of the whole. */
    private static List<Block> alone(Draft draft, FormSet set, List<Table> tables) {
        List<Block> blocks = new ArrayList<>();
        if (tables.size() > 1) {
            blocks.add(Paragraph.of(Paragraph.Style.COVER_TITLE, title(draft, set)));
            blocks.add(new PageBreak());
        }
        for (Table table : tables) {
            if (!blocks.isEmpty() && !(blocks.getLast() instanceof PageBreak)) {
                blocks.add(new PageBreak());
            }
            blocks.add(table);
        }
        return blocks;
    }

    private static String title(Draft draft, FormSet set) {
        return draft.agency().name() + draft.year() + "年度" + Kinds.name(set.document());
    }

    private static List<Fact> facts(Draft draft, Cube cube) {
        List<Fact> all = new ArrayList<>(cube.facts());
        all.addAll(draft.comparatives());
        all.sort(Comparator.comparing(Fact::id));
        return all;
    }

    /** The publication with its charts before everything else that is no heading, for formats that show them. */
    public Publication illustrated() {
        List<Block> blocks = new ArrayList<>(publication.blocks());
        blocks.addAll(charts);
        return publication.with(blocks);
    }
}
