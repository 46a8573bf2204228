package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifth lesson: what last year's publication tells need not be typed again, and what it does not tell is said. */
class A05_CarryOverTest {

    private static CarryOver carried;

    @TempDir
    Path folder;

    @BeforeAll
    static void readLastYear() throws Exception {
        Path file = Path.of("..", "examples", "clean", "department-budget.txt");
        FilledDocument last = new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns())
                .read(TextFile.open(file, Limits.DEFAULT));
        carried = CarryOver.from(last, InputForm.load("henan-2021"), 2022);
    }

    private static Draft draft() {
        return carried.draft();
    }

    @Test
    void whoPublishesAndTheUnits() {
        assertThat(draft().agency().name()).isEqualTo("云溪市青禾区文化和旅游局");
        assertThat(draft().units())
                .containsExactly(new Agency("071001", "云溪市青禾区文化和旅游局本级"), new Agency("071002", "云溪市青禾区文化馆"));
    }

    @Test
    void whatIsComparedWithLastYear() {
        assertThat(draft().comparatives())
                .allMatch(fact -> fact.at().has(Dimension.YEAR, "2021"))
                .anyMatch(fact ->
                        fact.at().has(Dimension.FLOW, "revenue") && yuan(fact).equals("3421600"))
                .anyMatch(fact -> fact.at().has(Dimension.ITEM, "three-public.reception")
                        && yuan(fact).equals("6000"));
    }

    private static String yuan(Fact fact) {
        return fact.figure().orElseThrow().exact().stripTrailingZeros().toPlainString();
    }

    @Test
    void codesInUseAsLinesToBeCompleted() {
        assertThat(draft().facts())
                .allMatch(fact -> fact.figure().isEmpty())
                .anyMatch(fact -> fact.at().has(Dimension.FUNCTION, "2070109")
                        && fact.at().has(Dimension.AGENCY, "071002"))
                .anyMatch(fact -> fact.at().has(Dimension.ECONOMY, "30101")
                        && fact.at().has(Dimension.GOVERNMENT_ECONOMY, "50501"));
    }

    @Test
    void projectsWithTheirIndicators() {
        assertThat(draft().projects()).extracting(Project::name).contains("文化市场执法检查经费", "数字文化馆设备购置");
        assertThat(draft().projects().getFirst().indicators())
                .anyMatch(indicator -> indicator.level1().equals("产出指标")
                        && indicator.operator().equals("≥")
                        && indicator.target().equals("420")
                        && indicator.unit().equals("家次"));
        assertThat(draft().whole().orElseThrow().tasks()).hasSize(3);
    }

    @Test
    void dutiesAndOrganisation() {
        assertThat(draft().text("主要职责").lines()).hasSize(5);
        assertThat(draft().text("机构设置")).startsWith("我局内设");
    }

    @Test
    void theWorkbookHoldsItAndReadingItAsksForTheRest() throws IOException {
        Reading reading = InputWorkbook.read(Samples.workbook(draft(), folder));

        assertThat(reading.draft()).isEmpty();
        assertThat(Samples.shown(reading)).anyMatch(problem -> problem.contains("“金额（元）”没有填"));
    }

    @Test
    void whatCouldNotBeTakenOverIsListed() {
        List<String> missing = carried.missing().stream()
                .map(text -> text.in(Text.Language.ZH))
                .toList();

        assertThat(missing).anyMatch(words -> words.contains("部门编码")).anyMatch(words -> words.contains("单位类型"));
    }
}
