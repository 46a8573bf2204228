package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Planted;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * Each family of forms in each format, read by a library that shares no code with Duzhi: every amount that a table prints
 * stands in the file, as often as it is printed; on printed pages, in the line of its row.
 */
class A01_EveryFormatTest {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

    private static Stream<Publication> publications() {
        return Departments.sets().stream()
                .map(set -> Edition.of(Departments.draw(3, 3, set)).publication());
    }

    private static List<BigDecimal> printed(Publication publication) {
        return publication.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).cells().stream())
                .filter(cell -> cell.role() == Cell.Role.NUMBER && cell.amount() != null)
                .flatMap(cell -> amounts(cell.text()).stream())
                .toList();
    }

    /** The amounts of each row of the tables that prints any, from left to right. */
    private static List<List<BigDecimal>> rows(Publication publication) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (Table table : publication.tables()) {
            for (int row = table.heads(); row < table.rows(); row++) {
                int here = row;
                List<BigDecimal> amounts = table.cells().stream()
                        .filter(cell -> cell.row() == here && cell.rows() == 1 && cell.amount() != null)
                        .flatMap(cell -> amounts(cell.text()).stream())
                        .toList();
                if (!amounts.isEmpty()) {
                    rows.add(amounts);
                }
            }
        }
        return rows;
    }

    /** Each row stands on a line of its own, its amounts in their order, and the lines in the order of the rows. */
    private static void inLines(String text, Publication publication) {
        List<List<BigDecimal>> lines =
                text.lines().map(A01_EveryFormatTest::amounts).toList();
        int at = 0;
        for (List<BigDecimal> row : rows(publication)) {
            int found = at;
            while (found < lines.size() && !isIn(row, lines.get(found))) {
                found++;
            }
            assertThat(found)
                    .as("%s: no line after line %d prints %s", publication.title(), at, row)
                    .isLessThan(lines.size());
            at = found + 1;
        }
    }

    private static boolean isIn(List<BigDecimal> row, List<BigDecimal> line) {
        Iterator<BigDecimal> left = row.iterator();
        BigDecimal next = left.next();
        for (BigDecimal amount : line) {
            if (amount.compareTo(next) == 0) {
                if (!left.hasNext()) {
                    return true;
                }
                next = left.next();
            }
        }
        return false;
    }

    private static List<BigDecimal> amounts(String text) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            amounts.add(new BigDecimal(matcher.group().replace(",", "")).stripTrailingZeros());
        }
        return amounts;
    }

    private static void holds(List<BigDecimal> found, Publication publication) {
        Map<BigDecimal, Integer> left = new HashMap<>();
        found.forEach(amount -> left.merge(amount, 1, Integer::sum));
        List<BigDecimal> printed = printed(publication);
        assertThat(printed).hasSizeGreaterThan(3);
        assertThat(printed.stream()
                        .filter(amount -> left.merge(amount, -1, Integer::sum) < 0)
                        .toList())
                .as(publication.title())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void wordByApachePoi(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordWriter().write(publication, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            holds(
                    document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> amounts(cell.getText()).stream())
                            .toList(),
                    publication);
        }
    }

    @ParameterizedTest
    @MethodSource("publications")
    void sheetsByApachePoi(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetWriter().write(publication, out);
        List<BigDecimal> found = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        CellType type = cell.getCellType() == CellType.FORMULA
                                ? cell.getCachedFormulaResultType()
                                : cell.getCellType();
                        if (type == CellType.NUMERIC) {
                            found.add(BigDecimal.valueOf(cell.getNumericCellValue())
                                    .stripTrailingZeros());
                        } else {
                            found.addAll(amounts(cell.getStringCellValue()));
                        }
                    });
                }
            }
        }
        holds(found, publication);
    }

    @ParameterizedTest
    @MethodSource("publications")
    void pageOnScreenByJsoup(Publication publication) {
        holds(
                Jsoup.parse(new String(Written.html(publication), java.nio.charset.StandardCharsets.UTF_8))
                        .select("td, th")
                        .eachText()
                        .stream()
                        .flatMap(text -> amounts(text).stream())
                        .toList(),
                publication);
    }

    @ParameterizedTest
    @MethodSource("publications")
    void printedPagesByPdfBox(Publication publication) throws IOException {
        try (PDDocument document = Loader.loadPDF(Written.pdf(publication))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            holds(amounts(text), publication);
            inLines(text, publication);
            Planted shifted = Defects.plant(publication, Defect.SHIFTED_ROW, 1).orElseThrow();
            assertThatThrownBy(() -> inLines(text, shifted.publication())).isInstanceOf(AssertionError.class);
        }
    }

    @ParameterizedTest
    @MethodSource("publications")
    void ofdByOfdrw(Publication publication) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(Written.ofd(publication)))) {
            holds(
                    new ContentExtractor(reader)
                            .extractAll().stream()
                                    .flatMap(text -> amounts(text).stream())
                                    .toList(),
                    publication);
        }
    }
}
