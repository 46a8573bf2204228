package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fourth lesson: what a spreadsheet program adds to the mistakes, and what the workbook itself says. */
class A04_WorkbookTest {

    @TempDir
    Path folder;

    private Reading after(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = changed(change);
        return InputWorkbook.read(file);
    }

    private Path changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = Samples.workbook(Samples.draft(Samples.HENAN), folder);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            Path saved = folder.resolve("saved.xlsx");
            try (OutputStream out = Files.newOutputStream(saved)) {
                workbook.write(out);
            }
            return saved;
        }
    }

    @Test
    void hiddenRowsAreTold() throws IOException {
        Reading reading = after(book -> book.getSheet("支出").getRow(4).setZeroHeight(true));

        assertThat(reading.draft()).isEmpty();
        assertThat(Samples.shown(reading)).singleElement().asString().startsWith("支出!5：这里被隐藏了");
    }

    @Test
    void mergedCellsAreTold() throws IOException {
        Reading reading = after(book -> book.getSheet("支出").addMergedRegion(new CellRangeAddress(2, 3, 0, 0)));

        assertThat(Samples.shown(reading)).singleElement().asString().startsWith("支出!A3：单元格 A3:A4 被合并了");
    }

    @Test
    void formulasWithoutAValueAreTold() throws IOException {
        Reading reading = after(book -> {
            book.getSheet("支出").getRow(5).getCell(7).setCellFormula("1/0");
            new XSSFFormulaEvaluator(book).evaluateAll();
        });

        assertThat(Samples.shown(reading)).anyMatch(problem -> problem.startsWith("支出!H6：公式没有算出结果：#DIV/0!"));
    }

    @Test
    void aFormulaWithAValueIsRead() throws IOException {
        Reading reading = after(book -> {
            book.getSheet("支出").getRow(5).getCell(7).setCellFormula("20000+1000");
            new XSSFFormulaEvaluator(book).evaluateAll();
        });

        assertThat(Samples.shown(reading)).isEmpty();
    }

    @Test
    void digitsAreReadAsStoredWithoutTheNoiseBehind() throws IOException {
        Reading reading = after(book -> {
            var cell = book.getSheet("支出").getRow(3).getCell(7);
            cell.getCTCell().setV("348593.50000000006");
        });

        assertThat(reading.draft().orElseThrow().facts())
                .filteredOn(fact -> fact.id().equals("支出!H4"))
                .singleElement()
                .extracting(fact -> fact.figure().orElseThrow().printed().toPlainString())
                .isEqualTo("348593.5");
    }

    @Test
    void aCodeTypedAsANumberIsACode() throws IOException {
        Reading reading = after(book -> {
            var cell = book.getSheet("支出").getRow(2).getCell(1);
            cell.setCellType(CellType.BLANK);
            cell.setCellValue(2070101);
        });

        assertThat(Samples.shown(reading)).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("input.xlsx"), "not a workbook");

        assertThat(Samples.shown(InputWorkbook.read(file)))
                .singleElement()
                .asString()
                .contains("打不开");
    }

    @Test
    void anEmptyWorkbookAsksForWhatIsMissing() throws IOException {
        InputForm form = InputForm.load("henan-2021");
        Path file = Samples.workbook(InputWorkbook.blank(form, 2021), folder);

        assertThat(Samples.shown(InputWorkbook.read(file)))
                .anyMatch(problem -> problem.startsWith("基本信息!B5：“部门名称”没有填"))
                .anyMatch(problem -> problem.startsWith("三公与运行!B3"))
                .anyMatch(problem -> problem.startsWith("文字!B3：“主要职责”没有填"));
    }

    @Test
    void theChecksAreLive() throws IOException {
        Path file = changed(book -> {
            book.getSheet("收入").getRow(3).getCell(2).setCellValue(30000);
            new XSSFFormulaEvaluator(book).evaluateAll();
        });

        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var check = workbook.getSheet("校验");
            assertThat(check.getRow(2).getCell(0).getStringCellValue()).isEqualTo("收入等于支出：财政拨款");
            assertThat(check.getRow(2).getCell(4).getStringCellValue()).isEqualTo("通过");
            assertThat(check.getRow(3).getCell(0).getStringCellValue()).isEqualTo("收入等于支出：行政事业性收费");
            assertThat(check.getRow(3).getCell(4).getStringCellValue()).isEqualTo("不符");
        }
    }

    @Test
    void columnsHaveListsNotesAndFrozenHeadings() throws IOException {
        Draft draft = Samples.draft(Samples.HENAN);
        try (InputStream in = Files.newInputStream(Samples.workbook(draft, folder));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheet("支出");
            assertThat(sheet.getDataValidations()).hasSize(7);
            assertThat(sheet.getRow(1).getCell(7).getCellComment().getString().getString())
                    .contains("以元为单位");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("字典"))).isTrue();
            assertThat(sheet.getProtect()).isFalse();
        }
    }

    @Test
    void textFilesInGbkAreRead() throws IOException {
        Draft draft = Samples.draft(Samples.HENAN);
        CsvFolder.write(InputForm.load(draft.set()), draft, folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8).substring(1);
                Files.write(file, text.getBytes(Charset.forName("GBK")));
            }
        }

        assertThat(CsvFolder.read(folder).draft().map(Samples.Said::of)).contains(Samples.Said.of(draft));
    }
}
