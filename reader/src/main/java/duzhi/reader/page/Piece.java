package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands together on one line.
 *
 * @param glyphs from left to right
 */
record Piece(List<Glyph> glyphs) {

    private static final double APART = 0.5;
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d,，]*(?:[.．]\\d+)?[%％]?");

    /** The pieces of a line, from left to right. */
    static List<Piece> of(TextLine line) {
        List<Piece> pieces = new ArrayList<>();
        List<Glyph> piece = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            if (!piece.isEmpty() && glyph.left() - piece.getLast().right() > APART * glyph.size()) {
                pieces.add(new Piece(piece));
                piece = new ArrayList<>();
            }
            piece.add(glyph);
        }
        pieces.add(new Piece(piece));
        return pieces;
    }

    Stretch across() {
        return new Stretch(glyphs.getFirst().left(), glyphs.getLast().right());
    }

    Stretch down() {
        return new Stretch(
                glyphs.stream().mapToDouble(Glyph::top).min().orElseThrow(),
                glyphs.stream().mapToDouble(Glyph::bottom).max().orElseThrow());
    }

    double base() {
        return glyphs.getFirst().base();
    }

    double size() {
        return glyphs.getFirst().size();
    }

    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    boolean isNumber() {
        return NUMBER.matcher(text()).matches();
    }
}
