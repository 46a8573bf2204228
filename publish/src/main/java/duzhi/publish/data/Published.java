package duzhi.publish.data;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Figure;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import duzhi.publish.markup.Grid;
import duzhi.publish.markup.Outline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure that is published, and where.
 *
 * @param agency name of the publishing department
 * @param at what it is a value of
 * @param exact in base units
 * @param printed as printed
 * @param table title of its table or chart, or the heading of its paragraph
 * @param row names to the left of it, empty in running text
 * @param column headings above it, empty in running text
 */
record Published(
        String agency, Coordinates at, BigDecimal exact, Figure printed, String table, String row, String column) {

    /** Every figure of a document in published order. */
    static List<Published> of(Publication publication) {
        List<Published> figures = new ArrayList<>();
        String heading = publication.title();
        for (Outline.Entry entry : new Outline(publication).entries()) {
            heading = entry.level() > 0 ? entry.text() : heading;
            figures.addAll(of(publication.agency(), heading, entry.block()));
        }
        return figures;
    }

    private static List<Published> of(String agency, String heading, Block block) {
        return switch (block) {
            case Paragraph paragraph ->
                paragraph.runs().stream()
                        .filter(Run.Number.class::isInstance)
                        .map(Run.Number.class::cast)
                        .map(number -> of(agency, number.amount(), heading, "", ""))
                        .toList();
            case Table table -> of(agency, table);
            case Chart chart -> of(agency, chart);
            case PageBreak pageBreak -> List.of();
        };
    }

    private static List<Published> of(String agency, Table table) {
        Grid grid = new Grid(table);
        List<Published> figures = new ArrayList<>();
        for (Cell cell : table.cells()) {
            Amount amount = cell.amount();
            if (amount != null && !cell.text().isBlank()) {
                figures.add(of(agency, amount, table.title(), words(grid.before(cell)), words(grid.above(cell))));
            }
        }
        return figures;
    }

    private static List<Published> of(String agency, Chart chart) {
        List<Published> figures = new ArrayList<>();
        for (Chart.Bar bar : chart.bars()) {
            for (int i = 0; i < bar.amounts().size(); i++) {
                String series = chart.series().get(i);
                figures.add(of(agency, bar.amounts().get(i), chart.title(), bar.label(), series));
            }
        }
        return figures;
    }

    private static Published of(String agency, Amount amount, String table, String row, String column) {
        return new Published(agency, amount.at(), amount.exact(), amount.printed(), table, row, column);
    }

    private static String words(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("/"));
    }
}
