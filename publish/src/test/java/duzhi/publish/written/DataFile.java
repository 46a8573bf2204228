package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The figures for other programs as Commons CSV reads them. */
final class DataFile {

    private static final Map<String, Dimension> CODES = Map.of(
            "FISCAL_YEAR", Dimension.YEAR,
            "BGT_STAGE", Dimension.STAGE,
            "AGENCY_CODE", Dimension.AGENCY,
            "DIRECTION", Dimension.FLOW,
            "EXP_CATEGORY", Dimension.CATEGORY,
            "EXP_FUNC_CODE", Dimension.FUNCTION,
            "DEP_BGT_ECO_CODE", Dimension.ECONOMY,
            "FUND", Dimension.FUND,
            "ITEM", Dimension.ITEM,
            "PRO_CODE", Dimension.PROJECT);

    private final Iterator<CSVRecord> left;

    private DataFile(List<CSVRecord> records) {
        left = records.iterator();
    }

    static DataFile of(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("figures.csv")) {
                    String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    CSVFormat format = CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get();
                    return new DataFile(format.parse(new StringReader(text)).getRecords());
                }
            }
        }
        throw new AssertionError("no figures.csv");
    }

    /** A row for each published figure, in their order: what it is, what it is a value of, and where it is printed. */
    void holds(Publication publication) {
        for (Block block : publication.blocks()) {
            switch (block) {
                case Table table -> holds(table);
                case Paragraph paragraph ->
                    paragraph.runs().stream()
                            .filter(Run.Number.class::isInstance)
                            .forEach(run -> figure(((Run.Number) run).amount(), left.next()));
                default -> {}
            }
        }
        assertThat(left).as("figures beyond those published").isExhausted();
    }

    private void holds(Table table) {
        for (Cell cell : table.cells()) {
            Amount amount = cell.amount();
            if (amount != null && !cell.text().isEmpty()) {
                CSVRecord row = left.next();
                figure(amount, row);
                assertThat(new BigDecimal(row.get("PRINTED")))
                        .isEqualByComparingTo(cell.text().replaceAll("[,%]", ""));
                assertThat(row.get("TABLE")).isEqualTo(table.title());
                name(table, cell).ifPresent(name -> assertThat(row.get("ROW")).contains(name));
                assertThat(row.get("COLUMN")).endsWith(heading(table, cell));
            }
        }
    }

    private static void figure(Amount amount, CSVRecord row) {
        CODES.forEach(
                (column, dimension) -> assertThat(row.get(column)).as(column).isEqualTo(code(amount.at(), dimension)));
        assertThat(row.get("PRINTED")).isEqualTo(amount.printed().printed().toPlainString());
        if (amount.printed().unit().kind() == Unit.Kind.MONEY) {
            assertThat(new BigDecimal(row.get("AMT")))
                    .isEqualByComparingTo(amount.printed()
                            .printed()
                            .multiply(amount.printed().unit().factor()));
        }
    }

    private static String code(Coordinates at, Dimension dimension) {
        return at.find(dimension).orElse("");
    }

    /** The nearest name to the left. */
    private static Optional<String> name(Table table, Cell cell) {
        return table.cells().stream()
                .filter(each -> each.role() == Cell.Role.LABEL
                        && each.column() < cell.column()
                        && each.row() <= cell.row()
                        && cell.row() < each.row() + each.rows())
                .max(Comparator.comparingInt(Cell::column))
                .map(each -> words(each.text()));
    }

    /** The nearest heading above; a field has none. */
    private static String heading(Table table, Cell cell) {
        return table.cells().stream()
                .filter(each -> each.role() == Cell.Role.HEAD
                        && each.row() < cell.row()
                        && each.column() <= cell.column()
                        && cell.column() < each.column() + each.columns())
                .max(Comparator.comparingInt(Cell::row))
                .map(each -> words(each.text()))
                .orElse("");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
