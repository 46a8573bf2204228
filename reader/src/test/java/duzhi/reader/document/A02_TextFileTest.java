package duzhi.reader.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes become lines, or are named for what they are. */
class A02_TextFileTest {

    private static final String TEA = "茶园\t１２亩\r\n第二行\n";

    private static TextFile read(byte[] bytes) throws Unreadable {
        return TextFile.of("tea.txt", bytes, Limits.DEFAULT);
    }

    private static Why refusal(byte[] bytes) {
        return catchThrowableOfType(Unreadable.class, () -> read(bytes)).why();
    }

    @Test
    void linesComeWithoutTheirEnds() throws Unreadable {
        assertThat(read(TEA.getBytes(UTF_8)).lines()).containsExactly("茶园\t１２亩", "第二行");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, EFBBBF", "GB18030, ''", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void everyCommonEncodingReadsTheSame(String charset, String mark) throws Unreadable {
        byte[] text = TEA.getBytes(Charset.forName(charset));
        byte[] start = HexFormat.of().parseHex(mark);
        byte[] bytes = Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, bytes, start.length, text.length);

        assertThat(read(bytes).lines()).containsExactly("茶园\t１２亩", "第二行");
    }

    @Test
    void aFileCutOffInsideItsLastCharacterIsReadUpToThere() throws Unreadable {
        byte[] bytes = TEA.strip().getBytes(UTF_8);

        assertThat(read(Arrays.copyOf(bytes, bytes.length - 1)).lines().getLast())
                .isEqualTo("第二");
        assertThat(read(withMark("茶园".getBytes(UTF_16LE), 1)).lines()).containsExactly("茶");
    }

    private static byte[] withMark(byte[] utf16, int lost) {
        byte[] bytes = new byte[utf16.length + 2 - lost];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;
        System.arraycopy(utf16, 0, bytes, 2, utf16.length - lost);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "EFBBBF, NO_TEXT",
        "FFFE, NO_TEXT",
        "20090A0D0A, NO_TEXT",
        "E3000041, BINARY",
        "00, BINARY",
        "41FFFFFF41, ENCODING",
    })
    void whatIsNoTextIsNamed(String hex, Why why) {
        assertThat(refusal(HexFormat.of().parseHex(hex))).isEqualTo(why);
    }

    @Test
    void utf16WithoutItsMarkIsNotGuessed() {
        assertThat(refusal("tea".getBytes(UTF_16BE))).isEqualTo(Why.BINARY);
    }

    @Test
    void limitsAreKept() {
        Limits small = new Limits(10, 2, 4, 1, 10, 1, Duration.ofSeconds(1));

        assertThat(catchThrowableOfType(Unreadable.class, () -> TextFile.of("t", "1\n2\n3".getBytes(UTF_8), small)))
                .extracting(Unreadable::why)
                .isEqualTo(Why.TOO_MANY_LINES);
        assertThat(refusal("\t1".repeat(5_000_000).getBytes(UTF_8))).isEqualTo(Why.TOO_MANY_CELLS);
    }

    @Test
    void filesAreMissingTooLargeOrNoFiles(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("large.txt"), "茶".repeat(100));

        assertThat(refusal(folder.resolve("none.txt"), Limits.DEFAULT)).isEqualTo(Why.MISSING);
        assertThat(refusal(large, Limits.DEFAULT.withBytes(299))).isEqualTo(Why.TOO_LARGE);
        assertThat(refusal(folder, Limits.DEFAULT)).isEqualTo(Why.FAILED);
    }

    private static Why refusal(Path file, Limits limits) {
        return catchThrowableOfType(Unreadable.class, () -> TextFile.open(file, limits))
                .why();
    }
}
