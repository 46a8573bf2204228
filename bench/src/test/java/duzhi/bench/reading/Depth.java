package duzhi.bench.reading;

import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.intake.DocumentReader;
import duzhi.reader.pdf.PdfTranscriber;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** How far a PDF is read. */
enum Depth {
    /** Its text alone, by PDFBox. */
    STRIPPED {
        @Override
        void read(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                new PDFTextStripper().getText(document);
            }
        }
    },
    /** Lines, tables and where they stand. */
    TRANSCRIPT {
        @Override
        void read(byte[] pdf) throws IOException {
            transcript(pdf);
        }
    },
    /** Facts of the forms that are recognised. */
    FACTS {
        @Override
        void read(byte[] pdf) throws IOException {
            READER.read(transcript(pdf));
        }
    };

    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    /** Reads a document and forgets it. */
    abstract void read(byte[] pdf) throws IOException;

    static Transcript transcript(byte[] pdf) throws IOException {
        try {
            return new PdfTranscriber()
                    .transcribe(Original.of("sample.pdf", pdf), Limits.DEFAULT, Watch.of(Duration.ofMinutes(1)));
        } catch (Unreadable e) {
            throw new IOException(e);
        }
    }
}
