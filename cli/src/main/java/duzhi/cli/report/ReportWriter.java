package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the outcome of an audit in one format. The same audit and language give the same bytes. */
public interface ReportWriter {

    /** Writes the whole report and flushes; the stream stays open. */
    void write(Audit audit, Language language, OutputStream out) throws IOException;
}
