package duzhi.publish.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A page as OFD: text and shapes with their places (GB/T 33190-2016, clauses 9 and 11). */
final class OfdPage {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final long PARTS = 1000;
    private static final int BASE = 10;
    private static final double ASCENT = 0.9;
    private static final double HEIGHT = 1.2;

    private final XMLStreamWriter xml;
    private final Map<String, Integer> fonts;
    private final OfdIds ids;

    OfdPage(XMLStreamWriter xml, Map<String, Integer> fonts, OfdIds ids) {
        this.xml = xml;
        this.fonts = fonts;
        this.ids = ids;
    }

    void write(Mark.Page page) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "Area");
        xml.writeStartElement(NAMESPACE, "PhysicalBox");
        xml.writeCharacters(list(0, 0, page.width(), page.height()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement(NAMESPACE, "Content");
        xml.writeStartElement(NAMESPACE, "Layer");
        xml.writeAttribute("ID", String.valueOf(ids.next()));
        xml.writeAttribute("Type", "Body");
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Letters letters -> letters(letters);
                case Mark.Shape shape -> shape(shape);
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void letters(Mark.Letters letters) throws XMLStreamException {
        double left = letters.starts().getFirst();
        double up = letters.size() * ASCENT;
        xml.writeStartElement(NAMESPACE, "TextObject");
        xml.writeAttribute("ID", String.valueOf(ids.next()));
        xml.writeAttribute("Boundary", list(left, letters.y() - up, letters.end() - left, letters.size() * HEIGHT));
        xml.writeAttribute("Font", String.valueOf(Objects.requireNonNull(fonts.get(letters.face()))));
        xml.writeAttribute("Size", list(letters.size()));
        colour("FillColor", letters.colour());
        xml.writeStartElement(NAMESPACE, "TextCode");
        xml.writeAttribute("X", "0");
        xml.writeAttribute("Y", list(up));
        if (letters.starts().size() > 1) {
            List<Double> starts = letters.starts();
            xml.writeAttribute(
                    "DeltaX",
                    list(IntStream.range(1, starts.size())
                            .mapToDouble(i -> starts.get(i) - starts.get(i - 1))
                            .toArray()));
        }
        xml.writeCharacters(letters.text());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void shape(Mark.Shape shape) throws XMLStreamException {
        double[] box = box(shape);
        xml.writeStartElement(NAMESPACE, "PathObject");
        xml.writeAttribute("ID", String.valueOf(ids.next()));
        xml.writeAttribute("Boundary", list(box[0], box[1], box[2] - box[0], box[3] - box[1]));
        xml.writeAttribute("Stroke", String.valueOf(!shape.filled()));
        xml.writeAttribute("Fill", String.valueOf(shape.filled()));
        if (!shape.filled()) {
            xml.writeAttribute("LineWidth", list(shape.width()));
        }
        colour(shape.filled() ? "FillColor" : "StrokeColor", shape.colour());
        xml.writeStartElement(NAMESPACE, "AbbreviatedData");
        xml.writeCharacters(steps(shape, box));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void colour(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, name);
        xml.writeAttribute("Value", value);
    }

    private static String steps(Mark.Shape shape, double[] box) {
        StringBuilder text = new StringBuilder();
        for (Mark.Step step : shape.steps()) {
            text.append(text.isEmpty() ? "" : " ").append(step.letter());
            for (int i = 0; i < step.points().size(); i++) {
                number(text.append(' '), step.points().get(i) - box[i % 2]);
            }
        }
        return text.toString();
    }

    /** Left, top, right, bottom. */
    private static double[] box(Mark.Shape shape) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Mark.Step step : shape.steps()) {
            for (int i = 0; i < step.points().size(); i++) {
                box[i % 2] = Math.min(box[i % 2], step.points().get(i));
                box[2 + i % 2] = Math.max(box[2 + i % 2], step.points().get(i));
            }
        }
        return box;
    }

    static String list(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            number(text.append(text.isEmpty() ? "" : " "), number);
        }
        return text.toString();
    }

    /** To the thousandth, no more digits than it takes. */
    private static void number(StringBuilder text, double value) {
        long parts = Math.round(value * PARTS);
        long rest = Math.abs(parts % PARTS);
        text.append(parts < 0 && parts > -PARTS ? "-" : "").append(parts / PARTS);
        if (rest != 0) {
            text.append('.');
        }
        for (long part = PARTS / BASE; rest != 0; part /= BASE) {
            text.append(rest / part);
            rest %= part;
        }
    }
}
