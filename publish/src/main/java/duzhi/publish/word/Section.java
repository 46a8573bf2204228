package duzhi.publish.word;

import duzhi.publish.document.Block;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Table;
import duzhi.publish.office.Charts;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks printed on pages that lie the same way.
 *
 * @param landscape whether the pages are turned
 * @param items its blocks, page breaks turned into a property of what follows them
 */
record Section(boolean landscape, List<Item> items) {

    /**
     * A block.
     *
     * @param block a paragraph or a table
     * @param breaks whether a new page begins with it
     */
    record Item(Block block, boolean breaks) {}

    /**
     * Divides a document: headings go with the table they stand over, notes with the one they stand under. A table begins
     * a page unless a heading stands over it.
     */
    static List<Section> of(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        boolean breaks = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof PageBreak) {
                breaks = true;
                continue;
            }
            boolean landscape = isLandscape(blocks, i);
            boolean turns = sections.isEmpty() || sections.getLast().landscape() != landscape;
            if (turns) {
                sections.add(new Section(landscape, new ArrayList<>()));
            }
            List<Item> items = sections.getLast().items();
            boolean begins = breaks || block instanceof Table && !items.isEmpty() && !isHeading(items.getLast());
            items.add(new Item(block instanceof Chart chart ? Charts.table(chart) : block, begins && !turns));
            breaks = false;
        }
        return sections;
    }

    private static boolean isHeading(Item item) {
        return item.block() instanceof Paragraph paragraph && paragraph.style().level() > 0;
    }

    private static boolean isLandscape(List<Block> blocks, int at) {
        int step = blocks.get(at) instanceof Paragraph paragraph && paragraph.style() == Paragraph.Style.NOTE ? -1 : 1;
        for (int i = at; i >= 0 && i < blocks.size(); i += step) {
            Block block = blocks.get(i);
            if (block instanceof Table table) {
                return table.landscape();
            }
            if (!(block instanceof Paragraph paragraph) || !goesWithTable(paragraph, step)) {
                return false;
            }
        }
        return false;
    }

    private static boolean goesWithTable(Paragraph paragraph, int step) {
        return step < 0
                ? paragraph.style() == Paragraph.Style.NOTE
                : paragraph.style().level() > 1;
    }
}
