package duzhi.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook again without the moment it was made, so that the same report has the same bytes. */
final class Archive {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?";

    private Archive() {}

    static void timeless(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(EPOCH);
                zip.putNextEntry(copy);
                zip.write(timeless(part.getName(), parts.getInputStream(part).readAllBytes()));
                zip.closeEntry();
            }
        }
        zip.finish();
        out.flush();
    }

    private static byte[] timeless(String name, byte[] content) {
        if (!name.equals(PROPERTIES)) {
            return content;
        }
        String xml = new String(content, StandardCharsets.UTF_8);
        return xml.replaceAll(MOMENT, "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
