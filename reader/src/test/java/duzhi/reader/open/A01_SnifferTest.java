package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is stands in its bytes; its name is hearsay. */
class A01_SnifferTest {

    private static Format format(String name, byte[] bytes) throws Unreadable {
        return Sniffer.sniff(Original.of(name, bytes)).orElseThrow();
    }

    private static Unreadable refusal(String name, byte[] bytes) {
        return catchThrowableOfType(Unreadable.class, () -> Sniffer.sniff(Original.of(name, bytes)));
    }

    @Test
    void pdfBeginsWithItsMarkOrSoonAfter() throws Unreadable {
        assertThat(format("a", Samples.PDF)).isEqualTo(Format.PDF);
        assertThat(format("a", ("\r\n garbage " + new String(Samples.PDF, UTF_8)).getBytes(UTF_8)))
                .isEqualTo(Format.PDF);
        assertThat(format("a.pdf", "dummy pdf content".getBytes(UTF_8))).isEqualTo(Format.TEXT);
    }

    @Test
    void packedFormatsAreToldByTheirParts() throws Unreadable {
        assertThat(format("a", Samples.parts("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(Format.XLSX);
        assertThat(format("a", Samples.parts("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(Format.DOCX);
        assertThat(format("a", Samples.parts("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(Format.OFD);
        assertThat(Sniffer.sniff(Original.of("a.xlsx", Samples.parts("a.txt", "b.txt"))))
                .as("a mere archive")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml xl/workbook.bin, XLSB",
        "[Content_Types].xml ppt/presentation.xml, PPTX",
        "mimetype content.xml, OpenDocument"
    })
    void otherPackedFormatsAreNamed(String parts, String name) {
        assertThat(refusal("a", Samples.parts(parts.split(" "))))
                .extracting(Unreadable::why, Unreadable::detail)
                .containsExactly(Why.OTHER_FORMAT, name);
    }

    @Test
    void oldFormatsAreToldByTheirStreams() throws Unreadable {
        assertThat(format("a.doc", Samples.streams("Workbook"))).isEqualTo(Format.XLS);
        assertThat(format("a.doc", Samples.streams("Book"))).isEqualTo(Format.XLS);
        assertThat(format("a.xls", Samples.streams("WordDocument", "1Table"))).isEqualTo(Format.DOC);
        assertThat(refusal("a.xlsx", Samples.streams("EncryptedPackage", "EncryptionInfo"))
                        .why())
                .isEqualTo(Why.PASSWORD);
        assertThat(refusal("a.doc", Samples.streams("PowerPoint Document")).detail())
                .isEqualTo("PPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<!DOCTYPE html><p>",
                "  \n<?xml version=\"1.0\"?><!-- c --> <HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
                "<table border=1>",
                "<meta charset=gbk>"
            })
    void pagesAreKnownByTheirFirstTag(String begin) throws Unreadable {
        assertThat(format("a.xls", begin.getBytes(UTF_8))).isEqualTo(Format.HTML);
        assertThat(format("a.pdf", ("\uFEFF" + begin).getBytes(UTF_8))).isEqualTo(Format.HTML);
        assertThat(format("a.doc", ("\uFEFF" + begin).getBytes(UTF_16LE))).isEqualTo(Format.HTML);
    }

    @Test
    void aTextWithSomeTagsIsStillAText() throws Unreadable {
        assertThat(format("a.txt", "<table><tr>收入".getBytes(UTF_8))).isEqualTo(Format.TEXT);
        assertThat(format("a", "见 <html> 一节".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(Format.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\\rtf1\\ansi', OTHER_FORMAT, RTF",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>', OTHER_FORMAT, Office 2003 XML",
        "'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x', OTHER_FORMAT, MHT",
    })
    void whatIsNotReadIsNamed(String begin, Why why, String what) {
        assertThat(refusal("a.pdf", begin.getBytes(UTF_8)))
                .extracting(Unreadable::why, Unreadable::detail)
                .containsExactly(why, what);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A, IMAGE, PNG",
        "FFD8FFE0, IMAGE, JPEG",
        "474946383961, IMAGE, GIF",
        "524946460000000057454250, IMAGE, WebP",
        "49492A0008, IMAGE, TIFF",
        "424D1000000000000000, IMAGE, BMP",
        "526172211A0701, ARCHIVE, RAR",
        "377ABCAF271C, ARCHIVE, 7z",
        "1F8B08, ARCHIVE, gzip",
        "62142365, PASSWORD, E-SafeNet",
    })
    void theMarksOfOtherFilesAreKnown(String hex, Why why, String what) {
        assertThat(refusal("a.pdf", HexFormat.of().parseHex(hex)))
                .extracting(Unreadable::why, Unreadable::detail)
                .containsExactly(why, what);
    }

    @Test
    void whatProgramsLeaveBesideDocumentsIsNoDocument() {
        byte[] lock = new byte[165];
        Arrays.fill(lock, (byte) ' ');
        lock[0] = 3;
        lock[1] = 'T';
        lock[2] = 'e';
        lock[3] = 'a';

        assertThat(refusal("~$预算.xlsx", "\u0003Tea".getBytes(UTF_8)).why()).isEqualTo(Why.LOCK_FILE);
        assertThat(refusal("预算.xlsx", lock).why()).isEqualTo(Why.LOCK_FILE);
        assertThat(refusal("._预算.xlsx", new byte[] {0, 5, 0x16, 7, 0, 2}).why()).isEqualTo(Why.RESOURCE_FORK);
        assertThat(refusal("预算.xlsx", new byte[0]).why()).isEqualTo(Why.EMPTY);
    }

    @Test
    void aLargeFileNamedLikeALockIsReadForWhatItIs() throws Unreadable {
        byte[] longText = "预算\n".repeat(1000).getBytes(UTF_8);

        assertThat(format("~$预算.txt", longText)).isEqualTo(Format.TEXT);
    }

    @Test
    void brokenContainersAreDamaged() {
        byte[] zip = Samples.parts("[Content_Types].xml", "word/document.xml");
        byte[] ole = Samples.streams("Workbook");

        assertThat(refusal("a.docx", Arrays.copyOf(zip, zip.length / 2)).why()).isEqualTo(Why.DAMAGED);
        assertThat(refusal("a.xls", Arrays.copyOf(ole, 100)).why()).isEqualTo(Why.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({
        "a.xls, HTML, true",
        "a.xls, XLSX, true",
        "a.xls, XLS, false",
        "a.et, XLSX, false",
        "a.wps, DOC, false",
        "a.doc, DOCX, true",
        "a.pdf, HTML, true",
        "a, PDF, false",
        "a.dat, PDF, false",
        "b.zip!/a.TXT, TEXT, false",
        "b.zip!/a.TXT, PDF, true"
    })
    void aNameThatSaysSomethingElseIsNoticed(String name, Format format, boolean mislabelled) {
        assertThat(Sniffer.isMislabelled(Original.of(name, new byte[] {1}), format))
                .isEqualTo(mislabelled);
    }

    @Test
    void archivesOfDocumentsAreNoDocuments() {
        assertThat(Sniffer.isDocument(Map.of("预算/a.xlsx", 1, "OFD.xml.bak", 2).keySet()))
                .isFalse();
    }
}
