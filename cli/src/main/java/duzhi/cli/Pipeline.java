package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.rule.RuleInfo;
import duzhi.check.time.Patience;
import duzhi.cli.original.Originals;
import duzhi.cli.report.ScoreLine;
import duzhi.form.filled.FilledDocument;
import duzhi.form.model.FormSet;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Input;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands need done, from files to findings. */
public interface Pipeline extends Originals {

    /** Reads files; an input that cannot be read is a failure of the reading, never an exception. */
    Reading read(List<Input> inputs, How how) throws IOException;

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
     * @param terms how long each document may be checked
     */
    record Reading(List<FilledDocument> documents, List<Audit.Failure> failures, Patience.Terms terms) {

        /** To be checked however long it takes. */
        public Reading(List<FilledDocument> documents, List<Audit.Failure> failures) {
            this(documents, failures, Patience.Terms.ENDLESS);
        }

        /** One of the documents as if it had come alone. */
        Reading alone(FilledDocument document) {
            return new Reading(List.of(document), List.of(), terms);
        }
    }

    /**
     * How files are read.
     *
     * @param limits what a single file may take
     * @param threads how many files at a time
     * @param cache folder of work kept from run to run, or null
     * @param progress told how far it is
     * @param stop ends it early
     */
    record How(Limits limits, int threads, @Nullable Path cache, Batch.Progress progress, Stop stop) {}
}
