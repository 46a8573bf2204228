package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes content as OFD: words and lines at places in millimetres, a drawing shared by its pages among them. */
final class OfdMaker {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final String SPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final StringBuilder xml = new StringBuilder();

    private OfdMaker() {}

    static byte[] make(Content content) {
        List<Paper> pages = Paper.of(content);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            listed.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/P%d.xml\"/>".formatted(i + 100, i));
            put(parts, "Doc_0/Pages/P" + i + ".xml", new OfdMaker().page(pages.get(i)));
        }
        Paper first = pages.getFirst();
        put(
                parts,
                "Doc_0/Document.xml",
                "<ofd:Document %s><ofd:CommonData><ofd:PublicRes>Res.xml</ofd:PublicRes><ofd:TemplatePage ID=\"50\" BaseLoc=\"T.xml\"/><ofd:PageArea><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>"
                        .formatted(SPACE, millimetres(first.width()), millimetres(first.height()), listed));
        put(parts, "Doc_0/T.xml", "<ofd:Page " + SPACE + "><ofd:Content><ofd:Layer/></ofd:Content></ofd:Page>");
        put(
                parts,
                "Doc_0/Res.xml",
                "<ofd:Res " + SPACE
                        + "><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"9\" Width=\"9\" Height=\"9\"><ofd:Content>"
                        + "<ofd:PathObject Boundary=\"0 0 9 9\"><ofd:AbbreviatedData>M 0 0 L 0 0.5</ofd:AbbreviatedData></ofd:PathObject>"
                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>");
        put(
                parts,
                "OFD.xml",
                "<ofd:OFD " + SPACE
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        try {
            return Maker.packed(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
    }

    private String page(Paper paper) {
        for (Paper.Words words : paper.words()) {
            double size = words.size() * MILLIMETRES;
            int more = words.text().length() - 1;
            xml.append(("<ofd:TextObject Boundary=\"%s %s 900 %s\" Font=\"1\" Size=\"%s\">"
                            + "<ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>")
                    .formatted(
                            millimetres(words.x()),
                            millimetres(words.base() - words.size()),
                            size,
                            size,
                            size,
                            more < 1 ? "" : " DeltaX=\"" + deltas(words.text(), size) + "\"",
                            Maker.escaped(words.text())));
        }
        for (Paper.Rule rule : paper.rules()) {
            double across = millimetres(rule.toX() - rule.fromX());
            double down = millimetres(rule.toY() - rule.fromY());
            xml.append("<ofd:PathObject Boundary=\"%s %s %s %s\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M 0 0 L %s %s"
                            .formatted(
                                    millimetres(rule.fromX()), millimetres(rule.fromY()), across, down, across, down))
                    .append("</ofd:AbbreviatedData></ofd:PathObject>");
        }
        return "<ofd:Page " + SPACE + "><ofd:Template TemplateID=\"50\"/><ofd:Content><ofd:Layer>" + xml
                + "<ofd:CompositeObject Boundary=\"0 0 9 9\" ResourceID=\"9\"/></ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static String deltas(String text, double size) {
        StringBuilder deltas = new StringBuilder();
        for (int i = 0; i < text.length() - 1; i++) {
            deltas.append(size * Paper.width(text.charAt(i))).append(' ');
        }
        return deltas.toString().strip();
    }

    private static double millimetres(double points) {
        return points * MILLIMETRES;
    }
}
