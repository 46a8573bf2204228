package duzhi.publish.sheet;

import duzhi.publish.office.Xml;
import java.util.List;

/** Notes pinned to cells: their words, and the boxes that old and new Excel want drawn for them. */
final class Notes {

    private static final String AUTHOR = "度支";
    private static final int WIDE = 3;
    private static final int HIGH = 4;

    private Notes() {}

    static void comments(List<Sheet.Pinned> notes, Xml xml) {
        xml.open("comments", "xmlns", Book.MAIN);
        xml.open("authors").element("author", AUTHOR).close();
        xml.open("commentList");
        for (Sheet.Pinned note : notes) {
            xml.open("comment", "ref", Places.of(note.row(), note.column()), "authorId", "0");
            xml.open("text").element("t", note.text()).close().close();
        }
        xml.close().close();
    }

    static void drawing(List<Sheet.Pinned> notes, Xml xml) {
        xml.open(
                "xml",
                "xmlns:v",
                "urn:schemas-microsoft-com:vml",
                "xmlns:o",
                "urn:schemas-microsoft-com:office:office",
                "xmlns:x",
                "urn:schemas-microsoft-com:office:excel");
        xml.open("v:shapetype", "id", "_x0000_t202", "coordsize", "21600,21600", "o:spt", "202");
        xml.attribute("path", "m,l,21600r21600,l21600,xe").close();
        for (int i = 0; i < notes.size(); i++) {
            Sheet.Pinned note = notes.get(i);
            xml.open("v:shape", "id", "note" + (i + 1), "type", "#_x0000_t202", "fillcolor", "#ffffe1");
            xml.attribute("style", "position:absolute;visibility:hidden").attribute("o:insetmode", "auto");
            xml.empty("v:fill", "color2", "#ffffe1");
            xml.open("x:ClientData", "ObjectType", "Note").empty("x:MoveWithCells");
            xml.empty("x:SizeWithCells")
                    .element(
                            "x:Anchor",
                            String.join(
                                    ", ",
                                    String.valueOf(note.column() + 1),
                                    "8",
                                    String.valueOf(note.row()),
                                    "4",
                                    String.valueOf(note.column() + 1 + WIDE),
                                    "8",
                                    String.valueOf(note.row() + HIGH),
                                    "4"));
            xml.element("x:AutoFill", "False");
            xml.element("x:Row", String.valueOf(note.row()));
            xml.element("x:Column", String.valueOf(note.column()));
            xml.close().close();
        }
        xml.close();
    }
}
