package duzhi.publish.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import duzhi.publish.document.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the file of figures is and what its columns mean, for machines. */
final class Descriptor {

    static final String FIGURES = "figures.csv";

    private static final Map<String, String> KINDS = Map.of(
            "date", "datetime",
            "phase", "other",
            "agency", "entity",
            "direction", "other",
            "project", "activity",
            "measure", "other",
            "indicator", "other",
            "article", "other");

    private final JsonGenerator json;

    private Descriptor(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(Publication publication, byte[] figures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.setPrettyPrinter(printer);
            new Descriptor(json).write(publication, figures);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(Publication publication, byte[] figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "fiscal-data-package");
        json.writeStringField("name", publication.set() + "-" + publication.year());
        json.writeStringField("title", publication.title());
        json.writeStringField(
                "description", "《" + publication.title() + "》公开的全部数字。金额以元为单位；AMT 为公开数，EXACT_AMT 为舍入之前的数。");
        json.writeStringField("countryCode", "CN");
        json.writeStringField("granularity", "aggregated");
        json.writeObjectFieldStart("fiscalPeriod");
        json.writeStringField("start", publication.year() + "-01-01");
        json.writeStringField("end", publication.year() + "-12-31");
        json.writeEndObject();
        json.writeArrayFieldStart("contributors");
        json.writeStartObject();
        json.writeStringField("title", publication.agency());
        json.writeStringField("role", "publisher");
        json.writeEndObject();
        json.writeEndArray();
        resource(figures);
        model();
        json.writeEndObject();
    }

    private void resource(byte[] figures) throws IOException {
        json.writeArrayFieldStart("resources");
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", "figures");
        json.writeStringField("path", FIGURES);
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", figures.length);
        json.writeStringField("hash", "sha256:" + digest(figures));
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", ",");
        json.writeStringField("lineTerminator", "\r\n");
        json.writeStringField("quoteChar", "\"");
        json.writeBooleanField("doubleQuote", true);
        json.writeBooleanField("header", true);
        json.writeEndObject();
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : Column.ALL) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("title", column.title());
            json.writeStringField("type", column.type());
            if (!column.columnType().isEmpty()) {
                json.writeStringField("columnType", column.columnType());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void model() throws IOException {
        json.writeObjectFieldStart("model");
        json.writeObjectFieldStart("measures");
        for (String measure : List.of("AMT", "EXACT_AMT")) {
            json.writeObjectFieldStart(measure);
            json.writeStringField("source", measure);
            json.writeStringField("resource", "figures");
            json.writeStringField("currency", "CNY");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("dimensions");
        for (Map.Entry<String, List<Column>> dimension : dimensions().entrySet()) {
            dimension(dimension.getKey(), dimension.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Map<String, List<Column>> dimensions() {
        return Column.ALL.stream()
                .filter(column -> !column.dimension().isEmpty())
                .collect(Collectors.groupingBy(Column::dimension, LinkedHashMap::new, Collectors.toList()));
    }

    private void dimension(String name, List<Column> columns) throws IOException {
        String key = columns.getFirst().name();
        json.writeObjectFieldStart(name);
        json.writeStringField("dimensionType", KINDS.getOrDefault(name, "classification"));
        json.writeStringField("primaryKey", key);
        json.writeObjectFieldStart("attributes");
        for (Column column : columns) {
            json.writeObjectFieldStart(column.name());
            json.writeStringField("source", column.name());
            json.writeStringField("resource", "figures");
            if (!column.name().equals(key)) {
                json.writeStringField("labelfor", key);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
