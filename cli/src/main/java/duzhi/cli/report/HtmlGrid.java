package duzhi.cli.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedRow;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The rows and columns of a table as the program that made the file names them: C12 of a sheet, else lines of text. */
final class HtmlGrid {

    private final FilledDocument document;
    private final int width;
    private final Map<Integer, Integer> columns = new TreeMap<>();
    private boolean regular = true;

    HtmlGrid(FilledDocument document, List<PrintedRow> rows, int width) {
        this.document = document;
        this.width = width;
        for (PrintedRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                int at = i;
                cell(row, row.cells().get(i)).ifPresent(cell -> {
                    Integer before = columns.putIfAbsent(at, cell.column());
                    regular &= before == null || before == cell.column();
                });
            }
        }
    }

    private Optional<Spot.Cell> cell(PrintedRow row, PrintedRow.Cell cell) {
        Place place = Place.ofText(document.path(), row.line(), cell.from(), Math.max(cell.to(), cell.from() + 1), "");
        return cell.text().isBlank()
                ? Optional.empty()
                : document.spot(place).filter(Spot.Cell.class::isInstance).map(Spot.Cell.class::cast);
    }

    /** The letters above the columns of a sheet; nothing for other documents. */
    List<DomContent> letters() {
        if (columns.isEmpty() || !regular) {
            return List.of();
        }
        DomContent[] letters = IntStream.range(0, width)
                .mapToObj(i -> td(letters(i)).withClass("ln"))
                .toArray(DomContent[]::new);
        return List.of(tr(td().withClass("ln"), each(letters)).withClass("letters"));
    }

    private String letters(int index) {
        Integer column = columns.get(index);
        return column == null ? "" : new Spot.Cell("", 1, column).reference().replaceAll("\\d", "");
    }

    /** What stands before a line: the row of a sheet, the line of a text; other documents have neither. */
    DomContent number(int line, Words words) {
        if (document.spots().isEmpty()) {
            return td(String.valueOf(line)).withClass("ln").withTitle(words.say("line", line));
        }
        Spot spot = document.spots().find(line, 0, Integer.MAX_VALUE).orElse(null);
        return spot instanceof Spot.Cell cell
                ? td(String.valueOf(cell.row())).withClass("ln").withTitle(words.say("row", cell.row()))
                : td().withClass("ln");
    }

    /** The tag with the address of its cell. */
    ContainerTag<?> named(ContainerTag<?> tag, PrintedRow row, PrintedRow.Cell cell) {
        cell(row, cell).ifPresent(at -> tag.attr("title", at.sheet() + "!" + at.reference()));
        return tag;
    }
}
