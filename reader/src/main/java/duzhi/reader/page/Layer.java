package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The blocks of a page from top to bottom.
 *
 * @param page the page
 * @param blocks its tables and lines
 * @param heading of the last table without lines so far
 */
record Layer(PageContent page, List<Block> blocks, Heading heading) {

    private static final double SLACK = 1.5;

    /** The pages of a document. */
    static List<Layer> of(List<PageContent> pages) {
        List<Layer> layers = new ArrayList<>();
        for (PageContent page : pages) {
            layers.add(
                    of(page, layers.isEmpty() ? Heading.NONE : layers.getLast().heading()));
        }
        return layers;
    }

    private static Layer of(PageContent page, Heading before) {
        List<Grid> grids = Lattice.tables(page);
        List<List<Glyph>> inside = new ArrayList<>();
        grids.forEach(grid -> inside.add(new ArrayList<>()));
        List<Glyph> outside = new ArrayList<>(page.above());
        for (List<Glyph> word : Filler.drawn(page.glyphs())) {
            int own = mostly(grids, word);
            for (Glyph glyph : word) {
                int place = own < 0 ? within(grids, glyph) : own;
                (place < 0 ? outside : inside.get(place)).add(glyph);
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            if (!inside.get(i).isEmpty()) {
                blocks.add(new Block.Table(grids.get(i), Filler.fill(grids.get(i), inside.get(i)), true));
            }
        }
        Unruled.Found found = Unruled.blocks(page.number(), Lines.of(outside), before);
        blocks.addAll(found.blocks());
        blocks.sort(Comparator.comparingDouble(Block::top));
        return new Layer(page, blocks, found.heading());
    }

    /** The table that more than half of a word drawn at once stands in, which may run over its edge; -1 where none does. */
    private static int mostly(List<Grid> grids, List<Glyph> word) {
        int[] inside = new int[grids.size()];
        for (Glyph glyph : word) {
            int own = within(grids, glyph);
            if (own >= 0 && 2 * ++inside[own] > word.size()) {
                return own;
            }
        }
        return -1;
    }

    private static int within(List<Grid> grids, Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            if (grid.left() - SLACK <= glyph.middle()
                    && glyph.middle() <= grid.right() + SLACK
                    && grid.top() <= glyph.height()
                    && glyph.height() <= grid.bottom()) {
                return i;
            }
        }
        return -1;
    }

    Stream<TextLine> lines() {
        return blocks.stream().filter(Block.Text.class::isInstance).map(block -> ((Block.Text) block).line());
    }
}
