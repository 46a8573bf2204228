package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seventh lesson: entries kept cell by cell go into a workbook whether they are finished or not, and into the next year. */
class A07_CellsTest {

    private static final String MARK = "12:345";

    @TempDir
    Path folder;

    private final InputForm form = InputForm.load("henan-2021");
    private final Draft draft = Samples.draft(Samples.HENAN);
    private final Map<String, List<Map<String, String>>> cells = new LinkedHashMap<>(EntrySheets.lay(form, draft));

    private Path written() throws IOException {
        Path file = folder.resolve("cells.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            InputWorkbook.write(form, draft.year(), cells, MARK, out);
        }
        return file;
    }

    @Test
    void whatIsFinishedComesBackAsItWas() throws IOException {
        Reading reading = InputWorkbook.read(written());

        assertThat(Samples.shown(reading)).isEmpty();
        assertThat(EntrySheets.lay(form, reading.draft().orElseThrow())).isEqualTo(cells);
    }

    @Test
    void theWorkbookRemembersWhatItWasWrittenFrom() throws IOException {
        assertThat(InputWorkbook.mark(written())).isEqualTo(MARK);
    }

    @Test
    void anyOtherFileHasNoMark() throws IOException {
        Path file = Files.writeString(folder.resolve("other.xlsx"), "not a workbook");

        assertThat(InputWorkbook.mark(file)).isEmpty();
        assertThat(InputWorkbook.mark(Samples.workbook(draft, folder))).isEmpty();
    }

    @Test
    void whatIsNotFinishedIsWrittenToo() throws IOException {
        change("expenditure", 0, "amount", "一万");

        Reading reading = InputWorkbook.read(written());

        assertThat(reading.draft()).isEmpty();
        assertThat(Samples.shown(reading)).anyMatch(each -> each.contains("一万"));
    }

    @Test
    void blankLinesAreLeftOut() throws IOException {
        List<Map<String, String>> lines = new ArrayList<>(cells.get("revenue"));
        lines.addFirst(Map.of());
        cells.put("revenue", lines);

        assertThat(InputWorkbook.read(written()).draft()).isPresent();
    }

    @Test
    void aNewYearKeepsCodesAndStandingTextsAndNoFigures() {
        Map<String, List<Map<String, String>>> next =
                EntrySheets.next(form, draft.year() + 1, cells, InputWorkbook.blank(form, draft.year() + 1));

        assertThat(next.get("expenditure"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsKeys("unit", "function", "economy")
                        .doesNotContainKeys("amount", "note"));
        assertThat(next.get("units")).isEqualTo(cells.get("units"));
        assertThat(next.get("indicators")).isEqualTo(cells.get("indicators"));
        assertThat(text(next, "basics", "年度")).isEqualTo(String.valueOf(draft.year() + 1));
        assertThat(text(next, "basics", "部门名称")).isEqualTo(draft.agency().name());
        assertThat(text(next, "texts", "主要职责")).isEqualTo(draft.text("主要职责")).isNotEmpty();
        assertThat(text(next, "texts", "支出变动")).isEmpty();
        assertThat(next.get("restrained")).allSatisfy(line -> assertThat(line).doesNotContainKey("amount"));
    }

    @Test
    void someSheetsAreReadAlone() {
        change("projects", 0, "goal", "");
        change("expenditure", 0, "amount", "一万");
        List<Problem> problems = EntrySheets.problems(form, cells, List.of("units", "projects", "indicators"));

        assertThat(problems).noneMatch(each -> each.place().table().equals("支出"));
    }

    private void change(String sheet, int line, String column, String text) {
        List<Map<String, String>> lines = new ArrayList<>(cells.get(sheet));
        Map<String, String> changed = new LinkedHashMap<>(lines.get(line));
        changed.put(column, text);
        lines.set(line, changed);
        cells.put(sheet, lines);
    }

    private static String text(Map<String, List<Map<String, String>>> cells, String sheet, String label) {
        return cells.get(sheet).stream()
                .filter(line -> label.equals(line.get("label")))
                .map(line -> line.getOrDefault("text", ""))
                .findFirst()
                .orElseThrow();
    }
}
