package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Reasons are asked of changes and of nothing else; everything missing is told at once. */
class A06_ReasonsTest {

    private static final String REVENUE = "stage=initial flow=revenue";
    private static final String SPENT = "stage=initial flow=expenditure";
    private static final String LINE = "### 一、收入支出预算总体情况说明\n{比上年:收入总计}{原因:收入变动}。{比上年:支出总计}{原因:支出变动}。";

    @Test
    void every_change_without_a_reason_is_told_at_once() {
        Invented department = Invented.department()
                .with(REVENUE, "10.00")
                .before(REVENUE, "8.00")
                .with(SPENT, "10.00")
                .before(SPENT, "9.00");
        Written written = department.write(Invented.henan(LINE));
        assertThat(written.problems())
                .extracting(Problem::kind, Problem::key, Problem::line)
                .containsExactly(tuple(Problem.Kind.REASON, "收入变动", 17), tuple(Problem.Kind.REASON, "支出变动", 17));
        assertThat(written.problems().getFirst().message().zh()).isEqualTo("由 8.00万元 变为 10.00万元，应当说明原因，“收入变动”没有填写");
    }

    @Test
    void a_reason_is_printed_with_its_change() {
        Invented department = Invented.department()
                .with(REVENUE, "10.00")
                .before(REVENUE, "8.00")
                .saying("收入变动", "新增一个项目。");
        assertThat(department.last(Invented.henan("### 一、收入支出预算总体情况说明\n{比上年:收入总计}{原因:收入变动}。")))
                .isEqualTo("与2020年预算相比，收入总计增加2.00万元，增长25.00%，主要原因是新增一个项目。");
    }

    @Test
    void a_reason_need_not_begin_with_the_words_that_the_template_has() {
        Invented department = Invented.department()
                .with(REVENUE, "10.00")
                .before(REVENUE, "8.00")
                .saying("收入变动", "主要原因是新增一个项目；");
        assertThat(department.last(Invented.henan("### 一、收入支出预算总体情况说明\n{比上年:收入总计}{原因:收入变动}。")))
                .endsWith("增长25.00%，主要原因是新增一个项目。");
    }

    @Test
    void no_change_has_no_reason_whatever_was_written() {
        Invented department = Invented.department()
                .with(REVENUE, "8.00")
                .before(REVENUE, "8.00")
                .saying("收入变动", "没有变动。");
        assertThat(department.last(Invented.henan("### 一、收入支出预算总体情况说明\n{比上年:收入总计}{原因:收入变动}。")))
                .isEqualTo("收入总计与2020年预算持平。");
    }

    @Test
    void rounding_is_the_reason_where_the_entered_figures_are_one() {
        Invented department = Invented.department()
                .printing("stage=executed flow=expenditure fund=general", "3.64", "36480")
                .printing("stage=initial flow=expenditure fund=general", "3.65", "36480");
        String line = "### 一、一般公共预算财政拨款支出决算情况说明\n{比预算:一般公共预算支出}{原因:支出变动}。";
        String settings = Invented.accounts(line).text();
        Template template = Template.of("尾差.md", settings.replace("占比：", "尾差：四舍五入产生尾差\n占比："));

        assertThat(department.write(template).problems()).isEmpty();
        assertThat(department.last(template)).isEqualTo("决算数小于年初预算数，主要原因是四舍五入产生尾差。");
        assertThat(department.write(Invented.accounts(line)).problems()).hasSize(1);
    }

    @Test
    void a_template_may_let_small_changes_pass() {
        Invented department = Invented.department().with(REVENUE, "8.10").before(REVENUE, "8.00");
        Template strict = Invented.henan("### 一、收入支出预算总体情况说明\n{比上年:收入总计}{原因:收入变动}。");
        Template lenient = Template.of("宽.md", strict.text().replace("原因门槛：0%", "原因门槛：5%"));
        assertThat(department.write(strict).problems()).hasSize(1);
        assertThat(department.write(lenient).problems()).isEmpty();
        assertThat(department.before(REVENUE, "0.00").write(lenient).problems()).hasSize(1);
    }

    @Test
    void keys_say_when_they_are_asked_for() {
        Template template = Invented.henan(LINE + "\n### 二、政府采购支出情况\n{如果:有 政府采购预算}采购的主要是{填写:政府采购内容}。{完}{选填:采购说明}");
        assertThat(template.keys())
                .extracting(Key::name, Key::required, key -> key.condition().zh())
                .containsExactly(
                        tuple("收入变动", true, "“收入总计”与上年不同"),
                        tuple("支出变动", true, "“支出总计”与上年不同"),
                        tuple("政府采购内容", true, "“政府采购预算”不为零"),
                        tuple("采购说明", false, ""));
    }
}
