package duzhi.check.rules.equation;

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
}
