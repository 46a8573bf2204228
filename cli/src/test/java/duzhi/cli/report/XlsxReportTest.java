package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxReportTest {

    private final Words words = Words.of(Language.ZH);

    @Test
    void everyFindingHasARowAndRoomForADecision() throws IOException {
        List<List<String>> rows = sheet("findings.title");
        assertThat(rows).hasSize(6);
        assertThat(rows.getFirst()).hasSize(17).endsWith(words.say("column.decision"));
        assertThat(rows.get(1)).contains("1", "B-05", "sample.txt", words.say("line", 19), "244.42", "243.85", "0.57");
        assertThat(rows.get(2).get(9)).contains(words.say("finding.cause", 1));
    }

    @Test
    void theChecklistCountsEveryRule() throws IOException {
        assertThat(sheet("checks.title")).hasSize(6).anyMatch(row -> row.containsAll(List.of("B-05", "6", "2")));
    }

    @Test
    void gapsNameInputsTablesAndChecks() throws IOException {
        List<List<String>> rows = sheet("gaps.title");
        assertThat(rows).hasSize(6);
        assertThat(rows.stream().map(List::getFirst))
                .contains(words.say("gaps.input"), words.say("gaps.table"), words.say("column.notRun"));
        List<List<String>> unplaced = sheet("unplaced.title");
        assertThat(unplaced).hasSize(2);
        assertThat(unplaced.getLast()).contains("sample.txt", words.say("line", 23), "1");
    }

    @Test
    void headingsStayInSightAndCanBeFiltered() throws IOException {
        String sheet = part("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"", "<autoFilter ref=\"A1:Q6\"");
        assertThat(part("docProps/core.xml")).contains("1980-01-01T00:00:00Z");
    }

    private List<List<String>> sheet(String key) throws IOException {
        byte[] bytes = Written.bytes(Format.XLSX, Sample.audit(), Language.ZH);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.findSheet(words.say(key)).orElseThrow();
            return sheet.read().stream().map(XlsxReportTest::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
    }

    private static String part(String name) throws IOException {
        byte[] bytes = Written.bytes(Format.XLSX, Sample.audit(), Language.ZH);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
