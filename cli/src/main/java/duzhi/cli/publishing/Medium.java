package duzhi.cli.publishing;

import duzhi.publish.data.DataWriter;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.OfdWriter;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.page.Printed;
import duzhi.publish.page.Unprintable;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.web.HtmlWriter;
import duzhi.publish.word.WordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A format that documents are published in. */
public enum Medium {
    /** Word, for editing. */
    DOCX("docx"),
    /** Excel, with formulas. */
    XLSX("xlsx"),
    /** For printing and signing. */
    PDF("pdf"),
    /** For citizens, each number opening its origin. */
    HTML("html"),
    /** The national page format, GB/T 33190. */
    OFD("ofd"),
    /** Open data: a Frictionless Fiscal Data Package. */
    DATA("zip");

    private final String ending;

    Medium(String ending) {
        this.ending = ending;
    }

    /** The ending of its files. */
    public String ending() {
        return ending;
    }

    /** Whether it is a document that can be read back, not data. */
    public boolean isDocument() {
        return this != DATA;
    }

    /** Whether it is printed in pages, which formats of that kind share. */
    boolean isPaged() {
        return this == PDF || this == OFD;
    }

    /** Writes an edition; the page for citizens shows its charts. */
    void write(Edition edition, Look look, OutputStream out) throws IOException {
        write(this == HTML ? edition.illustrated() : edition.publication(), look, out);
    }

    /** Writes a document as it is; throws {@link duzhi.publish.page.Unprintable} where a font or a sign of it is missing. */
    public void write(Publication publication, Look look, OutputStream out) throws IOException {
        switch (this) {
            case DOCX -> look.word.write(publication, out);
            case XLSX -> look.sheet.write(publication, out);
            case PDF -> look.pages(publication).write(out);
            case OFD -> OfdWriter.write(publication, look.pages(publication), out);
            case HTML -> new HtmlWriter().write(publication, out);
            case DATA -> {
                ZipOutputStream archive = new ZipOutputStream(out);
                new DataWriter().write(publication, archive);
                archive.finish();
            }
        }
    }

    /** How documents look. The pages of the document at hand are kept, since PDF and OFD are printed from the same. */
    public static final class Look {

        private final WordWriter word;
        private final SheetWriter sheet;
        private final Typeface typeface;
        private @Nullable Publication printed;
        private @Nullable Printed pages;

        /**
         * A look.
         *
         * @param word writes Word files, by our own template or an official's
         * @param sheet writes workbooks, likewise
         * @param typeface the font of pages
         */
        public Look(WordWriter word, SheetWriter sheet, Typeface typeface) {
            this.word = word;
            this.sheet = sheet;
            this.typeface = typeface;
        }

        private Printed pages(Publication publication) throws IOException {
            Printed kept = pages;
            if (kept == null || !publication.equals(printed)) {
                kept = new PdfWriter(typeface.load()).print(publication);
                printed = publication;
                pages = kept;
            }
            return kept;
        }
    }

    /** Where the font of pages comes from. */
    public interface Typeface {
        Fonts load() throws Unprintable;
    }
}
