package duzhi.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.office.BrokenTemplate.Fault;
import duzhi.publish.office.BrokenTemplate.Problem;
import duzhi.publish.office.Templates;
import duzhi.publish.word.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Fonts, fills and widths are the official's. */
class A02_SheetTemplateTest {

    private static XSSFWorkbook standard() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Templates.sheet(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook write(byte[] template) throws IOException, BrokenTemplate {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.with(new ByteArrayInputStream(template)).write(Samples.of(Samples.balance()), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void fontsOfNamedStylesAndWidthsOfSheetsAreUsed() throws Exception {
        try (XSSFWorkbook template = standard()) {
            template.getStylesSource().getFontAt(3).setFontName("等线");
            template.createSheet("收支预算总表").setColumnWidth(1, 33 * 256);
            try (XSSFWorkbook book = write(bytes(template))) {
                XSSFSheet sheet = book.getSheet("收支预算总表");

                assertThat(sheet.getRow(4).getCell(1).getCellStyle().getFont().getFontName())
                        .isEqualTo("等线");
                assertThat(sheet.getColumnWidth(1)).isEqualTo(33 * 256);
                assertThat(sheet.getColumnWidth(0)).isNotEqualTo(33 * 256);
            }
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        try (XSSFWorkbook plain = new XSSFWorkbook()) {
            plain.createSheet("空");
            byte[] template = bytes(plain);

            assertThatThrownBy(() -> write(template))
                    .isInstanceOfSatisfying(
                            BrokenTemplate.class,
                            broken -> assertThat(broken.problems())
                                    .hasSize(6)
                                    .contains(new Problem(Fault.NO_STYLE, "表头"), new Problem(Fault.NO_STYLE, "备注")));
        }
        assertThatThrownBy(() -> write("no package".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenTemplate.class);
    }
}
