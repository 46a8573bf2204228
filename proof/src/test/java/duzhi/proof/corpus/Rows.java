package duzhi.proof.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables that stand beside the tests: comments, a line of column names, rows. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(String name, int columns) {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name)) {
            List<List<String>> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(columns));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
