package duzhi.publish.word;

import duzhi.publish.document.Block;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the lines of the contents lead to: the heading or the table whose name, the longest there is, ends the line. */
final class Anchors {

    private static final Pattern NOISE = Pattern.compile("[\\s　.…·]+\\d*$|[\\s　]");

    private final IdentityHashMap<Block, String> names = new IdentityHashMap<>();
    private final Map<String, Block> headings = new LinkedHashMap<>();

    Anchors(List<Block> blocks) {
        List<Paragraph> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Table table -> {
                    headings.putIfAbsent(key(table.title()), table);
                    headings.putIfAbsent(key(table.name()), table);
                }
                case Paragraph line when line.style().isOfContents() -> lines.add(line);
                case Paragraph heading
                when heading.style().level() > 1 -> headings.putIfAbsent(key(heading.text()), heading);
                default -> {}
            }
        }
        lines.forEach(line -> target(line).ifPresent(block -> names.putIfAbsent(block, "_Toc" + (names.size() + 1))));
    }

    private static String key(String text) {
        return NOISE.matcher(text).replaceAll("");
    }

    /** Where a line of the contents leads. */
    private Optional<Block> target(Paragraph line) {
        String key = key(line.text());
        return headings.keySet().stream()
                .filter(heading -> !heading.isEmpty() && key.endsWith(heading))
                .max(Comparator.comparingInt(String::length))
                .map(headings::get);
    }

    /** The bookmark a line of the contents leads to. */
    Optional<String> leadsTo(Paragraph line) {
        return line.style().isOfContents() ? target(line).map(names::get) : Optional.empty();
    }

    /** The bookmark to be set at a block. */
    Optional<String> at(Block block) {
        return Optional.ofNullable(names.get(block));
    }
}
