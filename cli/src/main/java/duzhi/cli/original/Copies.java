package duzhi.cli.original;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text.Language;
import duzhi.check.finding.Where;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Remark;
import duzhi.ledger.source.Spot;
import duzhi.reader.original.Copy;
import duzhi.reader.original.Mark;
import duzhi.reader.original.Marks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes copies of audited files with the findings marked at their places. Originals are never written to. */
public final class Copies {

    /**
     * What came of one document with findings.
     *
     * @param document its path
     * @param copy the file written
     * @param findings how many findings it has
     * @param placed how many of them have a place in it
     * @param marks how many places were marked; 0 where a web page stands for the copy
     * @param lost what of the original the copy does not have
     * @param trouble why no copy could be marked: empty for a copy, {@code format} where the kind of file takes no
     *     marks, else what went wrong
     */
    public record Outcome(
            String document, String copy, int findings, int placed, int marks, Set<Copy.Loss> lost, String trouble) {}

    /** The kind of file takes no marks. */
    public static final String FORMAT = "format";

    /** Writes a web page with the marks of one document, for files that cannot be marked themselves. */
    public interface Page {
        /** All of it. */
        void write(FilledDocument document, List<Finding> findings, OutputStream out) throws IOException;
    }

    private final Audit audit;
    private final Originals originals;
    private final Language language;
    private final Page page;

    /** For this audit. */
    public Copies(Audit audit, Originals originals, Language language, Page page) {
        this.audit = audit;
        this.originals = originals;
        this.language = language;
        this.page = page;
    }

    /** Writes a copy of every document with findings into a folder. */
    public List<Outcome> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Names names = new Names(folder, audit.documents(), language);
        List<Outcome> outcomes = new ArrayList<>();
        for (FilledDocument document : audit.documents()) {
            List<Finding> findings = audit.findings().stream()
                    .filter(finding -> concerns(finding, document))
                    .toList();
            if (!findings.isEmpty()) {
                outcomes.add(write(names, document, findings));
            }
        }
        return outcomes;
    }

    private static boolean concerns(Finding finding, FilledDocument document) {
        return all(finding)
                .anyMatch(each -> each.document().equals(document.path())
                        || each.where().stream()
                                .anyMatch(where -> where.role() != Where.Role.OPERAND
                                        && where.place().document().equals(document.path())));
    }

    private Outcome write(Names names, FilledDocument document, List<Finding> roots) throws IOException {
        List<Finding> findings = roots.stream()
                .flatMap(Copies::all)
                .filter(finding -> concerns(finding, document))
                .toList();
        List<Mark> marks = marks(document, findings);
        String trouble = FORMAT;
        try {
            Optional<Copy> copy = Marks.write(originals.bytes(document), marks);
            if (copy.isPresent()) {
                int placed = (int) findings.stream()
                        .filter(finding -> !marks(document, List.of(finding)).isEmpty())
                        .count();
                Path file = names.of(document.path(), extension(document, copy.get()));
                Files.write(file, copy.get().bytes());
                return outcome(
                        document,
                        file,
                        findings.size(),
                        placed,
                        copy.get().marked(),
                        copy.get().lost(),
                        "");
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        Path file = names.of(document.path(), ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            page.write(document, roots, out);
        }
        return outcome(document, file, findings.size(), 0, 0, Set.of(), trouble);
    }

    private static Outcome outcome(
            FilledDocument document,
            Path copy,
            int findings,
            int placed,
            int marks,
            Set<Copy.Loss> lost,
            String trouble) {
        return new Outcome(document.path(), copy.toString(), findings, placed, marks, lost, trouble);
    }

    /** A copy keeps the ending of its name, unless that says another kind of file than it is. */
    private static String extension(FilledDocument document, Copy copy) {
        boolean wrong = document.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.MISLABELLED);
        return wrong ? copy.extension() : "";
    }

    private List<Mark> marks(FilledDocument document, List<Finding> findings) {
        return findings.stream()
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
                .collect(Collectors.joining("\n", finding.rule() + "\n", ""));
        Mark.Weight weight = where.role() == Where.Role.STATED
                ? Mark.Weight.valueOf(finding.severity().name())
                : Mark.Weight.REFERENCE;
        return new Mark(spot, weight, words);
    }
}
