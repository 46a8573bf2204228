package duzhi.publish.written;

import duzhi.publish.written.Seen.Spot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables of a page as browsers lay them out, by jsoup. */
final class WebPages {

    private WebPages() {}

    /** Notes that are pinned to cells do not stand in them. */
    static List<Seen> tables(byte[] html) {
        List<Seen> tables = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        Element page = Jsoup.parse(new String(html, StandardCharsets.UTF_8)).body();
        page.select("comment").remove();
        collect(page, before, tables);
        return tables;
    }

    private static void collect(Node node, StringBuilder before, List<Seen> tables) {
        switch (node) {
            case TextNode text -> before.append(text.getWholeText());
            case Element element
            when element.normalName().equals("table") -> {
                element.select("caption").forEach(caption -> before.append(caption.wholeText()));
                tables.add(table(element, before.toString().replaceAll("\\s", "")));
                before.setLength(0);
            }
            default -> node.childNodes().forEach(child -> collect(child, before, tables));
        }
    }

    private static Seen table(Element table, String before) {
        List<Spot> cells = new ArrayList<>();
        Set<List<Integer>> covered = new HashSet<>();
        List<Element> rows = table.select("tr");
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : rows.get(row).select("> td, > th")) {
                while (covered.contains(List.of(row, column))) {
                    column++;
                }
                int down = span(cell, "rowspan");
                int across = span(cell, "colspan");
                cells.add(new Spot(row, column, down, across, cell.wholeText()));
                for (int y = row; y < row + down; y++) {
                    for (int x = column; x < column + across; x++) {
                        covered.add(List.of(y, x));
                    }
                }
            }
        }
        return new Seen(before, rows.size(), cells);
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }
}
