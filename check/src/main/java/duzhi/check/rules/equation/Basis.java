package duzhi.check.rules.equation;

import duzhi.check.relation.Linear;
import duzhi.ledger.fact.Dimension;

/** What the relations rest on: budgets on the budget law, points on the rules of evaluation. */
final class Basis {

    static final String IDENTITY = "会计恒等；预算法第32条、实施条例第40条";
    private static final String EVALUATION = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

    private Basis() {}

    static String of(Linear relation) {
        boolean scored =
                relation.at().has(Dimension.MEASURE, "weight") || relation.at().has(Dimension.MEASURE, "points");
        return scored ? EVALUATION : IDENTITY;
    }
}
