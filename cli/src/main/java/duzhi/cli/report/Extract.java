package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What was read from documents, written for other programs. */
public interface Extract {

    /** Writes the documents' data and flushes; the stream stays open. */
    void write(List<FilledDocument> documents, OutputStream out) throws IOException;

    /** Every fact with its coordinates and source. */
    static Extract facts(DataFormat format) {
        return format == DataFormat.CSV
                ? (documents, out) -> text(FactsCsv.of(documents), out)
                : (documents, out) -> FactsJson.write(documents, out);
    }

    /** Every recognised table with its rows and cells. */
    static Extract tables(DataFormat format) {
        return format == DataFormat.CSV
                ? (documents, out) -> text(TablesCsv.of(documents), out)
                : (documents, out) -> TablesJson.write(documents, out);
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
