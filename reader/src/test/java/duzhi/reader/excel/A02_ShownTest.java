package duzhi.reader.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a cell is what the spreadsheet program prints, were the column only wide enough. */
class A02_ShownTest {

    private static String shown(Book.Kind kind, Object value, String format) {
        Book book =
                new Book(kind).row("表", 1, "甲").put("表", "B1", value, format).put("表", "C1", "乙", "General");
        String line = book.read().lines().getLast();
        return line.equals("甲\t乙") ? "" : line.split("\t", -1)[1];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1234.5      | #,##0.00                                        | 1,234.50
            1.005       | 0.00                                            | 1.01
            2.675       | 0.00_                                           | 2.68
            -0.001      | 0.00                                            | 0.00
            0.985       | 0.0%                                            | 98.5%
            0.5         | 0%                                              | 50%
            0           | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ | -
            -1234.565   | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ | -1,234.57
            -1234.5     | #,##0.0_);[Red]\\(#,##0.0\\)                    | (1,234.5)
            0           | 0.00;;;                                         | ``
            -3          | 0.00;;;                                         | ``
            3           | ;;;                                             | ``
            0           | #,##0                                           | 0
            12345       | 0!.0000                                         | 1.2345
            12345678    | #,##0.00,                                       | 12,345.68
            12          | 000000                                          | 000012
            3           | #,##0.00"万元"                                  | 3.00万元
            20000       | [>=10000]0.0;0.00                               | 20000.0
            5           | [$¥-804]#,##0.00                                | ¥5.00
            45000       | yyyy"年"m"月"d"日"                              | 2023年3月15日
            45000       | yyyy/m/d                                        | 2023/3/15
            0.1         | General                                         | 0.1
            1234567890.12 | General                                       | 1234567890.12
            440306231391499980000 | 0                                     | 440306231391500000000
            """)
    void numbersShowByTheirFormat(double value, String format, String expected) {
        assertThat(shown(Book.Kind.XLSX, value, format)).isEqualTo(expected);
        assertThat(shown(Book.Kind.XLS, value, format)).isEqualTo(expected);
    }

    @Test
    void builtInFormatsAreChinese() {
        assertThat(builtIn(14, 45000)).isEqualTo("2023/3/15");
        assertThat(builtIn(57, 45000)).isEqualTo("2023年3月");
        assertThat(builtIn(43, -1234.5)).isEqualTo("-1,234.50");
        assertThat(builtIn(43, 0)).isEqualTo("-");
    }

    private static String builtIn(int id, double value) {
        Book book = new Book(Book.Kind.XLSX).row("表", 1, "甲", value);
        CellStyle style = book.workbook().createCellStyle();
        style.setDataFormat((short) id);
        book.cell("表", "B1").setCellStyle(style);
        String line = book.read().lines().getLast();
        return line.substring(line.lastIndexOf('\t') + 1);
    }

    @Test
    void zeroAndNothingStayDifferent() {
        Book book = new Book(Book.Kind.XLSX).row("表", 1, "甲", 0, "乙", "丙").row("表", 2, "丁", "", "戊", 0);
        assertThat(book.read().lines()).containsExactly("甲\t0\t乙\t丙", "丁\t\t戊\t0");
    }

    @Test
    void aSheetMayShowNoZeros() {
        Book book = new Book(Book.Kind.XLSX).row("表", 1, "甲", 0, 5).row("表", 2, "乙", 7, 0);
        book.sheet("表").setDisplayZeros(false);
        assertThat(book.read().lines()).containsExactly("甲\t\t5", "乙\t7\t");
    }

    @Test
    void digitsAreTakenFromTheFileAndNoiseOfBinaryFractionsIsNot() throws Exception {
        byte[] bytes = new Book(Book.Kind.XLSX).row("表", 1, "甲", 77777, 88888).bytes();
        byte[] noisy = replaced(replaced(bytes, "77777.0", "0.30000000000000004"), "88888.0", "1234567890123.45");
        assertThat(Book.read(noisy, duzhi.reader.document.Limits.DEFAULT).lines())
                .containsExactly("甲\t0.3\t1234567890123.45");
    }

    /** The workbook with these words of its first sheet changed. */
    static byte[] replaced(byte[] workbook, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
