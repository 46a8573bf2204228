package duzhi.proof.generated;

import duzhi.publish.generate.Planted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Planted defects that were looked at by hand and leave no trace: a true document might print the very same. */
final class Traceless {

    private static final Map<List<String>, String> REASONS = read();

    private Traceless() {}

    /**
     * Whether nobody could tell the defect from the document.
     *
     * @param department its family of forms and its number, {@code henan-2021 2}
     */
    static boolean isListed(String department, Planted planted) {
        return REASONS.containsKey(List.of(
                department,
                planted.defect().label(),
                planted.was().strip(),
                planted.now().strip()));
    }

    private static Map<List<String>, String> read() {
        Map<List<String>, String> reasons = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Traceless.class.getResourceAsStream("traceless.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(row -> reasons.put(row.subList(0, row.size() - 1), row.getLast()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
