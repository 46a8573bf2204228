package duzhi.reader.page;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draws on pages: type of ten points, a Chinese character ten wide, a digit five. */
final class Paper {

    private static final double SIZE = 10;
    private static final double WIDTH = 600;
    private static final double HEIGHT = 800;

    private final List<PageContent> pages = new ArrayList<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Ruling> rulings = new ArrayList<>();
    private int run;

    /** A text from here to the right. */
    Paper text(double left, double base, String text) {
        double at = left;
        run++;
        for (int i = 0; i < text.length(); i++) {
            double width = text.charAt(i) < 0x80 ? SIZE / 2 : SIZE;
            glyphs.add(new Glyph(text.substring(i, i + 1), at, at + width, base, SIZE, run));
            at += width;
        }
        return this;
    }

    /** A line along the page. */
    Paper level(double at, double from, double to) {
        rulings.add(new Ruling(true, at, from, to));
        return this;
    }

    /** A line down the page. */
    Paper upright(double at, double from, double to) {
        rulings.add(new Ruling(false, at, from, to));
        return this;
    }

    /** Goes on with the next page. */
    Paper turn() {
        pages.add(new PageContent(pages.size() + 1, WIDTH, HEIGHT, glyphs, rulings));
        glyphs = new ArrayList<>();
        rulings = new ArrayList<>();
        return this;
    }

    /** What is read. */
    Transcript read() {
        turn();
        TranscriptBuilder out = new TranscriptBuilder(
                Original.of("drawn.pdf", "drawn".getBytes(StandardCharsets.UTF_8)), Format.PDF, Limits.DEFAULT);
        try {
            new PageWriter(out).write(pages);
            return out.build();
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
