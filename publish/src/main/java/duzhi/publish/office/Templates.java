package duzhi.publish.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The default templates, for an official to start from: what is changed in them changes every document. */
public final class Templates {

    private static final Map<String, String> WORD = parts(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels.xml",
            "word/_rels/document.xml.rels", "document.rels.xml",
            "word/document.xml", "document.xml",
            "word/fontTable.xml", "fonts.xml",
            "word/footer1.xml", "footer.xml",
            "word/footer2.xml", "footer-first.xml",
            "word/settings.xml", "settings.xml",
            "word/styles.xml", "styles.xml");
    private static final Map<String, String> SHEET = parts(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels.xml",
            "xl/_rels/workbook.xml.rels", "workbook.rels.xml",
            "xl/workbook.xml", "workbook.xml",
            "xl/styles.xml", "styles.xml",
            "xl/worksheets/sheet1.xml", "sheet.xml");

    private Templates() {}

    private static Map<String, String> parts(String... names) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            parts.put(names[i], names[i + 1]);
        }
        return parts;
    }

    /** Writes the default template of Word documents; the stream stays open. */
    public static void word(OutputStream out) throws IOException {
        write("word/", WORD, out);
    }

    /** Writes the default template of workbooks; the stream stays open. */
    public static void sheet(OutputStream out) throws IOException {
        write("sheet/", SHEET, out);
    }

    private static void write(String folder, Map<String, String> parts, OutputStream out) throws IOException {
        Pack pack = new Pack(out);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            try (InputStream in = Templates.class.getResourceAsStream(folder + part.getValue())) {
                if (in == null) {
                    throw new IllegalStateException("part of the program is missing: " + folder + part.getValue());
                }
                pack.part(part.getKey(), in.readAllBytes());
            }
        }
        pack.end();
    }
}
