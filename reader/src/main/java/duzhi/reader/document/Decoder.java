package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text: UTF-8, UTF-16 with its mark, or GB 18030. What the bytes are was asked before. */
final class Decoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Bytes of the longest character: a file cut off inside its last one is still read up to there. */
    private static final int LONGEST_CHARACTER = 4;

    private Decoder() {}

    static String decode(byte[] bytes) throws Unreadable {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE);
        }
        refuseControls(bytes);
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int cut = 0; cut <= LONGEST_CHARACTER - 1 && bytes.length - cut >= mark; cut++) {
            Optional<String> text = strictly(bytes, StandardCharsets.UTF_8, mark, bytes.length - cut);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return strictly(bytes, GB18030, mark, bytes.length)
                .orElseThrow(() -> new Unreadable(Why.ENCODING, GB18030.name()));
    }

    private static String utf16(byte[] bytes, Charset charset) throws Unreadable {
        return strictly(bytes, charset, 2, bytes.length - bytes.length % 2)
                .orElseThrow(() -> new Unreadable(Why.ENCODING, charset.name()));
    }

    /** The text of bytes {@code from} to {@code to}, empty where they are not in that encoding. */
    private static Optional<String> strictly(byte[] bytes, Charset charset, int from, int to) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Text has no control characters but tab, line feed, carriage return and form feed. */
    private static void refuseControls(byte[] bytes) throws Unreadable {
        long controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        if (controls * 1000 > bytes.length) {
            throw new Unreadable(Why.BINARY, "");
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
