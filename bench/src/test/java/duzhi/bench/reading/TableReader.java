package duzhi.bench.reading;

import duzhi.bench.reading.Grids.Span;
import duzhi.bench.reading.Grids.Table;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.RectangularTextContainer;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.ExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** Programs that read tables out of a PDF. */
enum TableReader {
    /** This one, up to its transcript. */
    DUZHI("Duzhi") {
        @Override
        List<Table> read(byte[] pdf) throws IOException {
            Transcript transcript = Depth.transcript(pdf);
            return transcript.tables().stream()
                    .map(table -> own(transcript, table))
                    .toList();
        }
    },
    /** By ruling lines. */
    LATTICE("tabula lattice") {
        @Override
        List<Table> read(byte[] pdf) throws IOException {
            return tabula(pdf, new SpreadsheetExtractionAlgorithm());
        }
    },
    /** By alignment of words. */
    STREAM("tabula stream") {
        @Override
        List<Table> read(byte[] pdf) throws IOException {
            return tabula(pdf, new BasicExtractionAlgorithm());
        }
    };

    private static final double SAME = 2;

    private final String label;

    TableReader(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** All tables of a document. */
    abstract List<Table> read(byte[] pdf) throws IOException;

    private static Table own(Transcript transcript, PrintedTable table) {
        List<List<String>> rows = table.lines().stream()
                .map(line -> List.of(transcript.lines().get(line - 1).split("\t", -1)))
                .toList();
        List<Span> spans = table.merges().stream()
                .map(merge -> new Span(rows.get(merge.row()).get(merge.column()), merge.rows(), merge.columns()))
                .toList();
        return new Table(rows, spans);
    }

    private static List<Table> tabula(byte[] pdf, ExtractionAlgorithm way) throws IOException {
        List<Table> tables = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PageIterator pages = new ObjectExtractor(document).extract(); pages.hasNext(); ) {
                way.extract(pages.next()).forEach(table -> tables.add(tabula(table)));
            }
        }
        return tables;
    }

    /** Merged cells are told from the rectangles of its cells, since it does not name them itself. */
    @SuppressWarnings("rawtypes") // as the library declares them
    private static Table tabula(technology.tabula.Table table) {
        List<List<String>> rows = new ArrayList<>();
        TreeSet<Double> xs = new TreeSet<>();
        TreeSet<Double> ys = new TreeSet<>();
        for (List<RectangularTextContainer> row : table.getRows()) {
            rows.add(row.stream().map(RectangularTextContainer::getText).toList());
            for (RectangularTextContainer<?> cell : row) {
                add(xs, cell.getLeft());
                add(ys, cell.getTop());
            }
        }
        List<Span> spans = new ArrayList<>();
        for (List<RectangularTextContainer> row : table.getRows()) {
            for (RectangularTextContainer<?> cell : row) {
                int down = inside(ys, cell.getTop(), cell.getBottom());
                int across = inside(xs, cell.getLeft(), cell.getRight());
                if (down > 1 || across > 1) {
                    spans.add(new Span(cell.getText(), down, across));
                }
            }
        }
        return new Table(rows, spans);
    }

    private static void add(NavigableSet<Double> edges, double at) {
        if (edges.subSet(at - SAME, at + SAME).isEmpty()) {
            edges.add(at);
        }
    }

    private static int inside(NavigableSet<Double> edges, double from, double to) {
        return to - from <= 2 * SAME ? 1 : edges.subSet(from - SAME, to - SAME).size();
    }
}
