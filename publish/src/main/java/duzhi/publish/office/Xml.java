package duzhi.publish.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A part of a package in XML, written from front to back. Names are given with their prefix; characters that XML does
 * not know are left out.
 */
public final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final int BUFFER = 1 << 15;

    private final Writer plain;
    private final XMLStreamWriter out;

    /** Onto a stream that stays open. */
    Xml(OutputStream stream) {
        // Wrapped twice: over a bare encoder the JDK asks for every character whether it can be encoded, and writes
        // characters beyond the basic plane as two broken references.
        this.plain = new Buffer(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            this.out = FACTORY.createXMLStreamWriter(plain);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Begins an element; attributes are names and values in turn. */
    public Xml open(String name, String... attributes) {
        return run(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) {
        return run(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** One more attribute of the element just begun. */
    public Xml attribute(String name, String value) {
        return run(() -> out.writeAttribute(name, legal(value)));
    }

    /** Ends the innermost element. */
    public Xml close() {
        return run(out::writeEndElement);
    }

    /** Characters. */
    public Xml text(String text) {
        return run(() -> out.writeCharacters(legal(text)));
    }

    /** An element that holds characters alone. */
    public Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** Markup that is known to be whole. */
    public Xml raw(String markup) {
        return run(() -> {
            out.writeCharacters("");
            out.flush();
            plain.write(markup);
        });
    }

    /** Ends every element and hands all on to the stream. */
    void end() {
        run(() -> {
            out.writeEndDocument();
            out.flush();
            plain.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    private static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text.charAt(i))) {
                return text.codePoints()
                        .filter(c -> c > Character.MAX_VALUE || isLegal((char) c) && !Character.isSurrogate((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** Surrogates are looked at more closely only where something else is wrong. */
    private static boolean isLegal(char c) {
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }

    private interface Step {
        void run() throws XMLStreamException, IOException;
    }

    private Xml run(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushed at the end only. */
    private static final class Buffer extends Writer {

        private final Writer to;
        private final char[] chars = new char[BUFFER];
        private int count;

        Buffer(Writer to) {
            this.to = to;
        }

        @Override
        public void write(int c) throws IOException {
            if (count == BUFFER) {
                drain();
            }
            chars[count++] = (char) c;
        }

        @Override
        public void write(char[] from, int start, int length) throws IOException {
            if (length > BUFFER - count) {
                drain();
            }
            if (length > BUFFER) {
                to.write(from, start, length);
                return;
            }
            System.arraycopy(from, start, chars, count, length);
            count += length;
        }

        @Override
        public void write(String from, int start, int length) throws IOException {
            if (length > BUFFER - count) {
                drain();
            }
            if (length > BUFFER) {
                to.write(from, start, length);
                return;
            }
            from.getChars(start, start + length, chars, count);
            count += length;
        }

        private void drain() throws IOException {
            to.write(chars, 0, count);
            count = 0;
        }

        @Override
        public void flush() throws IOException {
            drain();
            to.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
