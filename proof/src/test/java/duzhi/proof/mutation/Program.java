package duzhi.proof.mutation;

import duzhi.check.engine.Auditor;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.excel.ExcelTranscriber;
import duzhi.reader.html.HtmlTranscriber;
import duzhi.reader.intake.DocumentReader;
import duzhi.reader.ofd.OfdTranscriber;
import duzhi.reader.open.Opener;
import duzhi.reader.open.Store;
import duzhi.reader.pdf.PdfTranscriber;
import duzhi.reader.word.WordTranscriber;
import duzhi.score.policy.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program from bytes to findings, without what it does to protect itself from what its parts throw. */
final class Program {

    static final Path EXAMPLES = examples();

    private static final Forms FORMS = Forms.load();
    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(FORMS, CODES, Limits.DEFAULT.columns());
    private static final Auditor AUDITOR = new Auditor(Run.rules(FORMS, CODES, Policies.load()));
    private static final Map<Format, Supplier<Transcriber>> READERS = Map.of(
            Format.PDF, PdfTranscriber::new,
            Format.XLSX, ExcelTranscriber::new,
            Format.XLS, ExcelTranscriber::new,
            Format.DOCX, WordTranscriber::new,
            Format.DOC, WordTranscriber::new,
            Format.HTML, HtmlTranscriber::new,
            Format.OFD, OfdTranscriber::new);

    /** Held here, for loggers that nobody holds are forgotten with their levels. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        // As the program does: what libraries say to themselves is nothing for the user.
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private Program() {}

    /** What is read in a file. */
    static FilledDocument read(Original original, Limits limits) throws Unreadable {
        return READER.read(opener(limits).open(original, Watch.of(limits.time())));
    }

    /** What opens files of every format within limits. */
    static Opener opener(Limits limits) {
        return new Opener(READERS, limits, Store.NONE);
    }

    /** What is read in a file that must be readable. */
    static FilledDocument read(String name, byte[] bytes) {
        try {
            return read(Original.of(name, bytes), Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new AssertionError(name, e);
        }
    }

    /** How many findings a document has. */
    static int findings(FilledDocument document) {
        return AUDITOR.audit(List.of(document), List.of()).findings().size();
    }

    private static Path examples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples/clean"))) {
                return at.resolve("examples");
            }
        }
        throw new AssertionError("no folder examples above the working directory");
    }
}
