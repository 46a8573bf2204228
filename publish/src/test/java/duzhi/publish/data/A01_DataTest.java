package duzhi.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Cell;
import duzhi.publish.written.Invented;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The figures for other programs. */
class A01_DataTest {

    @TempDir
    private Path folder;

    private List<CSVRecord> figures() throws IOException {
        new DataWriter().write(Invented.publication(), folder);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(folder.resolve("figures.csv")))
                .getRecords();
    }

    @Test
    void everyPublishedFigureIsARow() throws IOException {
        long printed = Invented.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(Cell::amount)
                .filter(amount -> amount != null)
                .count();

        assertThat(figures()).hasSize((int) printed + 4 + 5 + 6);
    }

    @Test
    void aRowSaysWhatItIsAValueOf() throws IOException {
        CSVRecord row = figures().stream()
                .filter(figure -> figure.get("TABLE").equals("2026年部门收支总体情况表"))
                .filter(figure -> figure.get("PRINTED").equals("65.50"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get("FISCAL_YEAR")).isEqualTo("2026");
        assertThat(row.get("AGENCY_CODE")).isEqualTo("071");
        assertThat(row.get("EXP_CATEGORY_NAME")).isEqualTo("项目支出");
        assertThat(row.get("AMT")).isEqualTo("655000.00");
        assertThat(row.get("EXACT_AMT")).isEqualTo("655012.30");
        assertThat(row.get("CURRENCY")).isEqualTo("CNY");
        assertThat(row.get("ROW")).isEqualTo("二、项目支出");
        assertThat(row.get("COLUMN")).isEqualTo("支出/一般公共预算/其中：财政拨款");
    }

    @Test
    void amountsAreDecimals() throws IOException {
        assertThat(figures())
                .allSatisfy(row -> assertThat(new BigDecimal(row.get("AMT")).toPlainString())
                        .isEqualTo(row.get("AMT")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDescriptorNamesEveryColumn() throws IOException {
        List<CSVRecord> figures = figures();
        String text = Files.readString(folder.resolve("datapackage.json"));
        var descriptor =
                (java.util.Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
        var resource = (java.util.Map<String, Object>) ((List<Object>) descriptor.get("resources")).getFirst();
        var schema = (java.util.Map<String, Object>) resource.get("schema");
        List<String> named = new ArrayList<>();
        ((List<java.util.Map<String, String>>) schema.get("fields")).forEach(field -> named.add(field.get("name")));

        assertThat(named).isEqualTo(figures.getFirst().getParser().getHeaderNames());
        assertThat(resource.get("bytes")).isEqualTo((int) Files.size(folder.resolve("figures.csv")));
        assertThat(descriptor.get("profile")).isEqualTo("fiscal-data-package");
        assertThat(text).contains("\"columnType\" : \"functional-classification:generic:code\"");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(archive()).isEqualTo(archive());
        figures();
        assertThat(Files.readAllBytes(folder.resolve("figures.csv")))
                .startsWith("FISCAL_YEAR,".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            new DataWriter().write(Invented.publication(), zip);
        }
        return bytes.toByteArray();
    }
}
