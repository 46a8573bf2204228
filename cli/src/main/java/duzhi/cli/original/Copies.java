package duzhi.cli.original;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text.Language;
import duzhi.check.finding.Where;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Spot;
import duzhi.reader.original.Mark;
import duzhi.reader.original.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes copies of audited files with the findings marked at their places. */
public final class Copies {

    /**
     * What came of one document.
     *
     * @param document its path
     * @param copy the file written, or empty where there is none
     * @param marks how many places were marked
     * @param trouble why there is no copy, empty where there is one or nothing to mark
     */
    public record Outcome(String document, String copy, int marks, String trouble) {}

    private final Audit audit;
    private final Originals originals;
    private final Language language;
    private final Set<String> names = new HashSet<>();

    /** For this audit. */
    public Copies(Audit audit, Originals originals, Language language) {
        this.audit = audit;
        this.originals = originals;
        this.language = language;
    }

    /** Writes a copy of every document with findings into a folder. */
    public List<Outcome> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Outcome> outcomes = new ArrayList<>();
        for (FilledDocument document : audit.documents()) {
            outcomes.add(write(folder, document));
        }
        return outcomes;
    }

    private Outcome write(Path folder, FilledDocument document) {
        List<Mark> marks = marks(document);
        if (marks.isEmpty()) {
            return new Outcome(document.path(), "", 0, "");
        }
        Path copy = folder.resolve(free(document.path()));
        try {
            Files.write(copy, Marks.write(originals.bytes(document), marks));
            return new Outcome(document.path(), copy.toString(), marks.size(), "");
        } catch (IOException | RuntimeException e) {
            return new Outcome(document.path(), "", 0, String.valueOf(e.getMessage()));
        }
    }

    /** Two files of one name from different folders get different copies. */
    private String free(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return free;
    }

    private List<Mark> marks(FilledDocument document) {
        return audit.findings().stream()
                .flatMap(Copies::all)
                .flatMap(finding -> finding.where().stream()
                        .filter(where -> where.role() != Where.Role.OPERAND)
                        .filter(where -> where.place().document().equals(document.path()))
                        .flatMap(
                                where -> document.spot(where.place()).map(spot -> mark(finding, where, spot)).stream()))
                .toList();
    }

    private static Stream<Finding> all(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.symptoms().stream().flatMap(Copies::all));
    }

    private Mark mark(Finding finding, Where where, Spot spot) {
        String words = Stream.concat(
                        Stream.of(finding.message(), finding.explanation(), finding.remedy()),
                        finding.repair().stream().map(Suggestion::text))
                .map(text -> text.in(language))
                .filter(text -> !text.isEmpty())
                .reduce(finding.rule(), (one, other) -> one + "\n" + other);
        Mark.Weight weight = where.role() == Where.Role.STATED
                ? Mark.Weight.valueOf(finding.severity().name())
                : Mark.Weight.REFERENCE;
        return new Mark(spot, weight, words);
    }
}
