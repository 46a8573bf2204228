package duzhi.proof.repair;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Documents for these tests: the invented examples, whole or with one thing changed. */
final class Documents {

    static final CodeSets CODES = CodeSets.load();
    static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    private static final Auditor AUDITOR = new Auditor(Run.rules(Forms.load(), CODES, Policies.load()));

    private Documents() {}

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples/clean"))) {
            at = at.getParent();
        }
        return at;
    }

    static FilledDocument clean(String name) throws IOException {
        return text(name, Files.readString(root().resolve("examples/clean").resolve(name)));
    }

    static FilledDocument text(String name, String text) {
        try {
            return READER.read(TextFile.of(name, text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }

    static Audit audit(FilledDocument... documents) {
        return AUDITOR.audit(List.of(documents), List.of());
    }

    /** The document with another figure printed where a fact stands. */
    static FilledDocument with(FilledDocument document, Fact fact, Figure figure) {
        UnaryOperator<Fact> changed = each -> each.source().place().equals(fact.source().place())
                        && each.figure().equals(fact.figure())
                ? new Fact(each.id(), each.at(), new Value.Number(figure), each.source(), each.standing())
                : each;
        List<Fact> facts = document.facts().stream().map(changed).toList();
        List<Statement> statements = document.statements().stream()
                .map(statement -> statement instanceof Statement.Share share
                        ? new Statement.Share(changed.apply(share.part()), share.whole(), share.share(), share.at())
                        : statement)
                .toList();
        return new FilledDocument(
                document.path(),
                document.sha256(),
                document.set(),
                document.title(),
                document.agency(),
                document.year(),
                document.lines(),
                document.paragraphs(),
                document.tables(),
                document.unrecognised(),
                statements,
                facts,
                document.numbers(),
                document.spots(),
                document.remarks());
    }
}
