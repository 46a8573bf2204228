package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of every sort, made up. */
final class Samples {

    static final byte[] TEXT = "云溪市青禾区图书馆\n2022年部门预算\n".getBytes(UTF_8);
    static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
    static final byte[] HTML = "<html><body><table><tr><td>收入</td></tr></table></body></html>".getBytes(UTF_8);

    private Samples() {}

    /** An archive with these entries, in the order of their names. */
    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A document that is an archive inside. */
    static byte[] parts(String... names) {
        Map<String, byte[]> entries = new TreeMap<>();
        for (String name : names) {
            entries.put(name, TEXT);
        }
        return zip(entries);
    }

    /** A document of old office programs with these streams. */
    static byte[] streams(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String name : names) {
                files.createDocument(new java.io.ByteArrayInputStream(TEXT), name);
            }
            files.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
