package duzhi.publish.markup;

import duzhi.publish.document.Block;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headings of a document with their depth and anchor, none of them deeper than one step below the one before. */
public final class Outline {

    /** Below the title on the cover, parts and sections. */
    private static final int TABLE_LEVEL = 3;

    /**
     * A block of the document.
     *
     * @param block what stands there
     * @param id its anchor, unique in the document
     * @param level its depth as a heading, from 1, or 0 where it is none
     * @param text its heading, empty where it is none
     */
    public record Entry(Block block, String id, int level, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> names = new LinkedHashMap<>();

    /** The outline of a document. */
    public Outline(Publication publication) {
        boolean titled = false;
        int last = 1;
        for (Block block : publication.blocks()) {
            int level = levelOf(block, titled);
            level = level == 0 ? 0 : Math.min(level, last + 1);
            titled |= level == 1;
            last = level == 0 ? last : level;
            entries.add(new Entry(block, "b" + (entries.size() + 1), level, level == 0 ? "" : heading(block)));
        }
        for (Entry entry : headings()) {
            name(entry, entry.text());
            if (entry.block() instanceof Table table) {
                name(entry, table.name());
            }
        }
    }

    private static int levelOf(Block block, boolean titled) {
        return switch (block) {
            case Paragraph paragraph ->
                paragraph.style() == Style.COVER_TITLE && titled
                        ? 0
                        : paragraph.style().level();
            case Table table -> table.title().isBlank() ? 0 : TABLE_LEVEL;
            case Chart chart -> 0;
            case PageBreak pageBreak -> 0;
        };
    }

    private static String heading(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.text().strip();
            case Table table -> table.title().strip();
            case Chart chart -> chart.title();
            case PageBreak pageBreak -> "";
        };
    }

    /** Every block in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The headings in order, the cover's title and the word "contents" left out. */
    public List<Entry> headings() {
        return entries.stream()
                .filter(entry -> entry.level() > 1)
                .filter(entry -> !(entry.block() instanceof Paragraph p && p.style() == Style.CONTENTS_TITLE))
                .toList();
    }

    /** Whether the cover names the document. */
    public boolean isTitled() {
        return entries.stream().anyMatch(entry -> entry.level() == 1);
    }

    /** Whether the document prints its own contents. */
    public boolean printsContents() {
        return entries.stream().anyMatch(entry -> isContents(entry.block()));
    }

    /** Whether a block is part of the printed contents. */
    public static boolean isContents(Block block) {
        return block instanceof Paragraph paragraph
                && switch (paragraph.style()) {
                    case CONTENTS_TITLE, CONTENTS_PART, CONTENTS_LINE -> true;
                    default -> false;
                };
    }

    /** What a line of the contents stands for: the heading or the table whose name, the longest there is, ends it. */
    public Optional<Entry> target(String line) {
        String words = bare(line);
        return names.keySet().stream()
                .filter(words::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(names::get);
    }

    private void name(Entry entry, String name) {
        String bare = bare(name);
        if (!bare.isEmpty()) {
            names.putIfAbsent(bare, entry);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
