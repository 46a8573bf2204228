package duzhi.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes a made-up department budget; one row of the general budget is off. Amounts are in 万元. */
final class BudgetText {

    private static final List<String> FUNCTIONS = List.of(
            "2012601 行政运行",
            "2012604 档案馆",
            "2080501 行政单位离退休",
            "2080505 机关事业单位基本养老保险缴费支出",
            "2101101 行政单位医疗",
            "2210201 住房公积金",
            "2210203 购房补贴");
    private static final List<String> USES = List.of("1、工资福利支出", "2、商品服务支出", "3、对个人和家庭的补助", "4、资本性支出");
    private static final List<String> KINDS = List.of("(一) 运转类经费(专项业务)", "(二) 特定目标类");
    private static final List<String> OTHER_SOURCES =
            List.of("行政事业性收费", "专项收入", "国有资产资源有偿使用收入", "政府住房基金收入", "政府性基金预算", "国有资本经营预算", "财政专户", "上级提前告知转移支付", "其他收入");
    private static final String MONEY_HEADINGS = "一般公共预算\t\t\t\t\t\t政府性基金预算\t国有资本经营预算\t财政专户\t上级提前告知转移支付\t部门财政性资金结转";
    private static final String GENERAL_HEADINGS = "小计\t其中：财政拨款\t行政事业性收费\t专项收入\t国有资产资源有偿使用收入\t政府住房基金收入";

    private final List<long[]> parts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private BudgetText() {
        Random random = new Random(1);
        FUNCTIONS.forEach(function -> parts.add(
                random.longs(USES.size() + KINDS.size(), 100, 1_000_000).toArray()));
    }

    static String write() {
        BudgetText text = new BudgetText();
        text.narrative();
        text.total();
        text.revenue();
        text.expenditure("部门支出总体情况表", 0);
        text.expenditure("一般公共预算支出情况表", 1);
        return String.join("\n", text.lines) + "\n";
    }

    private void narrative() {
        String all = show(all());
        add("云溪市青禾区档案馆", "2021 年度部门预算", "第二部分", "云溪市青禾区档案馆 2021 年部门预算情况说明", "一、收入支出预算总体情况说明");
        add("云溪市青禾区档案馆 2021 年收入总计 " + all + " 万元，支出总计 " + all + " 万元。");
        add("二、收入预算总体情况说明", "2021 年收入合计 " + all + " 万元，其中：一般公共预算 " + all + " 万元；政府性基金收入 0 万元。");
        add("三、支出预算总体情况说明");
        add("2021 年支出合计 " + all + " 万元，其中：基本支出 " + show(basic()) + " 万元；项目支出 " + show(project()) + " 万元。");
        add("五、一般公共预算支出预算情况说明", "2021 年一般公共预算支出年初预算为 " + all + " 万元。");
    }

    private void head(String title) {
        add("2021 年" + title, "部门名称：云溪市青禾区档案馆", "单位：万元");
    }

    private void total() {
        head("部门收支总体情况表");
        add("收入\t\t支出", "项目\t金额\t项目\t合计\t本年支出小计" + "\t".repeat(11) + "其他收入");
        add("\t\t\t\t" + MONEY_HEADINGS, "\t\t\t\t" + GENERAL_HEADINGS);
        List<String> revenue = new ArrayList<>(List.of("小计\t" + show(all()), "财政拨款\t" + show(all())));
        OTHER_SOURCES.forEach(source -> revenue.add(source + "\t0.00"));
        revenue.add("本年收入小计\t" + show(all()));
        List<String> expenditure = new ArrayList<>(List.of(uses("一、基本支出", basic())));
        IntStream.range(0, USES.size()).forEach(i -> expenditure.add(uses(USES.get(i), column(i))));
        expenditure.add(uses("二、项目支出", project()));
        IntStream.range(0, KINDS.size()).forEach(i -> expenditure.add(uses(KINDS.get(i), column(USES.size() + i))));
        for (int row = 0; row < revenue.size(); row++) {
            add(revenue.get(row) + "\t" + (row < expenditure.size() ? expenditure.get(row) : ""));
        }
        add("收入合计\t" + show(all()) + "\t" + uses("支出合计", all()));
    }

    private static String uses(String name, long fen) {
        return name + "\t" + (show(fen) + "\t").repeat(3) + "0.00\t".repeat(9) + "0.00";
    }

    private void revenue() {
        head("部门收入总体情况表");
        add("科目编码\t\t\t单位代码\t单位（科目名称）\t总计\t" + MONEY_HEADINGS + "\t其他收入", "类\t款\t项\t\t\t\t" + GENERAL_HEADINGS);
        add("\t\t\t\t合计" + ("\t" + show(all())).repeat(3), "\t\t\t045\t云溪市青禾区档案馆" + ("\t" + show(all())).repeat(3));
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            add(function(i) + ("\t" + show(Arrays.stream(parts.get(i)).sum())).repeat(3));
        }
    }

    private void expenditure(String title, long slip) {
        head(title);
        add("科目编码\t\t\t单位代码\t单位（科目名称）\t总计\t基本支出\t\t\t\t\t项目支出\t\t");
        add("类\t款\t项\t\t\t\t小计\t工资福利支出\t商品服务支出\t对个人和家庭的补助\t资本性支出\t小计\t运转类经费(专项业务)\t特定目标类");
        long[] sums = IntStream.range(0, USES.size() + KINDS.size())
                .mapToLong(this::column)
                .toArray();
        add("\t\t\t\t合计\t" + split(sums, 0), "\t\t\t045\t云溪市青禾区档案馆\t" + split(sums, 0));
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            add(function(i) + "\t" + split(parts.get(i), i == 0 ? slip : 0));
        }
    }

    private static String split(long[] amounts, long slip) {
        long basic = Arrays.stream(amounts, 0, USES.size()).sum();
        long project = Arrays.stream(amounts, USES.size(), amounts.length).sum();
        List<String> cells = new ArrayList<>(List.of(show(basic + project), show(basic + 100 * slip)));
        Arrays.stream(amounts, 0, USES.size()).forEach(amount -> cells.add(show(amount)));
        cells.add(show(project));
        Arrays.stream(amounts, USES.size(), amounts.length).forEach(amount -> cells.add(show(amount)));
        return String.join("\t", cells);
    }

    private static String function(int index) {
        String code = FUNCTIONS.get(index);
        return code.substring(0, 3) + "\t" + code.substring(3, 5) + "\t" + code.substring(5, 7) + "\t\t"
                + code.substring(8);
    }

    private long column(int index) {
        return parts.stream().mapToLong(row -> row[index]).sum();
    }

    private long basic() {
        return IntStream.range(0, USES.size()).mapToLong(this::column).sum();
    }

    private long project() {
        return all() - basic();
    }

    private long all() {
        return parts.stream().flatMapToLong(Arrays::stream).sum();
    }

    private static String show(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
