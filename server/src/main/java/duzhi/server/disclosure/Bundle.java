package duzhi.server.disclosure;

import duzhi.cli.publishing.Evidence;
import duzhi.server.store.Releases.Matter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of an evidence bundle; reasons that are given later take their place in it without the rest being made anew. */
final class Bundle {

    private static final String WAIVERS = "waivers.csv";
    private static final String SUMS = "SHA256SUMS";

    private final Map<String, byte[]> parts = new TreeMap<>();

    /** A bundle as it was packed. */
    static Bundle of(byte[] packed) {
        Bundle bundle = new Bundle();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(SUMS)) {
                    bundle.parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    Bundle with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    Bundle with(String name, String part) {
        return with(name, part.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody's reason for publishing in spite of something.
     *
     * @param who name of the person
     */
    record Answer(String who, String why) {}

    /** Writes who answers for what; what nobody answers for has no line. */
    Bundle answered(List<Matter> matters, Map<String, Answer> answers) {
        StringBuilder csv = new StringBuilder("finding,rule,message,who,why\r\n");
        for (Matter matter : matters) {
            Answer answer = answers.get(matter.id());
            if (answer != null) {
                csv.append(String.join(
                                ",",
                                matter.id(),
                                matter.kind(),
                                quoted(matter.zh()),
                                quoted(answer.who()),
                                quoted(answer.why())))
                        .append("\r\n");
            }
        }
        return with(WAIVERS, csv.toString());
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    byte[] pack() {
        try {
            Evidence evidence = new Evidence();
            parts.forEach(evidence::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            evidence.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
