package duzhi.reader.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import duzhi.form.filled.Remark;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX put together from its parts, in the words of the format. */
final class Docx {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder links = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    Docx() {
        put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        put("[Content_Types].xml", "<Types/>");
    }

    /** A paragraph of these words. */
    static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    /** A paragraph of these properties, runs after it. */
    static String p(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** A paragraph numbered by a list. */
    static String item(int list, int level, String words) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", r(words));
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String words) {
        return cell("", words);
    }

    static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }

    /** A table of rows, with as many columns of 1,000 twips. */
    static String table(int columns, String... rows) {
        return "<w:tbl><w:tblGrid>" + "<w:gridCol w:w=\"1000\"/>".repeat(columns) + "</w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    Docx body(String... xml) {
        body.append(String.join("", xml));
        return this;
    }

    /** A part that stands in a relation to the main one. */
    Docx part(String relation, String element, String content) {
        String name = relation + links.length();
        links.append("<Relationship Id=\"" + name + "\" Type=\"" + RELATIONS + "/" + relation + "\" Target=\"" + name
                + ".xml\"/>");
        put("word/" + name + ".xml", "<w:" + element + SPACES + ">" + content + "</w:" + element + ">");
        return this;
    }

    Docx put(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        put("word/_rels/document.xml.rels", "<Relationships>" + links + "</Relationships>");
        parts.putIfAbsent(
                "word/document.xml",
                ("<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Transcript read() {
        try {
            return read(bytes(), Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new AssertionError("not readable", e);
        }
    }

    static Transcript read(byte[] bytes, Limits limits) throws Unreadable {
        return new WordTranscriber().transcribe(Original.of("invented.docx", bytes), limits, Watch.of(limits.time()));
    }

    /** The rows of a table, bars between their fields. */
    static List<String> rows(Transcript transcript, int table) {
        PrintedTable printed = transcript.tables().get(table);
        return printed.lines().stream()
                .map(line -> transcript.lines().get(line - 1).replace('\t', '|'))
                .toList();
    }

    static List<String> remarks(Transcript transcript) {
        return transcript.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.detail())
                .toList();
    }

    static List<Remark.Kind> kinds(Transcript transcript) {
        return transcript.remarks().stream().map(Remark::kind).toList();
    }
}
