package duzhi.publish.narrative;

import duzhi.form.codes.CodeSets;
import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import java.time.LocalDate;

/** Names of codes as they are called in a year. */
final class Names {

    private static final CodeSets CODES = CodeSets.load();
    private static final int CLASS = 3;

    private final LocalDate on;

    Names(int year) {
        on = LocalDate.of(year, 1, 1);
    }

    /** An economic item's name. */
    String economy(String code) {
        return name(CODES.departmentalEconomic(), code);
    }

    /** Name or digits of a functional code at a level; a class stands without 支出, which the template puts where it wants it. */
    String function(String code, Part.Listed listed) {
        String own = code.substring(0, Math.min(listed.length(), code.length()));
        if (!listed.name()) {
            return listed.length() == CLASS ? own : own.substring(Math.max(0, listed.length() - 2));
        }
        String name = name(CODES.functional(), own);
        return listed.length() == CLASS ? name.replaceAll("支出$", "") : name;
    }

    private String name(Chart chart, String code) {
        return chart.find(code, on)
                .or(() -> chart.versions(code).stream().findFirst())
                .map(Code::name)
                .orElse(code);
    }
}
