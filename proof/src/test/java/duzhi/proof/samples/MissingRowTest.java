package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row taken out of a true document is one finding with every sum it broke under it. */
class MissingRowTest {

    @ParameterizedTest
    @CsvSource({"department-budget.txt, 071002P04, 22.40", "self-evaluation-3.txt, 活动品牌延续性, 10"})
    void aRowLeftOutIsOneFinding(String file, String row, String amount) throws Exception {
        List<Finding> roots = findings(file, row).stream()
                .filter(finding -> finding.rule().equals("E-01"))
                .toList();
        assertThat(roots).hasSize(1);
        assertThat(roots.getFirst().symptoms()).hasSizeGreaterThan(1);
        assertThat(roots.getFirst().message().zh()).contains("缺少一行", " " + amount);
    }

    private static List<Finding> findings(String file, String row) throws Exception {
        String text = Files.readString(SamplesTest.examples().resolve("clean").resolve(file))
                .lines()
                .filter(line -> !(line.contains(row) && line.contains("\t")))
                .collect(Collectors.joining("\n"));
        TextFile cut = TextFile.of(file, text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        DocumentReader reader = new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());
        return new Auditor(SamplesTest.rules())
                .audit(List.of(reader.read(cut)), List.of())
                .findings();
    }
}
