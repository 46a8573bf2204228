package duzhi.publish.page;

import duzhi.publish.page.Unprintable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The fonts that pages are printed with: one for text and tables, one for headings. They are embedded, so that a page looks
 * and reads the same everywhere. Characters beyond the Basic Multilingual Plane cannot be printed.
 */
public final class Fonts {

    private static final int MOST_NAMED = 20;
    private static final int COLLECTION = 0x74746366;

    /** The fonts that come with the program, read once. */
    private static final class BuiltIn {
        private static final Fonts FONTS = load();

        private static Fonts load() {
            try {
                return new Fonts(List.of(resource("song"), resource("hei")), () -> resource("rare"));
            } catch (Unprintable e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Source {
        Face face() throws Unprintable;
    }

    private final List<Face> faces;
    private final Source rare;

    private Fonts(List<Face> faces, Source rare) {
        this.faces = faces;
        this.rare = rare;
    }

    /**
     * The fonts that come with the program.
     *
     * @throws Unprintable if it was built without them
     */
    public static Fonts builtIn() throws Unprintable {
        if (Fonts.class.getResource("fonts/song.ttf") == null) {
            throw new Unprintable(Why.NO_FONT, "");
        }
        return BuiltIn.FONTS;
    }

    /**
     * One font for everything, from a TrueType file or the first font of a collection.
     *
     * @throws Unprintable if it is no such file, or may not be embedded
     */
    public static Fonts of(Path file) throws Unprintable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
            bytes = java.nio.ByteBuffer.wrap(bytes).getInt() == COLLECTION ? first(bytes) : bytes;
        } catch (IOException | RuntimeException e) {
            throw new Unprintable(Why.UNREADABLE, file.toString());
        }
        Face face = Face.of("song", bytes, file.toString());
        return new Fonts(List.of(face), () -> face);
    }

    private static byte[] first(byte[] bytes) throws IOException {
        byte[][] found = new byte[1][];
        try (TrueTypeCollection collection = new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes))) {
            collection.processAllFonts((TrueTypeFont font) -> {
                if (found[0] == null) {
                    found[0] = font.getOriginalData().readAllBytes();
                }
            });
        }
        return found[0] == null ? bytes : found[0];
    }

    private static Face resource(String name) throws Unprintable {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new Unprintable(Why.NO_FONT, "");
            }
            return Face.of(name, in.readAllBytes(), name);
        } catch (Unprintable e) {
            throw e;
        } catch (IOException e) {
            throw new Unprintable(Why.UNREADABLE, name);
        }
    }

    /**
     * The fonts for a document of these characters: text, headings, and where one of them lacks a character, the one that
     * stands in.
     *
     * @throws Unprintable naming every character that none of them has
     */
    List<Face> facesFor(Set<Integer> characters) throws IOException {
        List<Face> needed = faces;
        if (characters.stream().anyMatch(c -> faces.stream().anyMatch(face -> !face.has(c)))) {
            Face more = rare.face();
            needed = faces.contains(more)
                    ? faces
                    : Stream.concat(faces.stream(), Stream.of(more)).toList();
        }
        List<Face> all = needed;
        Set<Integer> missing = characters.stream()
                .filter(c -> all.stream().noneMatch(face -> face.has(c)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw new Unprintable(Why.NO_GLYPH, named(missing));
        }
        // A whole font is slow to embed, and one that gives a glyph to several characters could not be searched.
        List<Face> cut = new ArrayList<>();
        for (Face face : all) {
            cut.add(face.cut(characters));
        }
        return cut;
    }

    private static String named(Set<Integer> missing) {
        return missing.stream()
                        .limit(MOST_NAMED)
                        .map(c -> Character.toString(c) + "（U+%04X）".formatted(c))
                        .collect(Collectors.joining("、"))
                + (missing.size() > MOST_NAMED ? "……（" + missing.size() + "）" : "");
    }
}
