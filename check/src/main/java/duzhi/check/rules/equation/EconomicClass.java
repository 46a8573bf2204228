package duzhi.check.rules.equation;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A class of the departmental economic classification that basic expenditure consists of, by either of its names. */
enum EconomicClass {
    WAGES("301", "basic.wages", "工资福利支出", "wages and welfare"),
    GOODS("302", "basic.goods", "商品和服务支出", "goods and services"),
    FAMILIES("303", "basic.families", "对个人和家庭的补助", "subsidies to individuals and families"),
    CAPITAL("310", "basic.capital", "资本性支出", "capital expenditure");

    final String code;
    final String category;
    final String zh;
    final String en;

    EconomicClass(String code, String category, String zh, String en) {
        this.code = code;
        this.category = category;
        this.zh = zh;
        this.en = en;
    }

    /** What is said of two figures of one class that do not stand to each other as they should. */
    interface Told {
        /** The finding. */
        Finding of(EconomicClass each, Fact one, Fact other);
    }

    /** Holds the agreed figures of each class at two places against each other; {@code none} where no class has both. */
    static void compare(
            FilledDocument document,
            Verdicts out,
            Function<EconomicClass, Map<Dimension, String>> one,
            Function<EconomicClass, Map<Dimension, String>> other,
            BiPredicate<Fact, Fact> holds,
            Told told,
            Text none) {
        boolean compared = false;
        for (EconomicClass each : values()) {
            Optional<Fact> first = Agreed.at(document, one.apply(each));
            Optional<Fact> second = Agreed.at(document, other.apply(each));
            if (first.isPresent() && second.isPresent()) {
                compared = true;
                if (holds.test(first.get(), second.get())) {
                    out.pass();
                } else {
                    out.fail(told.of(each, first.get(), second.get()));
                }
            }
        }
        if (!compared) {
            out.notApplicable(none);
        }
    }
}
