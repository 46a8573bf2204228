package duzhi.publish.page;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;

/** Words as they are printed. */
final class Plain {

    private Plain() {}

    /** Without radicals, compatibility ideographs and characters that no page shows: what is printed can be searched. */
    static String of(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (isDisguised(c)) {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == '\t' || c == 0xA0 || c == '\r') {
                plain.append(' ');
            } else if (c == '\n' || c >= ' ' && Character.getType(c) != Character.CONTROL && !isInvisible(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** The characters that are printed of a text. */
    static Set<Integer> characters(String words) {
        Set<Integer> characters = new TreeSet<>();
        words.codePoints().filter(c -> c >= ' ').forEach(characters::add);
        return characters;
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F
                || c == 0xFEFF
                || c == 0xAD
                || c >= 0xFFFE && c <= 0xFFFF
                || c >= 0xD800 && c <= 0xDFFF;
    }

    private static boolean isDisguised(int c) {
        return c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
