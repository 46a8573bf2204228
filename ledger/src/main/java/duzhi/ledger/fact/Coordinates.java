package duzhi.ledger.fact;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is a value of: a code for each dimension that is named. A dimension that is not named means "all", so
 * two facts meet only when exactly the same dimensions carry the same codes.
 */
public final class Coordinates implements Comparable<Coordinates> {

    /** No dimension named. */
    public static final Coordinates ALL = new Coordinates(new String[Dimension.values().length]);

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final @Nullable String[] codes;
    private final int hash;

    private Coordinates(@Nullable String[] codes) {
        this.codes = codes;
        this.hash = Arrays.hashCode(codes);
    }

    /** Coordinates naming just these dimensions. */
    public static Coordinates of(Map<Dimension, String> named) {
        Coordinates result = ALL;
        for (Map.Entry<Dimension, String> entry : named.entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    /** The code on a dimension, or null where it means "all". */
    public @Nullable String code(Dimension dimension) {
        return codes[dimension.ordinal()];
    }

    /** The code on a dimension, empty where it means "all". */
    public Optional<String> find(Dimension dimension) {
        return Optional.ofNullable(code(dimension));
    }

    /** Whether the dimension is named. */
    public boolean names(Dimension dimension) {
        return code(dimension) != null;
    }

    /** Whether the dimension carries this code. */
    public boolean has(Dimension dimension, String code) {
        return code.equals(code(dimension));
    }

    /** The same place with one dimension set. */
    public Coordinates with(Dimension dimension, String code) {
        return replace(dimension, code);
    }

    /** The same place with one dimension widened to "all". */
    public Coordinates without(Dimension dimension) {
        return names(dimension) ? replace(dimension, null) : this;
    }

    /** This place narrowed by another: where both name a dimension, the other's code wins. */
    public Coordinates and(Coordinates other) {
        @Nullable String[] merged = codes.clone();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = other.codes[i] != null ? other.codes[i] : codes[i];
        }
        return new Coordinates(merged);
    }

    private Coordinates replace(Dimension dimension, @Nullable String code) {
        @Nullable String[] changed = codes.clone();
        changed[dimension.ordinal()] = code;
        return new Coordinates(changed);
    }

    @Override
    public int compareTo(Coordinates other) {
        for (int i = 0; i < codes.length; i++) {
            int order =
                    Objects.requireNonNullElse(codes[i], "").compareTo(Objects.requireNonNullElse(other.codes[i], ""));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Coordinates that && hash == that.hash && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Such as {@code year=2021 flow=revenue fund=general}; {@code all} where nothing is named. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Dimension dimension : DIMENSIONS) {
            if (names(dimension)) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(dimension.label())
                        .append('=')
                        .append(code(dimension));
            }
        }
        return text.isEmpty() ? "all" : text.toString();
    }
}
