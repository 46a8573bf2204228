package duzhi.reader.html;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a web page to text. What a page declares is often wrong: bytes that are sound UTF-8 are that, else what is
 * declared if the bytes are sound in it, else GB 18030, which GBK and GB 2312 are part of.
 */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 8192;
    private static final int SOUND_OF_A_THOUSAND = 1000;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern CHINESE =
            Pattern.compile("(?i)gb.?2312.*|gbk|gb.?18030|x-gbk|cp936|ms936|.*gb_2312.*");

    private Encoding() {}

    static String decode(byte[] bytes) throws Unreadable {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset declared = declared(bytes);
        Set<Charset> tried = new LinkedHashSet<>();
        tried.add(StandardCharsets.UTF_8);
        tried.add(declared);
        tried.add(GB18030);
        for (Charset charset : tried) {
            Optional<String> text = strictly(bytes, mark, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return nearest(bytes, mark, tried);
    }

    /** A page with a few broken bytes is still read, by the encoding that breaks least. */
    private static String nearest(byte[] bytes, int mark, Set<Charset> charsets) throws Unreadable {
        String best = "";
        long fewest = Long.MAX_VALUE;
        for (Charset charset : charsets) {
            String text = new String(bytes, mark, bytes.length - mark, charset);
            long broken = text.chars().filter(c -> c == 0xFFFD).count();
            if (broken < fewest) {
                fewest = broken;
                best = text;
            }
        }
        if (fewest * SOUND_OF_A_THOUSAND > best.length()) {
            throw new Unreadable(Why.ENCODING, "");
        }
        return best;
    }

    private static String lenient(byte[] bytes, int from, Charset charset) throws Unreadable {
        return nearest(bytes, from, Set.of(charset));
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find() || CHINESE.matcher(declared.group(1)).matches()) {
            return GB18030;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            boolean singleByte = charset.newEncoder().maxBytesPerChar() <= 1;
            return singleByte || charset.name().startsWith("UTF-") ? GB18030 : charset;
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return GB18030;
        }
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
