package duzhi.publish.narrative;

import duzhi.form.text.ChineseNumbers;
import duzhi.publish.document.Block;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import duzhi.publish.narrative.Line.Kind;
import duzhi.publish.narrative.Piece.Filling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was written together: numbers that run on, contents, tables, glossary, pages. */
final class Assembly {

    /** What is put together. */
    sealed interface Item {

        /** A paragraph of a kind of line. */
        record Written(Kind kind, Paragraph paragraph) implements Item {}

        /** A place to be filled in. */
        record Open(Filling filling) implements Item {}
    }

    private final Settings settings;
    private final int year;
    private final List<Block> tables;
    private final List<Item> items;

    private Assembly(Settings settings, int year, List<Block> tables, List<Item> items) {
        this.settings = settings;
        this.year = year;
        this.tables = tables;
        this.items = items;
    }

    static List<Block> of(Settings settings, int year, List<Block> tables, List<Item> items) {
        return new Assembly(settings, year, tables, numbered(items)).blocks();
    }

    /** Headings that begin with a number get the one whose turn it is; numbers begin again below each heading above. */
    private static List<Item> numbered(List<Item> items) {
        int[] last = new int[Kind.values().length];
        List<Item> numbered = new ArrayList<>();
        for (Item item : items) {
            numbered.add(item instanceof Item.Written written ? numbered(written, last) : item);
        }
        return numbered;
    }

    private static Item numbered(Item.Written written, int[] last) {
        Kind kind = written.kind();
        boolean heading = kind == Kind.PART || kind == Kind.SECTION || kind == Kind.SUBSECTION;
        if (!heading) {
            return written;
        }
        java.util.Arrays.fill(last, kind.ordinal() + 1, last.length, 0);
        List<Run> runs = new ArrayList<>(written.paragraph().runs());
        String begins = runs.getFirst().text();
        if (!Numerals.isNumbered(kind, begins)) {
            return written;
        }
        runs.set(0, new Run.Words(Numerals.renumbered(kind, begins, ++last[kind.ordinal()])));
        return new Item.Written(kind, new Paragraph(written.paragraph().style(), runs));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Written(Kind kind, Paragraph paragraph) -> {
                    if (kind == Kind.PART) {
                        newPage(blocks);
                    }
                    blocks.add(paragraph);
                }
                case Item.Open(Filling filling) -> {
                    switch (filling) {
                        case CONTENTS -> {
                            newPage(blocks);
                            blocks.addAll(contents());
                        }
                        case TABLES -> blocks.addAll(tables);
                        case GLOSSARY -> blocks.addAll(glossary());
                    }
                }
            }
        }
        return List.copyOf(blocks);
    }

    private static void newPage(List<Block> blocks) {
        if (!blocks.isEmpty() && !(blocks.getLast() instanceof PageBreak)) {
            blocks.add(new PageBreak());
        }
    }

    private List<Block> contents() {
        List<Block> lines = new ArrayList<>();
        lines.add(Paragraph.of(Style.CONTENTS_TITLE, "目录"));
        int part = 0;
        for (Item item : items) {
            switch (item) {
                case Item.Written(Kind kind, Paragraph paragraph)
                when kind == Kind.PART -> {
                    part++;
                    if (settings.contents().contains("部分")) {
                        lines.add(Paragraph.of(Style.CONTENTS_PART, part(paragraph.text(), part)));
                    }
                }
                case Item.Written(Kind kind, Paragraph paragraph)
                when kind == Kind.SECTION -> {
                    if (settings.contents().contains("章节")) {
                        lines.add(Paragraph.of(Style.CONTENTS_LINE, paragraph.text()));
                    }
                }
                case Item.Open(Filling filling) when filling == Filling.TABLES -> lines.addAll(listed());
                default -> {}
            }
        }
        return lines;
    }

    /** Parts without numbers of their own are numbered in the contents, except an annex. */
    private static String part(String heading, int number) {
        boolean named = Numerals.isNumbered(Kind.PART, heading) || heading.startsWith("附件");
        return named ? heading : ChineseNumbers.of(number) + "、" + heading;
    }

    private List<Block> listed() {
        List<Block> lines = new ArrayList<>();
        String entry = settings.phrase(Settings.TABLE_ENTRY).orElse("{序}、{表名}");
        int number = 0;
        for (Block block : tables) {
            if (block instanceof Table table && settings.contents().contains("表格")) {
                number++;
                lines.add(Paragraph.of(
                        Style.CONTENTS_LINE,
                        entry.replace("{序}", ChineseNumbers.of(number))
                                .replace("{次}", String.valueOf(number))
                                .replace("{年}", String.valueOf(year))
                                .replace("{表名}", table.name())));
            }
        }
        return lines;
    }

    private List<Block> glossary() {
        List<Block> lines = new ArrayList<>();
        for (Terms.Term term : Terms.usedIn(used())) {
            lines.add(Paragraph.of(
                    Style.BODY, ChineseNumbers.of(lines.size() + 1) + "、" + term.name() + "：" + term.meaning()));
        }
        return lines;
    }

    /** The words of the text and of the tables. */
    private String used() {
        Stream<String> text = items.stream()
                .filter(Item.Written.class::isInstance)
                .map(item -> ((Item.Written) item).paragraph().text());
        Stream<String> cells = tables.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> Stream.concat(
                        Stream.of(table.title()), table.cells().stream().map(cell -> cell.text())));
        return Stream.concat(text, cells).collect(Collectors.joining("\n"));
    }
}
