package duzhi.reader.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.excel.ExcelTranscriber;
import duzhi.reader.ofd.OfdTranscriber;
import duzhi.reader.pdf.PdfTranscriber;
import duzhi.reader.word.WordTranscriber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A file with a password, one that was cut off and one that is broken are three things, and each is told by its name. */
class A06_LockedAndCutTest {

    private static final String PASSWORD = "secret";

    private static Why why(String name, byte[] bytes) {
        Opener opener = new Opener(
                Map.of(
                        Format.XLS, ExcelTranscriber::new,
                        Format.XLSX, ExcelTranscriber::new,
                        Format.DOC, WordTranscriber::new,
                        Format.DOCX, WordTranscriber::new,
                        Format.OFD, OfdTranscriber::new,
                        Format.PDF, PdfTranscriber::new),
                Limits.DEFAULT,
                Store.NONE);
        return catchThrowableOfType(Unreadable.class, () -> opener.open(Original.of(name, bytes)))
                .why();
    }

    private static byte[] book(Workbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.createSheet("收支").createRow(0).createCell(0).setCellValue("收入合计");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    /** As office programs lock every new format: the whole package is encrypted. */
    private static byte[] locked(byte[] document) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(document);
            }
            files.writeFilesystem(packed);
        }
        return packed.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (locked) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(PASSWORD, PASSWORD, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    /** An old Word document whose head says that it is encrypted, with the version of the cipher in its table. */
    private static byte[] lockedWord() throws Exception {
        ByteBuffer head = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(10, (short) 0x0300);
        head.putInt(14, 52).putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        ByteBuffer table = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort(0, (short) 1).putShort(2, (short) 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(head.array()), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        assertThat(why("a.xlsx", locked(book(new XSSFWorkbook())))).isEqualTo(Why.PASSWORD);
        assertThat(why("a.docx", locked(Samples.parts("[Content_Types].xml", "word/document.xml"))))
                .isEqualTo(Why.PASSWORD);
        assertThat(why("a.pdf", pdf(true))).isEqualTo(Why.PASSWORD);
        assertThat(why("a.doc", lockedWord())).isEqualTo(Why.PASSWORD);
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        byte[] old = book(new HSSFWorkbook());
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(why("a.xls", old)).isEqualTo(Why.PASSWORD);
    }

    @Test
    void aFileCutOffIsNoDamagedFile() throws Exception {
        for (byte[] whole :
                new byte[][] {book(new XSSFWorkbook()), book(new HSSFWorkbook()), Samples.parts("OFD.xml"), pdf(false)
                }) {
            assertThat(Ending.isMissing(whole)).isFalse();
            byte[] cut = Arrays.copyOf(whole, whole.length / 2);
            assertThat(Ending.isMissing(cut)).isTrue();
        }
        byte[] sheet = book(new XSSFWorkbook());
        assertThat(why("a.xlsx", Arrays.copyOf(sheet, sheet.length / 2))).isEqualTo(Why.TRUNCATED);
        byte[] old = book(new HSSFWorkbook());
        assertThat(why("a.xls", Arrays.copyOf(old, old.length / 2))).isEqualTo(Why.TRUNCATED);
    }

    @Test
    void aFileWithItsEndIsDamaged() throws Exception {
        byte[] sheet = book(new XSSFWorkbook());
        Arrays.fill(sheet, 40, sheet.length / 2, (byte) 7);
        assertThat(why("a.xlsx", sheet)).isEqualTo(Why.DAMAGED);
    }
}
