package duzhi.ledger.fact;

import java.util.Arrays;
import java.util.Locale;

/**
 * The ways in which a figure can be narrower than "everything". The order is the order in which coordinates are
 * printed and compared.
 */
public enum Dimension {
    /** Budget year (预算年度), four digits. */
    YEAR,
    /** Version of the budget: initial (年初预算), current (全年预算) or executed (执行数). */
    STAGE,
    /** Department or unit (单位), by code or folded name. */
    AGENCY,
    /** Revenue (收入) or expenditure (支出). */
    FLOW,
    /** Basic or project expenditure and their parts (支出性质). */
    CATEGORY,
    /** Functional classification (支出功能分类), by code. */
    FUNCTION,
    /** Departmental economic classification (部门预算支出经济分类), by code. */
    ECONOMY,
    /** Governmental economic classification (政府预算支出经济分类), by code. */
    GOVERNMENT_ECONOMY,
    /** Source of funds (资金来源). */
    FUND,
    /** A named item beside the classifications: the three public expenses, procurement, vehicles. */
    ITEM,
    /** Project (项目), by folded name. */
    PROJECT,
    /** What a listed row is for (采购品目、支出事项), as a path of names from the wider to the narrower. */
    ARTICLE,
    /** Performance indicator (绩效指标), as a path of level names. */
    INDICATOR,
    /** What is measured when it is not an amount of money: weight, points, target, count. */
    MEASURE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name used in form definitions and printed coordinates. */
    public String label() {
        return label;
    }

    /** The dimension of that label; throws {@link IllegalArgumentException} naming the known ones. */
    public static Dimension of(String label) {
        for (Dimension dimension : values()) {
            if (dimension.label.equals(label)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException(
                "no dimension is called '" + label + "'; known are " + Arrays.toString(values()));
    }
}
