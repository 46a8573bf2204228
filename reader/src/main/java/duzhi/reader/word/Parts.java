package duzhi.reader.word;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The parts of a DOCX: those in XML are unpacked, the others only named. */
final class Parts {

    /** The library takes others on too and then lacks the classes for them. */
    private static final Set<Integer> METHODS = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode());

    private static final byte[] NOT_KEPT = {};
    private static final int BUFFER = 1 << 16;
    private static final String MAIN = "/officeDocument";

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final String main;
    private final Watch watch;
    private long unpacked;

    private Parts(byte[] bytes, Limits limits, Watch watch) throws IOException, Unreadable {
        this.watch = watch;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Unreadable(Why.PASSWORD, "");
                }
                if (!METHODS.contains(entry.getMethod())) {
                    throw new Unreadable(Why.DAMAGED, "ZIP");
                }
                parts.put(plain(entry.getName()), unpack(zip, entry, limits, watch));
            }
        }
        List<String> mains = related("", MAIN);
        main = mains.isEmpty() ? "word/document.xml" : mains.getFirst();
        if (!parts.containsKey(main)) {
            throw new Unreadable(Why.DAMAGED, "word/document.xml");
        }
    }

    static Parts of(byte[] bytes, Limits limits, Watch watch) throws Unreadable {
        try {
            return new Parts(bytes, limits, watch);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Why.DAMAGED, "ZIP");
        }
    }

    private static String plain(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry, Limits limits, Watch watch)
            throws IOException, Unreadable {
        boolean kept = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        if (!kept) {
            return NOT_KEPT;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > limits.unpacked()) {
                    throw new Unreadable(Why.UNPACKS_TOO_LARGE, (limits.unpacked() >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
                watch.check();
            }
        }
        return out.toByteArray();
    }

    /** The name of the main part. */
    String mainName() {
        return main;
    }

    /** The root of the main part. */
    Element main() throws Unreadable {
        return root(main);
    }

    /** The root of the part that stands in this relation to the main one, such as "/numbering"; null if there is none. */
    @Nullable
    Element find(String relation) throws Unreadable {
        List<String> names = related(main, relation);
        return names.isEmpty() ? null : root(names.getFirst());
    }

    /** The roots of all parts that stand in this relation to the main one, by name. */
    List<Element> all(String relation) throws Unreadable {
        List<Element> all = new ArrayList<>();
        for (String name : related(main, relation)) {
            all.add(root(name));
        }
        return all;
    }

    private Element root(String name) throws Unreadable {
        return Xml.parse(parts.getOrDefault(name, NOT_KEPT), watch);
    }

    private List<String> related(String part, String relation) throws Unreadable {
        int slash = part.lastIndexOf('/') + 1;
        byte[] rels = parts.get(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        List<String> names = new ArrayList<>();
        if (rels != null) {
            for (Element link : Xml.children(Xml.parse(rels, watch), "Relationship")) {
                String name = resolve(part, Xml.attribute(link, "Target"));
                if (Xml.attribute(link, "Type").endsWith(relation)
                        && !Xml.attribute(link, "TargetMode").equals("External")
                        && parts.containsKey(name)) {
                    names.add(name);
                }
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static String resolve(String part, String target) {
        try {
            return plain(
                    URI.create("/" + part).resolve(target.replace('\\', '/')).getPath());
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    boolean hasMacros() {
        return parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
    }

    /** How many files are packed inside. */
    long attachments() {
        return parts.keySet().stream()
                .filter(name -> name.contains("/embeddings/"))
                .count();
    }
}
