package duzhi.proof.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Figures written down in a file of the repository: they may rise, and then are written down, but never fall. */
public final class Ratchet {

    /**
     * A share as two counts.
     *
     * @param figure what is counted
     * @param reached how many of them
     * @param all of how many
     */
    public record Share(String figure, long reached, long all) {

        static Share of(String line) {
            String[] cells = line.split("\t", 3);
            return new Share(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]));
        }

        String line() {
            return figure + "\t" + reached + "\t" + all;
        }

        /** How many are missing, which are false findings where truth is counted. */
        public long missing() {
            return all - reached;
        }

        /** What counts, in one list. */
        public static <T> Share of(String figure, List<T> all, Predicate<T> counts, Predicate<T> reached) {
            List<T> counted = all.stream().filter(counts).toList();
            return new Share(figure, counted.stream().filter(reached).count(), counted.size());
        }
    }

    /** Tells what has become worse between what was recorded and what is now. */
    public interface Fall {
        /** Whether it has. */
        boolean isFall(Share recorded, Share now);
    }

    private final Path file;
    private final String head;

    /** With the file, beside the sources, and the comment and column names that it begins with. */
    public Ratchet(Path file, String head) {
        this.file = file;
        this.head = head;
    }

    /** Refuses what fell, also when asked to accept; what rose has to be written down. */
    public void hold(List<Share> now, Fall fall) throws IOException {
        Map<String, Share> recorded =
                recorded(share -> true).stream().collect(Collectors.toMap(Share::figure, share -> share));
        assertThat(now)
                .filteredOn(share -> recorded.containsKey(share.figure()))
                .filteredOn(share -> fall.isFall(recorded.getOrDefault(share.figure(), share), share))
                .as("figures that fell below %s", file)
                .isEmpty();
        if (Boolean.getBoolean("duzhi.accept")) {
            Files.writeString(file, now.stream().map(Share::line).collect(Collectors.joining("\n", head, "\n")));
        }
        assertThat(now)
                .as("the figures have changed for the better: write them down with -Dduzhi.accept=true")
                .containsExactlyElementsOf(read());
    }

    /** Some of what is written down: what a machine cannot measure is left as it is. */
    public List<Share> recorded(Predicate<Share> some) throws IOException {
        return Files.isRegularFile(file) ? read().stream().filter(some).toList() : List.of();
    }

    private List<Share> read() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("figure\t"))
                .map(Share::of)
                .toList();
    }
}
