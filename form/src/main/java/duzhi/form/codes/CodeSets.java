package duzhi.form.codes;

import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import java.time.LocalDate;

/**
 * All code sets, each read when it is first asked for. One instance serves every thread; hold on to it, since each
 * instance reads for itself.
 *
 * <p>The tables are part of the program, so a table that is missing or wrong is a fault of the program: asking for it
 * throws {@link duzhi.ledger.chart.ChartException} with every problem of a chart, or {@link IllegalStateException} with
 * the row.
 */
public final class CodeSets {

    /** On functional codes: the budget (一般公共预算, 政府性基金预算, 国有资本经营预算) the code belongs to. */
    public static final String BUDGET_TYPE = "budget_type";

    /** On departmental economic codes: 人员经费 or 公用经费, where the code occurs in basic expenditure. */
    public static final String EXPENSE_GROUP = "expense_group";

    /** On departmental economic codes: the item of the 三公 table that the code feeds. */
    public static final String SANGONG_ITEM = "sangong_item";

    /** On fund types and project categories: the scheme the code belongs to. */
    public static final String SCHEME = "scheme";

    /** On government economic codes: {@code uncertain} where the first or last year of the code is doubted. */
    public static final String DATES = "dates";

    private static final LocalDate REFORMED = LocalDate.of(2018, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2019, 1, 1);

    private final Lazy<Chart> functional = new Lazy<>(() ->
            ChartTable.positional("functional", "支出功能分类，2019年改名后的科目，收录至2024年", RENAMED, BUDGET_TYPE, Code.ALSO_NAMED));

    private final Lazy<Chart> departmental = new Lazy<>(() -> ChartTable.positional(
            "departmental-economic", "部门预算支出经济分类，2018年起", REFORMED, EXPENSE_GROUP, SANGONG_ITEM, Code.ALSO_NAMED));

    private final Lazy<Chart> government = new Lazy<>(
            () -> ChartTable.positional("government-economic", "政府预算支出经济分类，2018年起", REFORMED, DATES, Code.ALSO_NAMED));

    private final Lazy<Chart> funds =
            new Lazy<>(() -> ChartTable.listed("fund-types", "资金性质，2020年起，含公开表栏目", SCHEME, Code.ALSO_NAMED));

    private final Lazy<Chart> projects =
            new Lazy<>(() -> ChartTable.listed("project-categories", "项目类别，2020年起，含公开表行次", SCHEME));

    private final Lazy<EconomicMapping> mapping = new Lazy<>(EconomicMapping::read);
    private final Lazy<IndicatorTaxonomy> indicators = new Lazy<>(IndicatorTaxonomy::read);
    private final Lazy<DisclosureSets> disclosure = new Lazy<>(DisclosureSets::read);

    private CodeSets() {}

    /** The code sets; nothing is read yet. */
    public static CodeSets load() {
        return new CodeSets();
    }

    /** 支出功能分类: 类, 款 and 项 at levels 1, 2 and 3. */
    public Chart functional() {
        return functional.get();
    }

    /** 部门预算支出经济分类: 类 and 款 at levels 1 and 2. */
    public Chart departmentalEconomic() {
        return departmental.get();
    }

    /** 政府预算支出经济分类: 类 and 款 at levels 1 and 2. */
    public Chart governmentEconomic() {
        return government.get();
    }

    /** From departmental to government economic codes. */
    public EconomicMapping economicMapping() {
        return mapping.get();
    }

    /** Fund types of every scheme, told apart by {@link #SCHEME}. */
    public Chart fundTypes() {
        return funds.get();
    }

    /** Project categories of every scheme, told apart by {@link #SCHEME}. */
    public Chart projectCategories() {
        return projects.get();
    }

    /** Performance indicators of the first and second level. */
    public IndicatorTaxonomy indicators() {
        return indicators.get();
    }

    /** The sets of tables that budgets and final accounts are published in. */
    public DisclosureSets disclosureSets() {
        return disclosure.get();
    }
}
