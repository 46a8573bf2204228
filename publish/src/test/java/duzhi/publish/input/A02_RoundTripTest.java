package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Dimension;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.Samples.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Second lesson: what was entered comes back, from the workbook and from text files alike. */
class A02_RoundTripTest {

    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadWithoutAProblem(Path sample) {
        assertThat(Samples.shown(InputWorkbook.read(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWorkbookGivesTheDraftBack(Path sample) throws IOException {
        Draft draft = Samples.draft(sample);

        Reading again = InputWorkbook.read(Samples.workbook(draft, folder));

        assertThat(Samples.shown(again)).isEmpty();
        assertThat(again.draft().map(Said::of)).contains(Said.of(draft));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textFilesGiveTheDraftBack(Path sample) throws IOException {
        Draft draft = Samples.draft(sample);
        CsvFolder.write(InputForm.load(draft.set()), draft, folder);

        assertThat(CsvFolder.read(folder).draft().map(Said::of)).contains(Said.of(draft));
    }

    @Test
    void theSameDraftGivesTheSameBytes() throws IOException {
        Draft draft = Samples.draft(Samples.HENAN);

        assertThat(Samples.workbook(draft)).isEqualTo(Samples.workbook(draft));
    }

    @Test
    void aDepartmentIsEvaluatedAsAWhole() {
        Draft draft = Samples.draft(Samples.WHOLE);

        assertThat(draft.whole().orElseThrow().achieved()).startsWith("全年开馆三百三十六天");
        assertThat(draft.whole().orElseThrow().indicators()).hasSize(7);
        assertThat(draft.facts())
                .anyMatch(fact ->
                        fact.at().has(Dimension.CATEGORY, "basic") && fact.at().has(Dimension.STAGE, "executed"));
    }

    @Test
    void aLineSaysMoreThanWasEntered() {
        Draft draft = Samples.draft(Samples.HENAN);

        assertThat(draft.facts())
                .as("the government code follows from the other code and the kind of unit, the category from both")
                .anyMatch(fact -> fact.at().has(Dimension.ECONOMY, "30101")
                        && fact.at().has(Dimension.AGENCY, "071001")
                        && fact.at().has(Dimension.GOVERNMENT_ECONOMY, "50101")
                        && fact.at().has(Dimension.CATEGORY, "basic.wages"))
                .anyMatch(fact -> fact.at().has(Dimension.ECONOMY, "30101")
                        && fact.at().has(Dimension.AGENCY, "071002")
                        && fact.at().has(Dimension.GOVERNMENT_ECONOMY, "50501"))
                .anyMatch(fact -> fact.at().has(Dimension.PROJECT, "071002P04")
                        && fact.at().has(Dimension.CATEGORY, "project.specific.social"));
    }

    @Test
    void lastYearsFiguresCarryLastYear() {
        assertThat(Samples.draft(Samples.HENAN).comparatives())
                .allMatch(fact -> fact.at().has(Dimension.YEAR, "2020"))
                .as("nine entered, and two sums of those that the text compares")
                .hasSize(11)
                .anyMatch(fact -> fact.at().has(Dimension.ITEM, "three-public")
                        && fact.figure().orElseThrow().exact().intValueExact() == 33_500);
    }

    @Test
    void everyFigureKnowsItsCell() throws IOException {
        Reading again = InputWorkbook.read(Samples.workbook(Samples.draft(Samples.HENAN), folder));

        assertThat(again.draft().orElseThrow().facts())
                .anyMatch(fact -> fact.id().equals("支出!H3"));
    }
}
