package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.rule.RuleInfo;
import duzhi.cli.original.Originals;
import duzhi.cli.report.ScoreLine;
import duzhi.form.filled.FilledDocument;
import duzhi.form.model.FormSet;
import java.nio.file.Path;
import java.util.List;

/** What the commands need done, from files to findings. */
public interface Pipeline extends Originals {

    /** Whether a file found in a directory is of a kind that can be read, judged by its name. */
    boolean canRead(Path file);

    /** Reads files in the order given. A file that cannot be read is a failure of the reading, never an exception. */
    Reading read(List<Path> files, Limits limits);

    /** Runs every rule over the documents; the reading's failures become the audit's. */
    Audit audit(Reading reading);

    /** Points of every project of a self-evaluation, worked out again, in reading order. */
    List<ScoreLine> score(FilledDocument document);

    /** Every rule, in the order of the ids. */
    List<RuleInfo> rules();

    /** Every family of forms. */
    List<FormSet> forms();

    /**
     * What came of reading.
     *
     * @param documents documents read, in the order given
     * @param failures inputs that could not be read, in the order given
     */
    record Reading(List<FilledDocument> documents, List<Audit.Failure> failures) {}

    /**
     * Bounds on what is read.
     *
     * @param bytes size of a single file above which it is refused
     */
    record Limits(long bytes) {}
}
