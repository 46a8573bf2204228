package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenReportTest {

    @Test
    void textReadsAsKept() {
        Golden.check("sample.zh.report", Written.text(Format.TEXT, Language.ZH));
        Golden.check("sample.en.report", Written.text(Format.TEXT, Language.EN));
    }

    @Test
    void jsonReadsAsKept() {
        Golden.check("sample.zh.json", Written.text(Format.JSON, Language.ZH));
        Golden.check("sample.en.json", Written.text(Format.JSON, Language.EN));
    }

    @Test
    void factsAndTablesReadAsKept() throws IOException {
        Golden.check("facts.json", extract(Extract.facts(DataFormat.JSON)));
        Golden.check("facts.csv", extract(Extract.facts(DataFormat.CSV)));
        Golden.check("tables.json", extract(Extract.tables(DataFormat.JSON)));
        Golden.check("tables.csv", extract(Extract.tables(DataFormat.CSV)));
    }

    private static String extract(Extract extract) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        extract.write(List.of(Sample.document()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void sameAuditSameBytes(Format format) throws InterruptedException {
        byte[] first = Written.bytes(format, Sample.audit(), Language.ZH);
        Thread.sleep(format == Format.XLSX ? 2100 : 0);
        assertThat(Written.bytes(format, Sample.audit(), Language.ZH)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anAuditOfNothingIsReported(Format format) {
        Audit empty = new Audit(List.of(), List.of(), List.of(), List.of(), new LinkedHashMap<>());
        assertThat(Written.bytes(format, empty, Language.EN)).isNotEmpty();
    }
}
