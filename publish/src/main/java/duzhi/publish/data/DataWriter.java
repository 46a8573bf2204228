package duzhi.publish.data;

import duzhi.publish.document.Publication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the figures of a document as a Fiscal Data Package (Frictionless Data): {@code figures.csv} with every published
 * figure (RFC 4180, UTF-8) and {@code datapackage.json}, which says what its columns mean. Amounts are yuan, never a
 * binary fraction. The same document gives the same bytes.
 */
public final class DataWriter {

    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    /**
     * Writes both files into a folder, which is made where it is missing.
     *
     * @throws IOException if they cannot be written
     */
    public void write(Publication publication, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files(publication).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Writes both files into an archive, which stays open.
     *
     * @throws IOException if it does not take them
     */
    public void write(Publication publication, ZipOutputStream archive) throws IOException {
        for (Map.Entry<String, byte[]> file : files(publication).entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(UNDATED);
            archive.putNextEntry(entry);
            archive.write(file.getValue());
            archive.closeEntry();
        }
    }

    private static Map<String, byte[]> files(Publication publication) throws IOException {
        byte[] figures = figures(Published.of(publication));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("datapackage.json", Descriptor.of(publication, figures));
        files.put(Descriptor.FIGURES, figures);
        return files;
    }

    private static byte[] figures(List<Published> published) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(Column.ALL.stream().map(Column::name).toList());
            for (Published figure : published) {
                csv.printRecord(Column.ALL.stream()
                        .map(column -> column.value().apply(figure))
                        .toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
