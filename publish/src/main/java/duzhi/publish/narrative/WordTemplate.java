package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.publish.narrative.Line.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Templates as Word files: each kind of line has a style of its own, headings with their level in the outline. */
final class WordTemplate {

    private static final LocalDateTime FIXED = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int POINTS = 2;
    private static final Text TABLE = new Text(
            "模板里不能有表格；报表写作单独一段 {附表}", "a template holds no tables; {附表} alone in a paragraph is where they go");

    private WordTemplate() {}

    static byte[] write(List<Line> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreated("2020-01-01T00:00:00Z");
            XWPFStyles styles = document.createStyles();
            Arrays.stream(Kind.values()).forEach(kind -> styles.addStyle(style(kind, styles)));
            for (Line line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(line.kind().name());
                paragraph.createRun().setText(line.text());
            }
            document.write(out);
            return withoutClock(out.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a template could not be written in memory", e);
        }
    }

    private static XWPFStyle style(Kind kind, XWPFStyles styles) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(kind.name());
        style.addNewName().setVal(kind.label());
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.addNewQFormat();
        int level = switch (kind) {
            case PART -> 0;
            case SECTION -> 1;
            case SUBSECTION -> 2;
            default -> -1;
        };
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf((long) POINTS * size(kind)));
        if (level >= 0 || kind == Kind.TITLE) {
            style.getRPr().addNewB();
        }
        if (!kind.isPrinted()) {
            style.getRPr().addNewColor().setVal("7F7F7F");
        }
        return new XWPFStyle(style, styles);
    }

    private static int size(Kind kind) {
        return switch (kind) {
            case TITLE -> 22;
            case PART, COVER -> 16;
            case SECTION -> 14;
            case SETTING, REMARK, NOTE -> 10;
            default -> 12;
        };
    }

    /** The same file with fixed times. */
    private static byte[] withoutClock(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIXED);
                zip.putNextEntry(copy);
                in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }

    /**
     * The lines of a Word file; a paragraph's number is its place in the file, from 1, empty ones counted. A table is a
     * fault, since nothing in it would be printed.
     */
    static List<Line> read(InputStream file, List<Fault> faults) throws IOException {
        try (XWPFDocument document = new XWPFDocument(file)) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFTable) {
                    faults.add(new Fault(number, "表格", TABLE));
                } else if (element instanceof XWPFParagraph paragraph) {
                    number++;
                    String text =
                            paragraph.getText().replaceAll("\\s*\\R\\s*", "").strip();
                    if (!text.isEmpty()) {
                        lines.add(new Line(number, kind(paragraph, document.getStyles()), text));
                    }
                }
            }
            return List.copyOf(lines);
        } catch (POIXMLException | OpenXML4JRuntimeException | RecordFormatException | IllegalArgumentException e) {
            throw new IOException("not a Word document (.docx): " + e.getMessage(), e);
        }
    }

    /** By the name of the style, which Word keeps whatever it calls the style inside; else by its level in the outline. */
    private static Kind kind(XWPFParagraph paragraph, XWPFStyles styles) {
        XWPFStyle style = paragraph.getStyle() == null ? null : styles.getStyle(paragraph.getStyle());
        String name = style == null ? "" : style.getName();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseGet(() -> switch (name.replace("标题", "heading").replace(" ", "")) {
                    case "heading1" -> Kind.PART;
                    case "heading2" -> Kind.SECTION;
                    case "heading3" -> Kind.SUBSECTION;
                    case "Title", "title" -> Kind.TITLE;
                    default -> Kind.BODY;
                });
    }
}
