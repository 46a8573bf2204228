package duzhi.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Publication;
import duzhi.publish.word.LibreOffice;
import duzhi.publish.word.ReadBack;
import duzhi.publish.word.Samples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another office program computes: it works every formula out for itself. */
class A03_LibreOfficeTest {

    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    private Path folder;

    @Test
    void everyCellStandsInTheSheetsItOpens() throws Exception {
        LibreOffice.needed();
        Publication whole = Samples.whole();
        Path file = Files.write(folder.resolve("whole.xlsx"), A01_SheetTest.write(whole));

        StringBuilder read = new StringBuilder();
        for (Path sheet : LibreOffice.convert(file, EVERY_SHEET, folder)) {
            read.append(Files.readString(sheet, StandardCharsets.UTF_8));
        }

        assertThat(read).doesNotContain("#VALUE").doesNotContain("Err:");
        ReadBack.texts(whole).forEach(cell -> assertThat(read).contains(value(cell)));
    }

    /** Numbers are written as values, without the zeros their format adds. */
    private static String value(String text) {
        if (!text.matches("\\d+\\.\\d+%?")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text.replace("%", ""));
        return number.movePointLeft(text.endsWith("%") ? 2 : 0)
                .stripTrailingZeros()
                .toPlainString();
    }
}
