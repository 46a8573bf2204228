package duzhi.publish.statement;

import duzhi.form.codes.CodeSets;
import duzhi.form.load.Dimensions;
import duzhi.form.model.Wording;
import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import java.time.LocalDate;
import java.time.Month;

/** What codes are called in a budget year. */
public final class CodeNames {

    private static final CodeSets CODES = CodeSets.load();

    private final LocalDate day;

    /** Names in force in the middle of a year. */
    public CodeNames(int year) {
        this.day = LocalDate.of(year, Month.JULY, 1);
    }

    /** The official name; the code itself where nobody knows. */
    public String name(Dimension dimension, String code) {
        return switch (dimension) {
            case FUNCTION -> name(CODES.functional(), code);
            case ECONOMY -> name(CODES.departmentalEconomic(), code);
            case GOVERNMENT_ECONOMY -> name(CODES.governmentEconomic(), code);
            default ->
                Dimensions.load().findName(dimension, code).map(Wording::zh).orElse(code);
        };
    }

    private String name(Chart chart, String code) {
        return chart.find(code, day).map(Code::name).orElse(code);
    }
}
