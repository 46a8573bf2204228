package duzhi.form.codes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One of the tables beside this package. */
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String name;

    Table(String name) {
        this.name = name;
    }

    /** Gives each row to the reader, in order. */
    void forEach(Consumer<Row> reader) {
        try (var text = open();
                var parser = FORMAT.parse(text)) {
            for (CSVRecord row : parser) {
                reader.accept(new Row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " cannot be read", e);
        }
    }

    /** The rows as objects; a row that cannot be understood is named in the error. */
    <T> List<T> map(Function<Row, T> reader) {
        var values = new ArrayList<T>();
        forEach(row -> values.add(apply(reader, row)));
        return List.copyOf(values);
    }

    private <T> T apply(Function<Row, T> reader, Row row) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("table " + name + ", " + row.place() + ": " + e.getMessage(), e);
        }
    }

    private Reader open() {
        var stream = Table.class.getResourceAsStream(name + ".csv");
        if (stream == null) {
            throw new IllegalStateException("table " + name + " is not packaged");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
