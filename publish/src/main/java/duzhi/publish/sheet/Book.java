package duzhi.publish.sheet;

import duzhi.publish.office.Pack;
import duzhi.publish.office.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A workbook being put together. */
final class Book {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Pack pack;
    private final List<Named> sheets = new ArrayList<>();

    private record Named(String name, Sheet sheet) {}

    Book(Pack pack) {
        this.pack = pack;
    }

    void sheet(String name, Sheet sheet) throws IOException {
        sheets.add(new Named(name, sheet));
        int number = sheets.size();
        pack.part("xl/worksheets/sheet" + number + ".xml", xml -> {
            xml.open("worksheet", "xmlns", MAIN, "xmlns:r", LINKS);
            sheet.write(xml);
            if (!sheet.notes().isEmpty()) {
                xml.empty("legacyDrawing", "r:id", "rId1");
            }
            xml.close();
        });
        if (!sheet.notes().isEmpty()) {
            notes(number, sheet.notes());
        }
    }

    private void notes(int number, List<Sheet.Pinned> notes) throws IOException {
        pack.part("xl/worksheets/_rels/sheet" + number + ".xml.rels", xml -> {
            xml.open("Relationships", "xmlns", RELATIONS);
            relation(xml, "rId1", "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml");
            relation(xml, "rId2", "comments", "../comments" + number + ".xml");
            xml.close();
        });
        pack.part("xl/comments" + number + ".xml", xml -> Notes.comments(notes, xml));
        pack.part("xl/drawings/vmlDrawing" + number + ".vml", xml -> Notes.drawing(notes, xml));
    }

    void end(boolean theme) throws IOException {
        pack.part("xl/workbook.xml", this::workbook);
        pack.part("xl/_rels/workbook.xml.rels", xml -> {
            xml.open("Relationships", "xmlns", RELATIONS);
            for (int i = 1; i <= sheets.size(); i++) {
                relation(xml, "rId" + i, "worksheet", "worksheets/sheet" + i + ".xml");
            }
            relation(xml, "rIdStyles", "styles", "styles.xml");
            if (theme) {
                relation(xml, "rIdTheme", "theme", "theme/theme1.xml");
            }
            xml.close();
        });
        pack.part("_rels/.rels", xml -> {
            xml.open("Relationships", "xmlns", RELATIONS);
            relation(xml, "rId1", "officeDocument", "xl/workbook.xml");
            xml.empty(
                    "Relationship",
                    "Id",
                    "rId2",
                    "Type",
                    RELATIONS + "/metadata/core-properties",
                    "Target",
                    "docProps/core.xml");
            xml.close();
        });
        pack.part("[Content_Types].xml", xml -> types(xml, theme));
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", LINKS + "/" + type, "Target", target);
    }

    private void workbook(Xml xml) {
        xml.open("workbook", "xmlns", MAIN, "xmlns:r", LINKS);
        xml.open("bookViews").empty("workbookView", "activeTab", "0").close();
        xml.open("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty("sheet", "name", sheets.get(i - 1).name(), "sheetId", String.valueOf(i), "r:id", "rId" + i);
        }
        xml.close().open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i).sheet();
            String name = Places.quoted(sheets.get(i).name()) + "!";
            if (sheet.rows() > 0) {
                defined(
                        xml,
                        "_xlnm.Print_Area",
                        i,
                        name + "$A$1:$" + Places.column(sheet.columns() - 1) + "$" + sheet.rows());
            }
            if (sheet.repeated() > 0) {
                int first = sheet.above() + 1;
                defined(xml, "_xlnm.Print_Titles", i, name + "$" + first + ":$" + (first + sheet.repeated() - 1));
            }
        }
        xml.close().close();
    }

    private static void defined(Xml xml, String name, int sheet, String place) {
        xml.open("definedName", "name", name, "localSheetId", String.valueOf(sheet))
                .text(place)
                .close();
    }

    private void types(Xml xml, boolean theme) {
        xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", PACKAGE + "relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.empty(
                "Default",
                "Extension",
                "vml",
                "ContentType",
                "application/vnd.openxmlformats-officedocument.vmlDrawing");
        override(xml, "/xl/workbook.xml", SHEET_ML + "sheet.main+xml");
        override(xml, "/xl/styles.xml", SHEET_ML + "styles+xml");
        override(xml, "/docProps/core.xml", PACKAGE + "core-properties+xml");
        if (theme) {
            override(xml, "/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
        }
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, "/xl/worksheets/sheet" + i + ".xml", SHEET_ML + "worksheet+xml");
            if (!sheets.get(i - 1).sheet().notes().isEmpty()) {
                override(xml, "/xl/comments" + i + ".xml", SHEET_ML + "comments+xml");
            }
        }
        xml.close();
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }
}
