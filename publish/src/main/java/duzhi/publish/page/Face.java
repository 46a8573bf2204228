package duzhi.publish.page;

import duzhi.publish.page.Unprintable.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of TrueType outlines. */
final class Face {

    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "OS/2", "name", "post", "cmap");
    private static final int PLANE = 0x10000;
    private static final int RESTRICTED = 0x000F;
    private static final int FORBIDDEN = 0x0002;

    private final String name;
    private final String postScript;
    private final byte[] bytes;
    private final IntPredicate covered;

    private Face(String name, String postScript, byte[] bytes, IntPredicate covered) {
        this.name = name;
        this.postScript = postScript;
        this.bytes = bytes;
        this.covered = covered;
    }

    /** The font in these bytes; {@code name} is unique in a document, {@code shown} tells the user which file it is. */
    static Face of(String name, byte[] bytes, String shown) throws Unprintable {
        try (TrueTypeFont font = parse(bytes)) {
            if (!font.getTableMap().containsKey("glyf")) {
                throw new Unprintable(Why.OUTLINES, shown);
            }
            if (font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & RESTRICTED) == FORBIDDEN) {
                throw new Unprintable(Why.FORBIDDEN, shown);
            }
            CmapLookup lookup = font.getUnicodeCmapLookup();
            return new Face(
                    name,
                    String.valueOf(font.getName()),
                    bytes,
                    character -> character < PLANE && lookup.getGlyphId(character) != 0);
        } catch (Unprintable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unprintable(Why.UNREADABLE, shown);
        }
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    String name() {
        return name;
    }

    /** Its name inside, under which a PDF refers to it. */
    String postScript() {
        return postScript;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean has(int character) {
        return covered.test(character);
    }

    /** Only what these characters need: small, and with one character to a glyph as far as the font allows. */
    Face cut(Set<Integer> characters) throws IOException {
        BitSet kept = new BitSet(PLANE);
        characters.stream().filter(this::has).forEach(kept::set);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TrueTypeFont font = parse(bytes)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            kept.stream().forEach(subsetter::add);
            subsetter.writeToStream(out);
        }
        return new Face(name, postScript, out.toByteArray(), kept::get);
    }
}
