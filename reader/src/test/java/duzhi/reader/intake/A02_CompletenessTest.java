package duzhi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.excel.ExcelTranscriber;
import duzhi.reader.pdf.PdfTranscriber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Numbers in equal numbers out. The census is held against counts by other means, which share no line with the readers: the
 * text that the PDF library strips off each page by itself, and the cells of a workbook as its library formats them.
 */
final class A02_CompletenessTest {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?");
    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    @Test
    void every_number_of_every_page_is_counted() throws Exception {
        byte[] pdf = pdf(
                List.of("2023 budget 1,234.50", "total 99 and 0.05%"),
                List.of(),
                List.of("7", "208.01 and 208.01 again"));

        Map<String, List<String>> counted = counted(read(new PdfTranscriber(), "a.pdf", pdf));

        assertThat(counted).isEqualTo(stripped(pdf));
        assertThat(counted.get("1")).containsExactly("0.05", "1,234.50", "2023", "99");
        assertThat(counted.get("3")).containsExactly("208.01", "208.01", "7");
    }

    @Test
    void every_number_of_every_sheet_is_counted() throws Exception {
        byte[] book = book();

        Map<String, List<String>> counted = counted(read(new ExcelTranscriber(), "a.xlsx", book));

        assertThat(counted).isEqualTo(cells(book));
        assertThat(counted.get("收支")).containsExactly("120.50", "2023", "40.25", "80.25");
    }

    @Test
    void a_line_that_is_dropped_is_missed() throws Exception {
        byte[] whole = pdf(List.of("total 99", "of which 98"));
        byte[] without = pdf(List.of("total 99"));

        assertThat(counted(read(new PdfTranscriber(), "a.pdf", without))).isNotEqualTo(stripped(whole));
    }

    @Test
    void published_pdf_files_are_complete_page_by_page() throws Exception {
        for (Path file : published(".pdf")) {
            byte[] bytes = Files.readAllBytes(file);
            if (new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF")) {
                Map<String, List<String>> counted = counted(read(new PdfTranscriber(), file.toString(), bytes));
                stripped(bytes)
                        .forEach((page, numbers) -> assertThat(counted.remove(page))
                                .as(file + " page " + page)
                                .isEqualTo(numbers));
                assertThat(counted).as(file + " has more pages").isEmpty();
            }
        }
    }

    private static FilledDocument read(Transcriber transcriber, String name, byte[] bytes) throws Unreadable {
        Limits limits = Limits.DEFAULT;
        return READER.read(transcriber.transcribe(Original.of(name, bytes), limits, Watch.of(limits.time())));
    }

    /** The numbers of the census by page or sheet, in order of their characters. */
    private static Map<String, List<String>> counted(FilledDocument document) {
        Map<String, List<String>> counted = new TreeMap<>();
        for (PrintedNumber number : document.numbers()) {
            add(counted, document.spots().leaf(number.at().line()), number.at().text());
        }
        counted.values().forEach(list -> list.sort(null));
        return counted;
    }

    private static Map<String, List<String>> stripped(byte[] pdf) throws IOException {
        Map<String, List<String>> stripped = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new OnPage();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                addAll(stripped, String.valueOf(page), stripper.getText(document));
            }
        }
        stripped.values().forEach(list -> list.sort(null));
        return stripped;
    }

    /** Words that lie below or beside the page are in the file, and nobody sees them. */
    private static final class OnPage extends PDFTextStripper {
        @Override
        protected void processTextPosition(TextPosition text) {
            boolean inside = text.getXDirAdj() >= 0
                    && text.getXDirAdj() <= text.getPageWidth()
                    && text.getYDirAdj() >= 0
                    && text.getYDirAdj() <= text.getPageHeight();
            if (inside) {
                super.processTextPosition(text);
            }
        }
    }

    private static Map<String, List<String>> cells(byte[] bytes) throws IOException {
        Map<String, List<String>> cells = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        addAll(cells, sheet.getSheetName(), formatter.formatCellValue(cell));
                    }
                }
            }
        }
        cells.values().forEach(list -> list.sort(null));
        return cells;
    }

    private static void addAll(Map<String, List<String>> map, String leaf, String text) {
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(number -> add(map, leaf, number));
    }

    private static void add(Map<String, List<String>> map, String leaf, String number) {
        map.computeIfAbsent(leaf, any -> new ArrayList<>()).add(number);
    }

    @SafeVarargs
    private static byte[] pdf(List<String>... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (int i = 0; i < lines.size(); i++) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700 - 20f * i);
                        content.showText(lines.get(i));
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] book() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("收支");
            sheet.createRow(0).createCell(0).setCellValue("2023 年收支总表");
            fill(sheet.createRow(2), "项目", "金额");
            fill(sheet.createRow(3), "基本支出", "80.25");
            fill(sheet.createRow(4), "项目支出", "40.25");
            fill(sheet.createRow(9), "支出合计", "120.50");
            Sheet other = book.createSheet("说明");
            other.createRow(5).createCell(3).setCellValue("公务用车 2 辆，3.6 万元");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    /** Published files beside the checkout; skips the test where there are none. */
    private static List<Path> published(String ending) {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolve("shared/corpus"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "no published files at hand: put some into shared/corpus");
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
