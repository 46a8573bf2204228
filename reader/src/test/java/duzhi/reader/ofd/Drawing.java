package duzhi.reader.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small OFD files: words and lines at places in millimetres, as makers of OFD write them. */
final class Drawing {

    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, String> parts = new TreeMap<>();
    private final List<StringBuilder> pages = new ArrayList<>();
    private String common = "";
    private String after = "";
    private String body = "";

    Drawing page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Any object of a page. */
    Drawing object(String xml) {
        pages.getLast().append(xml);
        return this;
    }

    /** Words with their base line there, each character as wide as it is high. */
    Drawing words(double x, double y, double size, String words) {
        String deltas = words.length() < 2 ? "" : " DeltaX=\"g " + (words.length() - 1) + " " + size + "\"";
        return object(("<ofd:TextObject Boundary=\"%s %s 100 %s\" Font=\"1\" Size=\"%s\">"
                        + "<ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>")
                .formatted(x, y - size, size, size, size, deltas, words));
    }

    /** A line between two points. */
    Drawing line(double fromX, double fromY, double toX, double toY) {
        return object("<ofd:PathObject Boundary=\"%s %s %s %s\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M 0 0 L %s %s"
                        .formatted(fromX, fromY, toX - fromX, toY - fromY, toX - fromX, toY - fromY)
                + "</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /** A ruled table whose columns and rows begin and end there, with these words in its cells. */
    Drawing table(double[] xs, double[] ys, String... words) {
        for (double x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (double y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        for (int i = 0; i < words.length; i++) {
            int column = i % (xs.length - 1);
            int row = i / (xs.length - 1);
            words(xs[column] + 1, ys[row + 1] - 2, 3, words[i]);
        }
        return this;
    }

    /** More among what pages share. */
    Drawing common(String xml) {
        common += xml;
        return this;
    }

    /** More after the list of pages. */
    Drawing after(String xml) {
        after += xml;
        return this;
    }

    /** More in the list of documents. */
    Drawing body(String xml) {
        body += xml;
        return this;
    }

    /** Another file inside. */
    Drawing part(String path, String xml) {
        parts.put(path, xml.replaceFirst(">", " " + NAMESPACE + ">"));
        return this;
    }

    byte[] bytes() {
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            listed.append("<ofd:Page ID=\"%s\" BaseLoc=\"Pages/P%s.xml\"/>".formatted(i + 100, i));
            parts.putIfAbsent(
                    "Doc_0/Pages/P" + i + ".xml",
                    "<ofd:Page %s>%s</ofd:Page>"
                            .formatted(
                                    NAMESPACE,
                                    "<ofd:Content><ofd:Layer>" + pages.get(i) + "</ofd:Layer></ofd:Content>"));
        }
        parts.putIfAbsent(
                "Doc_0/Document.xml",
                ("<ofd:Document %s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                                + "</ofd:PageArea>%s</ofd:CommonData><ofd:Pages>%s</ofd:Pages>%s</ofd:Document>")
                        .formatted(NAMESPACE, common, listed, after));
        parts.putIfAbsent(
                "OFD.xml",
                "<ofd:OFD %s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>%s</ofd:DocBody></ofd:OFD>"
                        .formatted(NAMESPACE, body));
        return zip();
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
