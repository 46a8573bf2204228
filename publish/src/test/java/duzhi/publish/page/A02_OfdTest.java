package duzhi.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.written.Invented;
import duzhi.publish.written.ReadBack;
import duzhi.publish.written.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** The same pages as OFD. */
class A02_OfdTest {

    private static String text(byte[] ofd) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            List<String> all = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.addAll(new ContentExtractor(reader).getPageContent(page));
            }
            return String.join("\n", all);
        }
    }

    @Test
    void anotherReaderFindsTheWords() throws IOException {
        byte[] ofd = Written.ofd(Invented.of(List.of(Invented.words(Style.BODY, "收入总计342.16万元。"))));

        assertThat(text(ofd)).contains("收入总计342.16万元。");
    }

    @Test
    void anotherReaderFindsEveryPage() throws IOException {
        byte[] ofd = Written.ofd(Invented.publication());

        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.getNumberOfPages()).isGreaterThanOrEqualTo(9);
            assertThat(reader.getPageInfo(1).getSize().getWidth()).isBetween(209.5, 210.5);
            assertThat(reader.getPageInfo(6).getSize().getWidth()).isBetween(296.5, 297.5);
        }
        assertThat(text(ofd)).contains("2026年部门收支总体情况表", "国有资产资源有偿使用收入".substring(0, 4));
    }

    @Test
    void fontsAreInIt() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Written.ofd(Invented.publication())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names)
                .startsWith("OFD.xml", "Doc_0/Document.xml")
                .contains("Doc_0/Res/song.ttf", "Doc_0/Res/hei.ttf");
    }

    @Test
    void theAuditReadsTheSameFactsFromBoth() {
        Publication publication = Invented.publication();
        FilledDocument ofd = ReadBack.ofd(Written.ofd(publication));
        FilledDocument pdf = ReadBack.pdf(Written.pdf(publication));

        assertThat(ofd.facts().stream().map(A02_OfdTest::shown))
                .containsExactlyElementsOf(
                        pdf.facts().stream().map(A02_OfdTest::shown).toList());
        assertThat(ofd.lines()).isEqualTo(pdf.lines());
    }

    private static String shown(Fact fact) {
        return fact.at() + " = " + fact.value();
    }

    @Test
    void thePagesAtHandAreNotSetAgain() throws IOException {
        Publication publication = Invented.publication();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfdWriter.write(publication, new PdfWriter(Written.fonts()).print(publication), out);

        assertThat(out.toByteArray()).isEqualTo(Written.ofd(publication));
    }
}
