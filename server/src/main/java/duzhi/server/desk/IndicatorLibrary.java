package duzhi.server.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Indicators to choose from when goals are set (指标库): common ones and those of a trade. */
@Service
public class IndicatorLibrary {

    private static final String FILE = "/duzhi/server/indicators.tsv";
    private static final int FIELDS = 7;
    private static final int MOST = 100;

    private final List<Entry> all = read();

    /**
     * An indicator.
     *
     * @param trade where it is used; 通用 where everywhere
     * @param operator ≥, ≤, = or 定性
     * @param unit what its target is counted in, empty for words
     * @param note how it is measured
     */
    public record Entry(
            String trade, String level1, String level2, String level3, String operator, String unit, String note) {}

    /** Trades there are indicators for, in the order of the file. */
    public List<String> trades() {
        return all.stream().map(Entry::trade).distinct().toList();
    }

    /** Those of a trade, of all where it is empty, in which every word stands; a hundred at most. */
    public List<Entry> find(String words, String trade) {
        List<String> wanted = Arrays.stream(words.strip().split("\\s+")).toList();
        return all.stream()
                .filter(each -> trade.isEmpty() || each.trade.equals(trade))
                .filter(each -> wanted.stream().allMatch(each.toString()::contains))
                .limit(MOST)
                .toList();
    }

    private static List<Entry> read() {
        try (InputStream in = IndicatorLibrary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("indicators.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(IndicatorLibrary::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("indicators.tsv: seven fields are expected in: " + line);
        }
        return new Entry(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
    }
}
