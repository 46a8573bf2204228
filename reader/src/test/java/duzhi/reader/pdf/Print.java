package duzhi.reader.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws small PDF files, points from the upper left corner; ASCII is half as wide as it is high, all else as wide. */
final class Print {

    private record Page(double width, double height, int rotation, StringBuilder drawn) {}

    private final List<Page> pages = new ArrayList<>();

    /** A page of that size, to be turned by so many degrees when it is shown. */
    Print page(double width, double height, int rotation) {
        pages.add(new Page(width, height, rotation, new StringBuilder()));
        return this;
    }

    Print page() {
        return page(400, 300, 0);
    }

    /** Operators as they stand in the file. */
    Print draw(String operators) {
        pages.getLast().drawn().append(operators).append('\n');
        return this;
    }

    /** Words with their base line there. */
    Print words(double x, double y, double size, String words) {
        return words(x, y, size, "1 0 0 1", words);
    }

    /** Words set along a matrix. */
    Print words(double x, double y, double size, String matrix, String words) {
        StringBuilder codes = new StringBuilder();
        words.chars().forEach(c -> codes.append("%04X".formatted(c)));
        return draw("BT /F %s Tf %s %s %s Tm <%s> Tj ET"
                .formatted(size, matrix, x, pages.getLast().height() - y, codes));
    }

    Print line(double fromX, double fromY, double toX, double toY) {
        double height = pages.getLast().height();
        return draw("%s %s m %s %s l S".formatted(fromX, height - fromY, toX, height - toY));
    }

    /** A filled shape. */
    Print shape(double x, double y, double width, double height) {
        return draw("%s %s %s %s re f".formatted(x, pages.getLast().height() - y - height, width, height));
    }

    /** A table ruled at these places, a row of words for each row of fields. */
    Print table(double[] xs, double[] ys, String... words) {
        for (double x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (double y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return fill(xs, ys, words);
    }

    /** Words only, where a table's fields would be; a line break begins a second line. */
    Print fill(double[] xs, double[] ys, String... words) {
        for (int i = 0; i < words.length; i++) {
            double x = xs[i % (xs.length - 1)] + 2;
            double y = ys[i / (xs.length - 1)] + 10;
            for (String line : words[i].split("\n", -1)) {
                words(x, y, 8, line);
                y += 9;
            }
        }
        return this;
    }

    byte[] bytes() {
        try (PDDocument document = new PDDocument()) {
            for (Page drawn : pages) {
                PDPage page = new PDPage(new PDRectangle((float) drawn.width(), (float) drawn.height()));
                page.setRotation(drawn.rotation());
                PDResources resources = new PDResources();
                COSDictionary fonts = new COSDictionary();
                fonts.setItem("F", font(document));
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                page.getCOSObject()
                        .setItem(
                                COSName.CONTENTS, stream(document, drawn.drawn().toString()));
                document.addPage(page);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Transcript read() {
        try {
            return read(bytes(), Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new AssertionError("not readable", e);
        }
    }

    static Transcript read(byte[] bytes, Limits limits) throws Unreadable {
        return new PdfTranscriber().transcribe(Original.of("invented.pdf", bytes), limits, Watch.of(limits.time()));
    }

    /** The rows of a table, {@code |} between fields. */
    static List<String> rows(Transcript read, int table) {
        return read.tables().get(table).lines().stream()
                .map(line -> read.lines().get(line - 1).replace('\t', '|'))
                .toList();
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(US_ASCII));
        }
        return stream;
    }

    /** A font that is named, not embedded; each code is the character of that number. */
    private static COSDictionary font(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSArray widths = new COSArray();
        List.of(0, 0x7F, 500).forEach(value -> widths.add(COSInteger.get(value)));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setName(COSName.TYPE, "FontDescriptor");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary below = named("CIDFontType2");
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setItem(COSName.W, widths);
        below.setInt(COSName.DW, 1000);
        below.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(below);
        COSDictionary font = named("Type0");
        font.setName(COSName.ENCODING, "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        StringBuilder map = new StringBuilder("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (int high = 0; high < 256; high++) {
            map.append("1 beginbfrange <%1$02X00> <%1$02XFF> <%1$02X00> endbfrange\n".formatted(high));
        }
        font.setItem(COSName.TO_UNICODE, stream(document, "begincmap\n" + map + "endcmap\n"));
        return font;
    }

    private static COSDictionary named(String subtype) {
        COSDictionary font = new COSDictionary();
        font.setName(COSName.TYPE, "Font");
        font.setName(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, "FangSong");
        return font;
    }
}
