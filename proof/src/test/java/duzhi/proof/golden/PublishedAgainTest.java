package duzhi.proof.golden;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.cli.Pipeline;
import duzhi.cli.Run;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.word.WordWriter;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of the two real documents, entered as lines and goals, come out as tables that state what the published
 * ones state, but for those that are wrong: each difference is on a page of its own.
 */
class PublishedAgainTest {

    @TempDir
    private Path folder;

    @Test
    void theBudgetComesOutAsPublishedWhereThatIsRight() throws Exception {
        FilledDocument published = RealDocument.BUDGET.read();
        Golden.compare("published-again-budget.tsv", differences(published, again(Entered.budget(published))));
    }

    @Test
    void theSelfEvaluationsComeOutAsPublishedWhereThatIsRight() throws Exception {
        FilledDocument published = RealDocument.SELF_EVALUATIONS.read();
        Golden.compare(
                "published-again-self-evaluations.tsv", differences(published, again(Entered.evaluations(published))));
    }

    private FilledDocument again(Draft draft) throws Exception {
        Path file = folder.resolve("again.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new WordWriter().write(Edition.of(draft, Optional.empty()).publication(), out);
        }
        Pipeline.Reading reading = Run.create()
                .read(
                        Intake.of(List.of(file.toString()), Limits.DEFAULT),
                        new Pipeline.How(Limits.DEFAULT, 1, null, Batch.Progress.NONE, new Stop()));
        assertThat(reading.failures()).isEmpty();
        return reading.documents().getFirst();
    }

    /** A line for every stated figure that came out otherwise: kind, place, published, published again. */
    private static List<String> differences(FilledDocument published, FilledDocument again) {
        Map<String, Map<Coordinates, List<String>>> ours = figures(again);
        List<String> lines = new ArrayList<>();
        figures(published)
                .forEach((kind, figures) -> figures.forEach((at, stated) -> {
                    List<String> found = ours.getOrDefault(kind, Map.of()).getOrDefault(at, List.of());
                    if (!Set.copyOf(found).equals(Set.copyOf(stated))) {
                        lines.add(String.join("\t", kind, place(at), join(stated), join(found)));
                    }
                }));
        return lines;
    }

    /** A place without the words of the document: names of projects and indicators are told by a number made from them. */
    private static String place(Coordinates at) {
        Coordinates place = at;
        for (Dimension dimension : List.of(Dimension.PROJECT, Dimension.INDICATOR)) {
            String name = at.code(dimension);
            if (name != null) {
                place = place.with(dimension, "#" + Integer.toHexString(name.hashCode()));
            }
        }
        return place.toString();
    }

    private static String join(List<String> figures) {
        return figures.stream().distinct().collect(Collectors.joining(" "));
    }

    private static Map<String, Map<Coordinates, List<String>>> figures(FilledDocument document) {
        Map<String, Map<Coordinates, List<String>>> figures = new TreeMap<>();
        for (FilledTable table : document.tables()) {
            Map<Coordinates, List<String>> own =
                    figures.computeIfAbsent(table.form().kind(), kind -> new TreeMap<>());
            for (Fact fact : document.facts()) {
                int line = fact.source().place().line();
                boolean cell = fact.source().place().isCell() && line >= table.firstLine() && line <= table.lastLine();
                if (cell && fact.figure().isPresent()) {
                    own.computeIfAbsent(fact.at().without(Dimension.AGENCY), at -> new ArrayList<>())
                            .add(fact.figure()
                                    .orElseThrow()
                                    .exact()
                                    .stripTrailingZeros()
                                    .toPlainString());
                }
            }
        }
        return figures;
    }
}
