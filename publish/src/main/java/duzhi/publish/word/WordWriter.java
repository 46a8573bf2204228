package duzhi.publish.word;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.office.Pack;
import duzhi.publish.office.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes publications as Word documents (.docx) that an official goes on editing: named styles, pages as GB/T 9704 lays
 * them out, real tables, a contents that leads to its headings. All of the look comes from a template. The same
 * publication gives the same bytes. May be used by several threads.
 */
public final class WordWriter {

    private static final class Standard {
        private static final Template TEMPLATE = standard();
    }

    private final Template template;

    /** With the default template. */
    public WordWriter() {
        this(Standard.TEMPLATE);
    }

    private WordWriter(Template template) {
        this.template = template;
    }

    /**
     * With a user's template (.docx or .dotx): its styles, page setup, running heads and feet are used, its words are not.
     *
     * @throws BrokenTemplate where it is no such file, carries macros, or lacks a style; all at once
     */
    public static WordWriter with(InputStream template) throws IOException, BrokenTemplate {
        return new WordWriter(Template.read(template));
    }

    private static Template standard() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Templates.word(bytes);
            return Template.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException | BrokenTemplate e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a publication; the stream stays open.
     *
     * @throws IllegalArgumentException where the places of a table are not each covered by one cell
     */
    public void write(Publication publication, OutputStream out) throws IOException {
        Pack pack = new Pack(out);
        for (Map.Entry<String, byte[]> part : template.parts().entrySet()) {
            pack.part(part.getKey(), part.getValue());
        }
        pack.properties(publication.title(), publication.agency());
        pack.part(Template.BODY, xml -> new Body(template, publication.blocks(), hasCover(publication), xml).write());
        pack.end();
    }

    private static boolean hasCover(Publication publication) {
        return !publication.blocks().isEmpty()
                && publication.blocks().getFirst() instanceof Paragraph first
                && (first.style() == Paragraph.Style.COVER_TITLE || first.style() == Paragraph.Style.COVER_LINE);
    }
}
