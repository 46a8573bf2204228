package duzhi.reader.word;

import static duzhi.reader.word.Docx.cell;
import static duzhi.reader.word.Docx.p;
import static duzhi.reader.word.Docx.row;
import static duzhi.reader.word.Docx.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What cannot be read is refused for what it is, and nothing makes the reader run away. */
final class A04_RefusalsTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    private static Why why(String name, byte[] bytes, Limits limits) {
        try {
            new WordTranscriber().transcribe(Original.of(name, bytes), limits, Watch.of(limits.time()));
        } catch (Unreadable e) {
            return e.why();
        }
        throw new AssertionError("was read");
    }

    private static Why why(byte[] bytes) {
        return why("a.docx", bytes, LIMITS);
    }

    @Test
    void what_is_no_document_is_refused_for_what_it_is() throws IOException {
        byte[] whole = new Docx().body(p("预算")).bytes();
        assertThat(why(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(why("~$a.docx", new byte[162], LIMITS)).isEqualTo(Why.LOCK_FILE);
        assertThat(why(new byte[] {0, 5, 0x16, 7, 0})).isEqualTo(Why.RESOURCE_FORK);
        assertThat(why(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Why.DAMAGED);
        assertThat(why(new Docx().put("word/document.xml", "<w:document").bytes()))
                .isEqualTo(Why.DAMAGED);
        assertThat(why(new Docx().body("<w:p/>").bytes())).isEqualTo(Why.NO_TEXT);
        assertThat(why(locked())).isEqualTo(Why.PASSWORD);
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[8]), "EncryptedPackage");
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void entities_are_refused() {
        String bomb = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><body>&x;</body></d>";
        assertThat(why(new Docx().put("word/document.xml", bomb).bytes())).isEqualTo(Why.DAMAGED);
    }

    @Test
    void limits_hold() {
        Limits small = new Limits(1 << 20, 10, 20, 10, 1 << 20, 4, Duration.ofSeconds(60));
        String lines = p("行").repeat(20);
        assertThat(why("a.docx", new Docx().body(lines).bytes(), small)).isEqualTo(Why.TOO_MANY_LINES);
        String large = p(" ".repeat(3 << 20));
        assertThat(why("a.docx", new Docx().body(large).bytes(), small)).isEqualTo(Why.UNPACKS_TOO_LARGE);
        String deep = "<w:sdt><w:sdtContent>".repeat(5000) + p("底") + "</w:sdtContent></w:sdt>".repeat(5000);
        assertThat(why("a.docx", new Docx().body(deep).bytes(), small)).isEqualTo(Why.TOO_DEEP);
        String tables = p("底");
        for (int i = 0; i < 6; i++) {
            tables = table(2, row(cell("外"), "<w:tc>" + tables + "</w:tc>"));
        }
        assertThat(why("a.docx", new Docx().body(tables).bytes(), small)).isEqualTo(Why.TOO_DEEP);
        Limits hurried = LIMITS.withTime(Duration.ZERO);
        assertThat(why("a.docx", new Docx().body(p("预算")).bytes(), hurried)).isEqualTo(Why.TOO_LONG);
    }

    @Test
    void a_span_beyond_reason_makes_no_more_columns_than_the_limit_and_one() throws Unreadable {
        byte[] wide = new Docx()
                .body(table(1, row(cell("<w:gridSpan w:val=\"2000000000\"/>", "宽"), cell("窄"))))
                .bytes();
        assertThat(Docx.read(wide, LIMITS).tables().getFirst().columns()).isLessThanOrEqualTo(LIMITS.columns() + 2);
    }

    @Test
    void a_cut_or_garbled_file_is_read_or_refused_and_never_anything_else() {
        byte[] whole =
                new Docx().body(p("预算"), table(2, row(cell("甲"), cell("1")))).bytes();
        for (int i = 0; i < whole.length; i += 7) {
            byte[] garbled = whole.clone();
            garbled[i] ^= 0x55;
            attempt(garbled);
            attempt(Arrays.copyOf(whole, i));
        }
        assertThatThrownBy(() -> Docx.read("not at all".getBytes(UTF_8), LIMITS))
                .isInstanceOf(Unreadable.class);
    }

    private static void attempt(byte[] bytes) {
        try {
            assertThat(Docx.read(bytes, LIMITS).lines()).isNotEmpty();
        } catch (Unreadable e) {
            assertThat(e.why()).isNotEqualTo(Why.FAILED);
        }
    }
}
