package duzhi.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** A JSON text being written. What has no value is written as null, so every object of a kind has the same keys. */
final class Json implements Closeable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator generator;

    Json(OutputStream out) throws IOException {
        generator = FACTORY.createGenerator(out);
        generator.setPrettyPrinter(printer());
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    /** Something that writes part of a JSON text. */
    interface Part {
        void write() throws IOException;
    }

    /** Something that writes one element of a list. */
    interface Each<T> {
        void write(T element) throws IOException;
    }

    void object(Part content) throws IOException {
        generator.writeStartObject();
        content.write();
        generator.writeEndObject();
    }

    void object(String key, Part content) throws IOException {
        generator.writeFieldName(key);
        object(content);
    }

    /** A list of objects. */
    <T> void objects(String key, Collection<T> elements, Each<T> content) throws IOException {
        list(key, elements, element -> object(() -> content.write(element)));
    }

    <T> void list(String key, Collection<T> elements, Each<T> each) throws IOException {
        generator.writeArrayFieldStart(key);
        for (T element : elements) {
            each.write(element);
        }
        generator.writeEndArray();
    }

    void texts(String key, Collection<String> texts) throws IOException {
        list(key, texts, generator::writeString);
    }

    /** Text, null where empty. */
    void text(String key, String text) throws IOException {
        if (text.isEmpty()) {
            generator.writeNullField(key);
        } else {
            generator.writeStringField(key, text);
        }
    }

    void number(String key, int number) throws IOException {
        generator.writeNumberField(key, number);
    }

    /** A number counted from one, null where it is zero because nothing is known. */
    void position(String key, int number) throws IOException {
        if (number == 0) {
            generator.writeNullField(key);
        } else {
            generator.writeNumberField(key, number);
        }
    }

    /** Lengths in points, to a hundredth; null where there are none. */
    void points(String key, double... points) throws IOException {
        if (points.length == 0) {
            generator.writeNullField(key);
            return;
        }
        generator.writeArrayFieldStart(key);
        for (double point : points) {
            generator.writeNumber(BigDecimal.valueOf(point).setScale(2, RoundingMode.HALF_UP));
        }
        generator.writeEndArray();
    }

    void flag(String key, boolean flag) throws IOException {
        generator.writeBooleanField(key, flag);
    }

    void range(String key, int first, int last) throws IOException {
        generator.writeArrayFieldStart(key);
        generator.writeNumber(first);
        generator.writeNumber(last);
        generator.writeEndArray();
    }

    /** Ends the text with a line break and leaves the stream open. */
    @Override
    public void close() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }
}
