package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Bytes to text: UTF-8, UTF-16 with its mark, or GB 18030; anything else is named for what it is. */
final class Decoder {

    private static final Map<String, Why> MAGIC = Map.of(
            "%PDF", Why.PDF,
            "PK\u0003\u0004", Why.OFFICE,
            "\u00d0\u00cf\u0011\u00e0", Why.OLD_OFFICE,
            "\u0089PNG", Why.IMAGE,
            "\u00ff\u00d8\u00ff", Why.IMAGE,
            "\u001f\u008b", Why.ARCHIVE,
            "Rar!", Why.ARCHIVE,
            "7z\u00bc\u00af", Why.ARCHIVE);

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Bytes of the longest character: a file cut off inside its last one is still read up to there. */
    private static final int LONGEST_CHARACTER = 4;

    private Decoder() {}

    static String decode(byte[] bytes) throws Unreadable {
        refuseKnownFormats(bytes);
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

    private static void refuseKnownFormats(byte[] bytes) throws Unreadable {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Why> magic : MAGIC.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                throw new Unreadable(magic.getValue(), "");
            }
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
