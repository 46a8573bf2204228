package duzhi.check.performance;

import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of wording that rules share. */
public final class Wordings {

    private static final int EXAMPLES = 3;

    private Wordings() {}

    /** The names of indicators in quotation marks, each once. */
    public static String names(Collection<Stated> indicators) {
        return indicators.stream()
                .map(Stated::name)
                .distinct()
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining("、"));
    }

    /** The names of indicators, each with its target. */
    public static Text targets(Collection<Stated> indicators) {
        return new Text(targets(indicators, "“%s”%s", "、"), targets(indicators, "“%s” “%s”", ", "));
    }

    private static String targets(Collection<Stated> indicators, String each, String between) {
        return indicators.stream()
                .map(indicator -> each.formatted(indicator.name(), indicator.target()))
                .distinct()
                .collect(Collectors.joining(between));
    }

    /** The indicators of one form, each with its target; of several forms a few of them and how many forms there are. */
    public static Text habit(Collection<Stated> indicators) {
        long forms = indicators.stream().map(Stated::table).distinct().count();
        if (forms == 1) {
            return targets(indicators);
        }
        Text few = targets(indicators.stream().limit(EXAMPLES).toList());
        return Text.of("%s等，见于%d张表", "%s and more, in %d forms", few, forms);
    }

    /** Where the names of indicators are printed. */
    public static Place[] places(List<Stated> indicators) {
        return indicators.stream().map(Stated::at).toArray(Place[]::new);
    }

    /** A number without zeros at its end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A share as a percentage with one decimal. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
