package duzhi.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be read is named for what it is, and nothing fills memory or time. */
class A05_RefusalsTest {

    private static final Limits SMALL = new Limits(1 << 20, 100, 10, 3, 1 << 20, 4, Duration.ofSeconds(20));

    private static Why refusal(String name, byte[] bytes) {
        return catchThrowableOfType(Unreadable.class, () -> Book.read(name, bytes, SMALL))
                .why();
    }

    private static Book simple(Book.Kind kind) {
        return new Book(kind).row("表", 1, "甲", 1);
    }

    @Test
    void filesThatProgramsLeaveBehind() {
        byte[] lock = new byte[165];
        Arrays.fill(lock, (byte) ' ');
        lock[0] = 3;
        assertThat(refusal("~$budget.xlsx", lock)).isEqualTo(Why.LOCK_FILE);
        assertThat(refusal("renamed.xlsx", lock)).isEqualTo(Why.LOCK_FILE);
        assertThat(refusal("._budget.xlsx", new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0}))
                .isEqualTo(Why.RESOURCE_FORK);
        assertThat(refusal("empty.xlsx", new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(refusal("text.xls", "甲\t乙".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.DAMAGED);
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutOffIsDamaged(Book.Kind kind) {
        byte[] whole = simple(kind).bytes();
        for (int part = 1; part < 8; part++) {
            assertThat(refusal("cut", Arrays.copyOf(whole, whole.length * part / 8)))
                    .isEqualTo(Why.DAMAGED);
        }
    }

    @Test
    void passwords() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(simple(Book.Kind.XLSX).bytes());
            }
            files.writeFilesystem(packed);
        }
        assertThat(refusal("locked.xlsx", packed.toByteArray())).isEqualTo(Why.PASSWORD);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] old = simple(Book.Kind.XLS).bytes();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(refusal("locked.xls", old)).isEqualTo(Why.PASSWORD);
    }

    @Test
    void limits() {
        Book sheets = simple(Book.Kind.XLSX).row("二", 1, 1).row("三", 1, 1).row("四", 1, 1);
        assertThat(refusal("sheets", sheets.bytes())).isEqualTo(Why.TOO_MANY_PAGES);
        Book lines = new Book(Book.Kind.XLSX);
        for (int row = 1; row <= 101; row++) {
            lines.row("表", row, "甲", 1);
        }
        assertThat(refusal("lines", lines.bytes())).isEqualTo(Why.TOO_MANY_LINES);
        Book large = new Book(Book.Kind.XLSX).row("表", 1, "甲".repeat(30_000), 1);
        for (int row = 2; row < 60; row++) {
            large.row("表", row, String.valueOf(row).repeat(15_000));
        }
        assertThat(refusal("large", large.bytes())).isEqualTo(Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void aSheetFormattedToItsEndIsAsSmallAsWhatIsFilledIn() throws Exception {
        byte[] book = simple(Book.Kind.XLSX).row("表", 3, "乙", 2).bytes();
        StringBuilder formatted = new StringBuilder();
        for (int row = 4; row <= 60_000; row++) {
            formatted
                    .append("<row r=\"")
                    .append(row)
                    .append("\" s=\"0\" customFormat=\"1\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"0\"/><c r=\"XFD")
                    .append(row)
                    .append("\" s=\"0\"/></row>");
        }
        byte[] wide = A02_ShownTest.replaced(
                book,
                "</sheetData>",
                formatted + "</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>");
        Transcript read = Book.read(wide, Limits.DEFAULT);
        assertThat(read.lines()).containsExactly("甲\t1", "\t2");
    }

    @Test
    void entitiesAreNotFollowed() throws Exception {
        byte[] book = simple(Book.Kind.XLSX).bytes();
        byte[] hostile = A02_ShownTest.replaced(
                book, "<worksheet ", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><worksheet ");
        assertThat(refusal("hostile.xlsx", hostile)).isEqualTo(Why.DAMAGED);
    }

    @Test
    void aCancelledThreadEnds() {
        byte[] bytes = simple(Book.Kind.XLSX).bytes();
        Thread.currentThread().interrupt();
        assertThat(refusal("any.xlsx", bytes)).isEqualTo(Why.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void macrosAndPackedFilesAreToldOf() throws Exception {
        Book book = simple(Book.Kind.XLS);
        book.workbook().addOlePackage(new byte[] {1, 2, 3}, "a.txt", "a.txt", "a.txt");
        byte[] bytes = book.bytes();
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
            assertThat(Book.remarks(Book.read(out.toByteArray(), Limits.DEFAULT)))
                    .contains("MACROS");
        }
    }
}
