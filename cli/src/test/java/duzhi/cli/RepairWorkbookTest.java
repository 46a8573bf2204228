package duzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.open.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook whose costs and amount disagree: a person chooses the correction, and a copy carries it out. */
class RepairWorkbookTest {

    private static final String GOAL = """
            项目支出绩效目标申报表
            （2023 年度）
            项目名称→馆舍运行费→→→项目编码→QH2023007
            主管部门→云溪市青禾区文化和旅游局→→→实施单位→云溪市青禾区图书馆
            年度资金总额（万元）→11.29→→→是否新增项目→否
            测算依据→1、水电费7.81万元；2、保洁费13.51万元；3、维修（护）费2.13万元。
            年度目标→保证馆舍整洁安全，方便读者到馆阅读。
            一级指标→二级指标→三级指标→指标值→指标解释
            产出指标→数量指标→保洁面积→≥3000平方米→
            满意度指标→服务对象满意度指标→读者满意度→≥90%→
            """.replace('→', '\t');

    private static final Pattern ENTRY = Pattern.compile("^ {2,5}(\\d+) ");
    private static final CellAddress AMOUNT = new CellAddress("B5");
    private static final CellAddress COSTS = new CellAddress("B6");

    @TempDir
    private Path folder;

    private Path original = Path.of("");
    private Path copy = Path.of("");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void workbook() throws IOException {
        original = folder.resolve("目标.xlsx");
        copy = folder.resolve("改正.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(original)) {
            Sheet sheet = book.createSheet("目标表");
            String[] lines = GOAL.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] words = lines[i].split("\t", -1);
                for (int j = 0; j < words.length; j++) {
                    fill(row.createCell(j), words[j]);
                }
            }
            book.write(out);
        }
    }

    private static void fill(Cell cell, String words) {
        if (words.matches("\\d+\\.\\d+")) {
            cell.setCellValue(Double.parseDouble(words));
        } else {
            cell.setCellValue(words);
        }
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        err.reset();
        int status = Main.run(List.of(arguments), Run::create, print(out), print(err), false, new Stop());
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isLessThan(2);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** The number that the list gives to the correction to a value. */
    private String numberOf(String value) {
        String list = run("repair", original.toString());
        String number = "";
        for (String line : list.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            number = entry.find() ? entry.group(1) : number;
            if (line.endsWith("→ " + value)) {
                return number;
            }
        }
        throw new AssertionError("no correction to " + value + " in\n" + list);
    }

    private void accept(String value) {
        run(
                "repair",
                original.toString(),
                "--out",
                copy.toString(),
                "--accept",
                numberOf(value),
                "--by",
                "复核人",
                "--reason",
                "以批复文件为准");
    }

    @Test
    void theAcceptedNumberIsWrittenIntoACopyAndNothingElse() throws IOException {
        byte[] before = Files.readAllBytes(original);

        accept("23.45万元");

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        Map<CellAddress, String> expected = cells(original);
        expected.put(AMOUNT, "23.45");
        assertThat(cells(copy)).isEqualTo(expected);
        assertThat(comment(AMOUNT)).contains("11.29万元 → 23.45万元");
        assertThat(Files.readString(folder.resolve("改正.xlsx.journal.json")))
                .contains("11.29", "23.45", "复核人", "以批复文件为准");
    }

    @Test
    void amongWordsOnlyTheAmountChanges() throws IOException {
        accept("1.35万元");

        Map<CellAddress, String> expected = cells(original);
        expected.computeIfPresent(COSTS, (at, words) -> words.replace("13.51", "1.35"));
        assertThat(cells(copy)).isEqualTo(expected);
        assertThat(comment(COSTS)).contains("13.51万元 → 1.35万元");
        assertThat(Files.readString(folder.resolve("改正.xlsx.journal.json")))
                .contains("reworded", "13.51万元", "1.35万元", "B6", "复核人", "以批复文件为准");
    }

    @Test
    void whereCorrectionsAreTiedNothingIsCarriedOutUnasked() throws IOException {
        run("repair", original.toString(), "--out", copy.toString());

        assertThat(cells(copy)).isEqualTo(cells(original));
        assertThat(folder.resolve("改正.xlsx.journal.json")).doesNotExist();
    }

    private String comment(CellAddress at) throws IOException {
        try (Workbook book = WorkbookFactory.create(copy.toFile())) {
            return book.getSheetAt(0).getCellComment(at).getString().getString();
        }
    }

    private static Map<CellAddress, String> cells(Path file) throws IOException {
        Map<CellAddress, String> cells = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.put(cell.getAddress(), formatter.formatCellValue(cell))));
        }
        return cells;
    }
}
