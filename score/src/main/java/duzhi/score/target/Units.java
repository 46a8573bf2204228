package duzhi.score.target;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The listed units and multipliers. */
final class Units {

    private static final Pattern UNLISTED =
            Pattern.compile("\\p{IsHan}{1,3}|\\p{IsHan}{1,3}/[\\p{IsHan}A-Za-z0-9]{1,4}");

    private final Map<String, Unit> bySymbol = new LinkedHashMap<>();
    private final Map<String, BigDecimal> multipliers;

    Units(Map<String, Map<String, BigDecimal>> dimensions, Map<String, BigDecimal> multipliers) {
        dimensions.forEach((dimension, factors) -> factors.forEach(
                (symbol, factor) -> bySymbol.put(symbol, new Unit(symbol, dimension, factor, false, true))));
        this.multipliers = multipliers;
        bySymbol.put("", Unit.NONE);
    }

    /** A listed unit, with at most one multiplier before it. */
    Optional<Unit> listed(String symbol) {
        Unit unit = bySymbol.get(symbol);
        return unit != null ? Optional.of(unit) : multiplied(symbol);
    }

    private Optional<Unit> multiplied(String symbol) {
        return multipliers.entrySet().stream()
                .filter(m -> symbol.startsWith(m.getKey()))
                .flatMap(m -> Optional.ofNullable(
                                bySymbol.get(symbol.substring(m.getKey().length())))
                        .stream()
                        .map(unit -> unit.times(m.getKey(), m.getValue())))
                .findFirst();
    }

    /** A short counting word that no list has; it is safe because it compares only with itself. */
    Optional<Unit> unlisted(String symbol) {
        boolean scaled = multipliers.keySet().stream().anyMatch(symbol::startsWith);
        return !scaled && UNLISTED.matcher(symbol).matches() ? Optional.of(Unit.unlisted(symbol)) : Optional.empty();
    }
}
