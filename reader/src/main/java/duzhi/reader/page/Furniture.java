package duzhi.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows page numbers and running heads: they stand at the edge of the page and come again on other pages. */
final class Furniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―·•\\s]*\\d{1,4}[-—–－―·•\\s]*|第\\s*\\d+\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?|\\d+\\s*/\\s*\\d+|[IVXivx]{1,6}");
    private static final Pattern CAPTION = Pattern.compile("[:：]|表$|万元|单位");
    private static final double EDGE = 0.12;
    private static final int FEWEST_PAGES = 3;

    private Furniture() {}

    /** The same pages with lines that stand apart marked. */
    static List<Layer> mark(List<Layer> pages) {
        Map<String, Integer> times = new HashMap<>();
        for (Layer page : pages) {
            page.lines()
                    .filter(line -> isAtEdge(page, line))
                    .map(Furniture::words)
                    .distinct()
                    .forEach(words -> times.merge(words, 1, Integer::sum));
        }
        List<Layer> marked = new ArrayList<>();
        for (Layer page : pages) {
            marked.add(new Layer(
                    page.page(),
                    page.blocks().stream()
                            .map(block -> mark(block, page, times))
                            .toList(),
                    page.heading()));
        }
        return marked;
    }

    private static Block mark(Block block, Layer page, Map<String, Integer> times) {
        if (!(block instanceof Block.Text text) || !isAtEdge(page, text.line())) {
            return block;
        }
        String words = words(text.line());
        boolean number = PAGE_NUMBER.matcher(text.line().text().strip()).matches() && isOutermost(page, text.line());
        boolean head = times.getOrDefault(words, 0) >= FEWEST_PAGES
                && !CAPTION.matcher(words).find();
        return new Block.Text(text.line(), number || head);
    }

    /** Nothing but blank paper between it and the edge. */
    private static boolean isOutermost(Layer page, TextLine line) {
        return page.blocks().stream().noneMatch(block -> block.bottom() > line.bottom() + 1)
                || page.blocks().stream().noneMatch(block -> block.top() < line.top() - 1);
    }

    private static boolean isAtEdge(Layer page, TextLine line) {
        double share = line.base() / page.page().height();
        return share < EDGE || share > 1 - EDGE;
    }

    private static String words(TextLine line) {
        return line.text().replaceAll("[\\d\\s]", "");
    }
}
