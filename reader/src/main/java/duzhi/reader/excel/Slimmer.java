package duzhi.reader.excel;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Takes cells that hold nothing but a format out of large sheets before they are loaded: a sheet formatted down to its
 * last row would fill memory with millions of them.
 */
final class Slimmer {

    private static final long MOST_EMPTY = 100_000;
    private static final String CELL = "c";
    private static final String ROW = "row";

    private final XMLEventReader in;
    private final XMLEventWriter out;
    private final Watch watch;
    private @Nullable XMLEvent row;

    private Slimmer(XMLEventReader in, XMLEventWriter out, Watch watch) {
        this.in = in;
        this.out = out;
        this.watch = watch;
    }

    /** Whether a sheet has so many empty cells that taking them out is worth the time. */
    static boolean isWanted(InputStream in, String name, long most, Watch watch) throws Unreadable {
        try {
            XMLStreamReader reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            long cells = 0;
            long filled = 0;
            boolean empty = false;
            while (reader.hasNext()) {
                int event = reader.next();
                boolean cell = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                        && reader.getLocalName().equals(CELL);
                if (cell && event == XMLStreamConstants.START_ELEMENT) {
                    watch.check();
                    cells++;
                    empty = true;
                } else if (cell) {
                    filled += empty ? 0 : 1;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    empty = false;
                }
            }
            if (filled > most) {
                throw new Unreadable(Why.TOO_MANY_CELLS, String.valueOf(most));
            }
            return cells - filled > MOST_EMPTY;
        } catch (XMLStreamException e) {
            throw new Unreadable(Why.DAMAGED, name);
        }
    }

    static byte[] slim(InputStream in, String name, Watch watch) throws Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLEventWriter out = XMLHelper.newXMLOutputFactory().createXMLEventWriter(bytes, "UTF-8");
            new Slimmer(XMLHelper.newXMLInputFactory().createXMLEventReader(in), out, watch).copy();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new Unreadable(Why.DAMAGED, name);
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
        } else {
            add(start);
        }
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
