package duzhi.reader.page;

import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes pages out as lines and tables, in reading order. */
public final class PageWriter {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\\d]+[)）]|\\d+[、.．]|附).*|.*…{2,}.*|.*\\.{6,}.*");
    private static final double INDENT = 1.5;
    private static final double FULL = 2.2;
    private static final double LARGE = 1.15;

    private final TranscriptBuilder out;
    private final IdentityHashMap<Block, Chain> chains = new IdentityHashMap<>();
    private @Nullable TextLine before;
    private double margin;

    /** Into this transcript. */
    public PageWriter(TranscriptBuilder out) {
        this.out = out;
    }

    /** Writes all pages of a document; {@link Unreadable} where they hold more than is taken on. */
    public void write(List<PageContent> pages) throws Unreadable {
        List<Layer> layers = Furniture.mark(Layer.of(pages));
        chain(layers);
        for (Layer layer : layers) {
            double left = layer.lines().mapToDouble(TextLine::left).min().orElse(0);
            for (Block block : layer.blocks()) {
                switch (block) {
                    case Block.Text text -> line(layer, text, left);
                    case Block.Table table -> table(table);
                }
            }
            margin = layer.lines().mapToDouble(TextLine::right).max().orElse(0);
        }
    }

    /** Finds tables that go on at the top of the next page. */
    private void chain(List<Layer> layers) {
        Chain open = null;
        for (Layer layer : layers) {
            List<Block> blocks = layer.blocks().stream()
                    .filter(block -> !(block instanceof Block.Text text && text.aside()))
                    .toList();
            for (int i = 0; i < blocks.size(); i++) {
                if (!(blocks.get(i) instanceof Block.Table table)) {
                    continue;
                }
                if (i == 0 && open != null && open.goesOn(table)) {
                    open.add(table);
                } else {
                    open = new Chain(table);
                }
                chains.put(table, open);
            }
            boolean endsWithTable = !blocks.isEmpty() && blocks.getLast() instanceof Block.Table;
            open = endsWithTable ? open : null;
        }
    }

    private void line(Layer layer, Block.Text text, double left) throws Unreadable {
        TextLine line = text.line();
        int number = out.line(line.text(), text.aside() ? Flow.ASIDE : flow(layer, line, left));
        line.stretches()
                .forEach(stretch -> out.spot(
                        number,
                        stretch.from(),
                        stretch.to(),
                        line.box(layer.page().number(), stretch)));
        if (!text.aside()) {
            before = line;
        }
    }

    /**
     * A line that begins at the margin below a full one goes on with it, and so does the rest of a heading in the middle; an
     * indented line begins a paragraph.
     */
    private Flow flow(Layer layer, TextLine line, double left) {
        TextLine last = before;
        double right = Math.min(
                layer.page().width(),
                Math.max(
                        margin, layer.lines().mapToDouble(TextLine::right).max().orElse(0)));
        boolean indented = line.left() > left + INDENT * line.size();
        if (last == null || line.text().indexOf('\t') >= 0) {
            return Flow.UNKNOWN;
        }
        boolean full = last.right() > right - FULL * last.size();
        boolean alike = Math.abs(last.size() - line.size()) < 0.15 * line.size();
        boolean goesOn = !indented || isCentred(line, last) && isLarge(line, layer);
        if (full && alike && goesOn && !NUMBERED.matcher(line.text()).matches()) {
            return Flow.JOINED;
        }
        return indented && alike ? Flow.BEGINS : Flow.UNKNOWN;
    }

    private static boolean isCentred(TextLine line, TextLine above) {
        return Math.abs(line.left() + line.right() - above.left() - above.right()) < line.size();
    }

    /** A heading is larger than most of its page. */
    private static boolean isLarge(TextLine line, Layer layer) {
        double[] sizes = layer.lines().mapToDouble(TextLine::size).sorted().toArray();
        return line.size() > LARGE * sizes[sizes.length / 2];
    }

    /** Columns that are told by what stands in them are as wide as it is, and break nothing. */
    private static final double WIDE = Double.MAX_VALUE;

    private void table(Block.Table printed) throws Unreadable {
        Chain chain = java.util.Objects.requireNonNull(chains.get(printed));
        Block.Table first = chain.parts().getFirst();
        Block.Table table = first.equals(printed) ? printed : Repeated.mended(first, printed);
        Grid grid = table.grid();
        Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < grid.cells().size(); i++) {
            Grid.Cell cell = grid.cells().get(i);
            int from = chain.column(table, cell.column());
            int to = Math.max(from + 1, chain.column(table, cell.column() + cell.columns()));
            List<TextLine> lines = table.content().get(i);
            double width = table.ruled() ? grid.xs()[cell.column() + cell.columns()] - grid.xs()[cell.column()] : WIDE;
            Cell read = new Cell(
                    cell.row(), from, cell.rows(), to - from, Filler.text(lines, width), Filler.box(grid, cell, lines));
            cells.merge(List.of(cell.row(), from), read, PageWriter::together);
        }
        out.table(grid.rows(), chain.width(), List.copyOf(cells.values()), !first.equals(printed));
        before = null;
    }

    /** Columns too narrow to be any are part of their neighbour, and so is what stands in them. */
    private static Cell together(Cell cell, Cell sliver) {
        Cell spoken = cell.text().isBlank() ? sliver : cell;
        String text =
                cell.text().isBlank() || sliver.text().isBlank() ? spoken.text() : cell.text() + "\n" + sliver.text();
        return new Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), text, spoken.spot());
    }
}
