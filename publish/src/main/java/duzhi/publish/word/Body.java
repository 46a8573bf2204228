package duzhi.publish.word;

import duzhi.publish.document.Block;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Table;
import duzhi.publish.office.Xml;
import java.util.List;

/** The words of a document in WordprocessingML, block by block. */
final class Body {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Template template;
    private final List<Block> blocks;
    private final boolean cover;
    private final Xml xml;
    private final Anchors anchors;
    private int bookmarks;

    Body(Template template, List<Block> blocks, boolean cover, Xml xml) {
        this.template = template;
        this.blocks = blocks;
        this.cover = cover;
        this.xml = xml;
        this.anchors = new Anchors(blocks);
    }

    void write() {
        xml.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
        List<Section> sections = Section.of(blocks);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String setup = setup(section, i == 0);
            boolean last = i == sections.size() - 1;
            List<Section.Item> items = section.items();
            for (int j = 0; j < items.size(); j++) {
                block(items.get(j), page(section).width(), !last && j == items.size() - 1 ? setup : "");
            }
            if (last) {
                // Word wants a paragraph after a table that ends a document.
                if (items.getLast().block() instanceof Table table
                        && table.notes().isEmpty()) {
                    carrier("");
                }
                xml.raw(setup);
            }
        }
        if (sections.isEmpty()) {
            xml.raw(template.portrait().later());
        }
        xml.close().close();
    }

    private Page page(Section section) {
        return section.landscape() ? template.landscape() : template.portrait();
    }

    private String setup(Section section, boolean first) {
        return first && cover ? page(section).first() : page(section).later();
    }

    private void block(Section.Item item, int width, String setup) {
        switch (item.block()) {
            case Paragraph paragraph -> paragraph(paragraph, item.breaks(), setup);
            case Table table -> table(table, item.breaks(), width, setup);
            default -> throw new IllegalStateException("not divided into sections: " + item.block());
        }
    }

    private void paragraph(Paragraph paragraph, boolean breaks, String setup) {
        begin(Style.of(paragraph.style()), breaks, setup);
        anchors.leadsTo(paragraph)
                .ifPresentOrElse(anchor -> link(anchor, paragraph.text()), () -> anchored(paragraph, paragraph.text()));
        xml.close();
    }

    /** Opens a paragraph, which ends a section where a page setup is given. */
    private void begin(Style style, boolean breaks, String setup) {
        begin(style, breaks ? "w:pageBreakBefore" : "", setup);
    }

    private void begin(Style style, String property, String setup) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", template.id(style));
        if (!property.isEmpty()) {
            xml.empty(property);
        }
        end(setup);
    }

    private void end(String setup) {
        if (!setup.isEmpty()) {
            xml.raw(setup);
        }
        xml.close();
    }

    private void anchored(Block block, String text) {
        String anchor = anchors.at(block).orElse("");
        if (anchor.isEmpty()) {
            run(text);
            return;
        }
        String id = String.valueOf(++bookmarks);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", anchor);
        run(text);
        xml.empty("w:bookmarkEnd", "w:id", id);
    }

    /** The number of the page is marked for Word to fill in when it opens the file: a wrong one would be worse than none. */
    private void link(String anchor, String text) {
        xml.open("w:hyperlink", "w:anchor", anchor, "w:history", "1");
        run(text);
        xml.open("w:r").empty("w:tab").close();
        xml.open("w:r")
                .empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true")
                .close();
        xml.open("w:r")
                .open("w:instrText", "xml:space", "preserve")
                .text(" PAGEREF " + anchor + " \\h ")
                .close()
                .close();
        field("separate");
        field("end");
        xml.close();
    }

    private void field(String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }

    private void run(String text) {
        if (text.isEmpty()) {
            return;
        }
        xml.open("w:r");
        text(xml, text);
        xml.close();
    }

    /** Characters of a run, tabs and line breaks as elements. */
    static void text(Xml xml, String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c != '\n' && c != '\t') {
                continue;
            }
            if (i > from) {
                xml.open("w:t", "xml:space", "preserve")
                        .text(text.substring(from, i))
                        .close();
            }
            if (i < text.length()) {
                xml.empty(c == '\t' ? "w:tab" : "w:br");
            }
            from = i + 1;
        }
    }

    private void table(Table table, boolean breaks, int width, String setup) {
        begin(Style.TABLE_TITLE, breaks, "");
        anchored(table, table.title());
        xml.close();
        if (!table.above().isEmpty()) {
            above(table.above(), width);
        }
        new Grids(template, table, width, xml).write();
        for (int i = 0; i < table.notes().size(); i++) {
            boolean last = i == table.notes().size() - 1;
            begin(Style.NOTE, last ? "" : "w:keepNext", last ? setup : "");
            run(table.notes().get(i));
            xml.close();
        }
        if (table.notes().isEmpty() && !setup.isEmpty()) {
            carrier(setup);
        }
    }

    /** Spread over the width of the page, a single one to the right. */
    private void above(List<String> above, int width) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", template.id(Style.TABLE_ABOVE));
        int gaps = above.size() - 1;
        if (gaps == 0) {
            xml.empty("w:jc", "w:val", "right");
        } else {
            xml.open("w:tabs");
            for (int i = 1; i <= gaps; i++) {
                xml.empty("w:tab", "w:val", i == gaps ? "right" : "center", "w:pos", String.valueOf(width * i / gaps));
            }
            xml.close();
        }
        xml.close();
        run(String.join("\t", above));
        xml.close();
    }

    /** A paragraph that is hardly there, because a section ends with a paragraph and not with a table. */
    private void carrier(String setup) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact")
                .open("w:rPr")
                .empty("w:sz", "w:val", "2")
                .close();
        end(setup);
        xml.close();
    }
}
