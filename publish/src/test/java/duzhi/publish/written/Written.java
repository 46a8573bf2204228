package duzhi.publish.written;

import duzhi.publish.document.Publication;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.OfdWriter;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.web.HtmlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Assumptions;

/** Documents as written, in memory. */
public final class Written {

    private Written() {}

    /** The page on screen. */
    public static byte[] html(Publication publication) {
        return bytes(out -> new HtmlWriter().write(publication, out));
    }

    /** The pages in PDF; the test is skipped where the program was built without fonts. */
    public static byte[] pdf(Publication publication) {
        return bytes(out -> new PdfWriter(fonts()).write(publication, out));
    }

    /** The pages in OFD; the test is skipped where the program was built without fonts. */
    public static byte[] ofd(Publication publication) {
        return bytes(out -> new OfdWriter(fonts()).write(publication, out));
    }

    /** The fonts that come with the program. */
    public static Fonts fonts() throws IOException {
        Assumptions.assumeTrue(
                Fonts.class.getResource("fonts/song.ttf") != null,
                "no fonts: install npm and build again to test printed pages");
        return Fonts.builtIn();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
