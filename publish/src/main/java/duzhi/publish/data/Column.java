package duzhi.publish.data;

import duzhi.form.load.Dimensions;
import duzhi.form.model.Wording;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.util.function.Function;

/**
 * A column of the file of figures. Elements that the national data standard of the integrated budget system names carry
 * its names, those whose codes are Duzhi's own do not.
 *
 * @param name heading, unique
 * @param title what it is, in Chinese
 * @param type of its values in a table schema
 * @param columnType its meaning in the budget taxonomy of the Fiscal Data Package, empty where that has none
 * @param dimension which dimension of the fiscal model it belongs to, empty for measures and what describes them
 * @param value of a figure
 */
record Column(
        String name,
        String title,
        String type,
        String columnType,
        String dimension,
        Function<Published, String> value) {

    /** All of them in order. */
    static final java.util.List<Column> ALL = java.util.List.of(
            code("FISCAL_YEAR", "预算年度", "date:fiscal-year", "date", Dimension.YEAR),
            code("BGT_STAGE", "预算阶段", "phase:id", "phase", Dimension.STAGE),
            name("BGT_STAGE_NAME", "预算阶段名称", "phase:label", "phase", Dimension.STAGE),
            code("AGENCY_CODE", "单位代码", "administrative-classification:generic:code", "agency", Dimension.AGENCY),
            new Column("AGENCY_NAME", "公开部门名称", "string", "", "", Published::agency),
            code("DIRECTION", "收支方向", "direction", "direction", Dimension.FLOW),
            name("DIRECTION_NAME", "收支方向名称", "", "direction", Dimension.FLOW),
            code("EXP_CATEGORY", "支出性质", "expenditure-type:code", "category", Dimension.CATEGORY),
            name("EXP_CATEGORY_NAME", "支出性质名称", "expenditure-type:label", "category", Dimension.CATEGORY),
            code(
                    "EXP_FUNC_CODE",
                    "支出功能分类科目代码",
                    "functional-classification:generic:code",
                    "function",
                    Dimension.FUNCTION),
            code(
                    "DEP_BGT_ECO_CODE",
                    "部门支出经济分类代码",
                    "economic-classification:generic:code",
                    "economy",
                    Dimension.ECONOMY),
            code("GOV_BGT_ECO_CODE", "政府支出经济分类代码", "", "government-economy", Dimension.GOVERNMENT_ECONOMY),
            code("FUND", "资金来源", "fin-source:generic:code", "fund", Dimension.FUND),
            name("FUND_NAME", "资金来源名称", "fin-source:generic:label", "fund", Dimension.FUND),
            code("ITEM", "专门事项", "", "item", Dimension.ITEM),
            name("ITEM_NAME", "专门事项名称", "", "item", Dimension.ITEM),
            code("PRO_CODE", "项目代码", "activity:generic:project:code", "project", Dimension.PROJECT),
            code("ARTICLE", "支出事项或采购品目", "", "article", Dimension.ARTICLE),
            code("INDICATOR", "绩效指标", "", "indicator", Dimension.INDICATOR),
            code("MEASURE", "计量内容", "", "measure", Dimension.MEASURE),
            new Column(
                    "AMT",
                    "金额（元）",
                    "number",
                    "value",
                    "",
                    figure -> money(figure, figure.printed().exact())),
            new Column("EXACT_AMT", "未经舍入的金额（元）", "number", "", "", figure -> money(figure, figure.exact())),
            new Column("CURRENCY", "币种", "string", "value-currency:code", "", figure -> isMoney(figure) ? "CNY" : ""),
            new Column(
                    "PRINTED",
                    "公开数",
                    "string",
                    "",
                    "",
                    figure -> figure.printed().printed().toPlainString()),
            new Column(
                    "UNIT",
                    "公开数的单位",
                    "string",
                    "",
                    "",
                    figure -> figure.printed().unit().sign()),
            new Column("TABLE", "所在的表或标题", "string", "", "", Published::table),
            new Column("ROW", "行名", "string", "", "", Published::row),
            new Column("COLUMN", "列名", "string", "", "", Published::column));

    private static Column code(String name, String title, String columnType, String dimension, Dimension of) {
        String type = of == Dimension.YEAR ? "integer" : "string";
        return new Column(
                name,
                title,
                type,
                columnType,
                dimension,
                figure -> figure.at().find(of).orElse(""));
    }

    private static Column name(String name, String title, String columnType, String dimension, Dimension of) {
        return new Column(name, title, "string", columnType, dimension, figure -> called(figure.at(), of));
    }

    private static String called(Coordinates at, Dimension dimension) {
        return Dimensions.load()
                .findName(dimension, at.code(dimension))
                .map(Wording::zh)
                .orElse("");
    }

    private static boolean isMoney(Published figure) {
        return figure.printed().unit().kind() == Unit.Kind.MONEY;
    }

    private static String money(Published figure, java.math.BigDecimal yuan) {
        return isMoney(figure) ? Figure.yuan(yuan.toPlainString()).printed().toPlainString() : "";
    }
}
