package duzhi.publish.input;

import duzhi.form.codes.CodeSets;
import duzhi.form.codes.EconomicMatch;
import duzhi.form.codes.UnitType;
import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code sets that columns draw on, as they are in force in a budget year. */
final class CodeBook {

    private static final class Holder {
        private static final CodeSets SETS = CodeSets.load();
    }

    private final LocalDate day;

    CodeBook(int year) {
        this.day = LocalDate.of(year, 1, 1);
    }

    LocalDate day() {
        return day;
    }

    Chart chart(String name) {
        return switch (name) {
            case "functional" -> Holder.SETS.functional();
            case "departmental-economic" -> Holder.SETS.departmentalEconomic();
            case "government-economic" -> Holder.SETS.governmentEconomic();
            default -> throw new IllegalStateException("no chart is called " + name);
        };
    }

    Optional<Code> find(String chart, String code) {
        return chart(chart).find(code, day);
    }

    /** {@code 2070109 群众文化}, or the code alone where it is not known. */
    String shown(String chart, String code) {
        return find(chart, code).map(known -> code + " " + known.name()).orElse(code);
    }

    /** Every code of a length that is in force, as shown, in the order of the chart. */
    List<String> shown(String chart, int digits) {
        return chart(chart).codes().stream()
                .filter(code ->
                        code.code().length() == digits && code.validity().contains(day))
                .map(code -> code.code() + " " + code.name())
                .toList();
    }

    /** Government codes that a departmental one can be counted under; the kind of unit is empty where it is not known. */
    List<String> governmentOf(String departmental, String unitType) {
        return Arrays.stream(UnitType.values())
                .filter(type ->
                        unitType.isEmpty() || unitType.equals(type.name().toLowerCase(Locale.ROOT)))
                .flatMap(type -> Holder.SETS.economicMapping().matches().stream()
                        .filter(match -> holds(match, departmental, type)))
                .map(EconomicMatch::government)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean holds(EconomicMatch match, String departmental, UnitType type) {
        return match.departmental().equals(departmental)
                && (match.unitType() == null || match.unitType() == type)
                && match.validity().contains(day);
    }
}
