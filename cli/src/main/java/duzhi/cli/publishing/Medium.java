package duzhi.cli.publishing;

import duzhi.publish.data.DataWriter;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.OfdWriter;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.page.Unprintable;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.web.HtmlWriter;
import duzhi.publish.word.WordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipOutputStream;

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

    /** Writes an edition; the page for citizens shows its charts. */
    void write(Edition edition, Look look, OutputStream out) throws IOException {
        write(this == HTML ? edition.illustrated() : edition.publication(), look, out);
    }

    /** Writes a document as it is; throws {@link duzhi.publish.page.Unprintable} where a font or a sign of it is missing. */
    public void write(Publication publication, Look look, OutputStream out) throws IOException {
        switch (this) {
            case DOCX -> look.word().write(publication, out);
            case XLSX -> look.sheet().write(publication, out);
            case PDF -> new PdfWriter(look.fonts()).write(publication, out);
            case OFD -> new OfdWriter(look.fonts()).write(publication, out);
            case HTML -> new HtmlWriter().write(publication, out);
            case DATA -> {
                ZipOutputStream archive = new ZipOutputStream(out);
                new DataWriter().write(publication, archive);
                archive.finish();
            }
        }
    }

    /**
     * How documents look.
     *
     * @param word writes Word files, by our own template or an official's
     * @param sheet writes workbooks, likewise
     * @param typeface the font of pages
     */
    public record Look(WordWriter word, SheetWriter sheet, Typeface typeface) {

        Fonts fonts() throws Unprintable {
            return typeface.load();
        }
    }

    /** Where the font of pages comes from. */
    public interface Typeface {
        Fonts load() throws Unprintable;
    }
}
