package duzhi.reader.excel;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * Takes cells that hold nothing but a format out of large sheets before they are loaded: a sheet formatted down to its
 * last row would fill memory with millions of them.
 */
final class Slimmer {

    private static final long LARGE = 1 << 20;
    private static final long MOST_FILLED = 2_000_000;
    private static final String CELL = "c";
    private static final String ROW = "row";

    private final XMLEventReader in;
    private final XMLEventWriter out;
    private final Watch watch;
    private @Nullable XMLEvent row;
    private long filled;

    private Slimmer(XMLEventReader in, XMLEventWriter out, Watch watch) {
        this.in = in;
        this.out = out;
        this.watch = watch;
    }

    static void slim(OPCPackage parts, Watch watch) throws IOException, Unreadable {
        for (PackagePart part : List.copyOf(parts.getPartsByContentType(XSSFRelation.WORKSHEET.getContentType()))) {
            if (part.getSize() > LARGE) {
                slim(part, watch);
            }
        }
    }

    private static void slim(PackagePart part, Watch watch) throws IOException, Unreadable {
        try (InputStream from = part.getInputStream();
                OutputStream to = part.getOutputStream()) {
            XMLEventWriter writer = XMLHelper.newXMLOutputFactory().createXMLEventWriter(to, "UTF-8");
            new Slimmer(XMLHelper.newXMLInputFactory().createXMLEventReader(from), writer, watch).copy();
            writer.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(Why.DAMAGED, part.getPartName().getName());
        }
    }

    private void copy() throws XMLStreamException, Unreadable {
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (isStart(event, ROW)) {
                row = event;
            } else if (isStart(event, CELL)) {
                cell(event);
            } else if (isEnd(event, ROW) && row != null) {
                row = null;
            } else if (row == null || !event.isCharacters()) {
                add(event);
            }
        }
    }

    private void cell(XMLEvent start) throws XMLStreamException, Unreadable {
        watch.check();
        if (isEnd(in.peek(), CELL)) {
            in.nextEvent();
            return;
        }
        if (++filled > MOST_FILLED) {
            throw new Unreadable(Why.TOO_LARGE, "> " + MOST_FILLED);
        }
        add(start);
    }

    /** A row is written with the first thing in it. */
    private void add(XMLEvent event) throws XMLStreamException {
        if (row != null) {
            out.add(row);
            row = null;
        }
        out.add(event);
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    private static boolean isEnd(XMLEvent event, String name) {
        return event.isEndElement()
                && event.asEndElement().getName().getLocalPart().equals(name);
    }
}
