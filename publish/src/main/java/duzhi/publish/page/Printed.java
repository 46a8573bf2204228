package duzhi.publish.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A document set in pages: its PDF, and the fonts it is set with, which {@link OfdWriter} embeds as well. */
public final class Printed {

    private final byte[] pdf;
    private final List<Face> faces;

    Printed(byte[] pdf, List<Face> faces) {
        this.pdf = pdf;
        this.faces = List.copyOf(faces);
    }

    byte[] pdf() {
        return pdf;
    }

    List<Face> faces() {
        return faces;
    }

    /** Writes it as PDF; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        out.write(pdf);
    }
}
