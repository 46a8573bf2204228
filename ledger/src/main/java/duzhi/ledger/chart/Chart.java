package duzhi.ledger.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A tree of codes in which every entry is dated: the same code may carry another name, or not exist, on another day.
 * Immutable and safe to share. An unknown code or a day outside an entry's validity gives an empty answer, never an
 * error.
 */
public final class Chart {

    private final String id;
    private final String edition;
    private final List<Code> codes;
    private final Map<String, List<Code>> byCode;
    private final Map<String, List<Code>> byParent = new LinkedHashMap<>();
    private final Map<String, List<Code>> byName = new LinkedHashMap<>();

    Chart(String id, String edition, List<Code> codes, Map<String, List<Code>> byCode) {
        this.id = id;
        this.edition = edition;
        this.codes = List.copyOf(codes);
        this.byCode = byCode;
        this.codes.forEach(this::index);
    }

    /**
     * Starts a chart.
     *
     * @param id the name of the chart, such as {@code functional}
     * @param edition what the chart reproduces, for people to read
     */
    public static ChartBuilder builder(String id, String edition) {
        return new ChartBuilder(id, edition);
    }

    private void index(Code code) {
        if (code.parent() != null) {
            put(byParent, code.parent(), code);
        }
        code.names().forEach(name -> put(byName, Names.fold(name), code));
    }

    static void put(Map<String, List<Code>> index, String key, Code code) {
        index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(code);
    }

    public String id() {
        return id;
    }

    /** What the chart reproduces, for people to read. */
    public String edition() {
        return edition;
    }

    /** Every entry, in the order of the chart. */
    public List<Code> codes() {
        return codes;
    }

    /** Every entry a code has had over the years. */
    public List<Code> versions(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** The entry of a code that is in force on a day. */
    public Optional<Code> find(String code, LocalDate onDate) {
        return inForce(byCode, code, onDate).findFirst();
    }

    /** Whether a code is in force on a day. */
    public boolean contains(String code, LocalDate onDate) {
        return find(code, onDate).isPresent();
    }

    /** Every entry that goes by a name, folded or as printed. Names repeat: a name alone does not tell the code. */
    public List<Code> byName(String name) {
        return List.copyOf(byName.getOrDefault(Names.fold(name), List.of()));
    }

    /** Every entry that goes by a name on a day. */
    public List<Code> byName(String name, LocalDate onDate) {
        return inForce(byName, Names.fold(name), onDate).toList();
    }

    /** The entry one level up. */
    public Optional<Code> parentOf(String code, LocalDate onDate) {
        return find(code, onDate).map(Code::parent).flatMap(parent -> find(parent, onDate));
    }

    /** The entries one level down. */
    public List<Code> childrenOf(String code, LocalDate onDate) {
        return inForce(byParent, code, onDate).toList();
    }

    /** The entries above a code, nearest first, without the code itself. */
    public List<Code> ancestors(String code, LocalDate onDate) {
        return Stream.iterate(
                        parentOf(code, onDate),
                        Optional::isPresent,
                        up -> parentOf(up.get().code(), onDate))
                .map(Optional::get)
                .toList();
    }

    /** The depth of a code, 1 at the top. */
    public OptionalInt levelOf(String code, LocalDate onDate) {
        return inForce(byCode, code, onDate).mapToInt(Code::level).findFirst();
    }

    /** The entries at the top. */
    public List<Code> roots(LocalDate onDate) {
        return codes.stream()
                .filter(code -> code.parent() == null && code.validity().contains(onDate))
                .toList();
    }

    private static Stream<Code> inForce(Map<String, List<Code>> index, String key, LocalDate onDate) {
        return index.getOrDefault(key, List.of()).stream()
                .filter(code -> code.validity().contains(onDate));
    }
}
