package duzhi.reader.pdf;

import duzhi.form.filled.Remark;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import duzhi.reader.page.PageContent;
import duzhi.reader.page.PageWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF by what its pages draw. */
public final class PdfTranscriber implements Transcriber {

    private static final int FEW_LETTERS = 12;
    private static final double PICTURE = 0.5;

    @Override
    public Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        try (PDDocument document = open(original, watch)) {
            return new Pages(document, original, limits, watch).transcript();
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Why.PASSWORD, "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName()).unless(e);
        }
    }

    private static PDDocument open(Original original, Watch watch) throws IOException {
        return Loader.loadPDF(
                new Watched(original.bytes(), watch),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly().streamCache);
    }

    /** The pages of one document. */
    private static final class Pages {

        private final PDDocument document;
        private final Watch watch;
        private final Spending spending;
        private final TranscriptBuilder out;
        private final List<PageContent> contents = new ArrayList<>();
        private final List<Integer> scanned = new ArrayList<>();
        private final List<Integer> turned = new ArrayList<>();
        private final List<Integer> broken = new ArrayList<>();
        private int hidden;
        private int unmapped;

        Pages(PDDocument document, Original original, Limits limits, Watch watch) throws Unreadable {
            this.document = document;
            this.watch = watch;
            this.spending = new Spending(limits, watch);
            this.out = new TranscriptBuilder(original, Format.PDF, limits);
            if (document.getNumberOfPages() > limits.pages()) {
                throw new Unreadable(Why.TOO_MANY_PAGES, document.getNumberOfPages() + " > " + limits.pages());
            }
        }

        Transcript transcript() throws Unreadable, IOException {
            int number = 0;
            for (PDPage page : document.getPages()) {
                watch.check();
                scan(page, ++number);
            }
            if (number == 0 || broken.size() == number) {
                throw new Unreadable(Why.DAMAGED, "");
            }
            if (scanned.size() == number) {
                throw new Unreadable(Why.SCANNED, String.valueOf(number));
            }
            new PageWriter(out).write(contents);
            remarks();
            return out.build();
        }

        private void scan(PDPage page, int number) throws Unreadable {
            PageScanner scanner = new PageScanner(page, spending);
            try {
                PageContent content = scanner.scan(number);
                contents.add(content);
                note(scanner, content);
            } catch (IOException | RuntimeException e) {
                Unreadable reason = new Unreadable(Why.DAMAGED, "").unless(e);
                if (reason.why() != Why.DAMAGED) {
                    throw reason;
                }
                broken.add(number);
            }
        }

        private void note(PageScanner scanner, PageContent content) {
            hidden += scanner.hidden();
            unmapped += scanner.unmapped();
            if (content.glyphs().size() < FEW_LETTERS && scanner.pictured() > PICTURE) {
                scanned.add(content.number());
            }
            if (scanner.turned() * 2 > content.glyphs().size() && scanner.turned() > FEW_LETTERS) {
                turned.add(content.number());
            }
        }

        private void remarks() throws IOException {
            scanned.forEach(page -> out.remark(Remark.Kind.SCANNED_PAGE, 0, String.valueOf(page)));
            turned.forEach(page -> out.remark(Remark.Kind.ROTATED_PAGE, 0, String.valueOf(page)));
            broken.forEach(page -> out.remark(Remark.Kind.TRUNCATED, 0, String.valueOf(page)));
            if (hidden > 0) {
                out.remark(Remark.Kind.HIDDEN_TEXT, 0, String.valueOf(hidden));
            }
            if (unmapped > 0) {
                out.remark(Remark.Kind.UNMAPPED_TEXT, 0, String.valueOf(unmapped));
            }
            if (document.getDocumentCatalog().getNames() != null
                    && document.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
                out.remark(Remark.Kind.ATTACHMENT, 0, "");
            }
        }
    }
}
