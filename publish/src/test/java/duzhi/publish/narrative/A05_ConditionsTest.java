package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Passages that depend on figures; headings are numbered by what is left. */
class A05_ConditionsTest {

    private static final String FUND = "stage=initial flow=expenditure fund=government-fund";
    private static final Template TEMPLATE =
            Invented.henan("### 一、政府性基金预算支出情况说明\n{如果:无 政府性基金预算拨款}没有使用政府性基金预算拨款安排的支出。{否则}支出{政府性基金预算拨款}万元。{完}");

    @Test
    void an_empty_table_is_said_to_be_empty() {
        assertThat(Invented.department().last(TEMPLATE)).isEqualTo("没有使用政府性基金预算拨款安排的支出。");
    }

    @Test
    void a_table_with_money_is_not() {
        assertThat(Invented.department().with(FUND, "3.00").last(TEMPLATE)).isEqualTo("支出3.00万元。");
    }

    @Test
    void nor_is_one_with_lines_that_come_to_nothing() {
        Invented department = Invented.department().with(FUND, "0.00").with(FUND + " function=2120899", "0.00");
        assertThat(department.last(TEMPLATE)).isEqualTo("支出0.00万元。");
    }

    @Test
    void what_was_there_last_year_is_concerned_too() {
        Template template = Invented.henan("### 一、财政拨款收入支出预算总体情况说明\n基金。{如果:涉及 政府性基金收支预算}{比上年:政府性基金收支预算}。{完}");
        assertThat(Invented.department().last(template)).isEqualTo("基金。");
        assertThat(Invented.department().before(FUND, "4.00").last(template))
                .isEqualTo("基金。与2020年预算相比，政府性基金收支预算减少4.00万元，下降100.00%。");
    }

    @Test
    void the_text_knows_which_tables_are_printed() {
        String lines = "### 一、财政拨款收入支出预算总体情况说明\n{如果:有表 %s}另见附表。{否则}不单独编制。{完}";

        assertThat(Invented.department().last(Invented.henan(lines.formatted("一般公共预算支出情况表"))))
                .isEqualTo("另见附表。");
        assertThat(Invented.department().last(Invented.henan(lines.formatted("一般公共预算基本支出情况表"))))
                .as("its forms of 2021 have none")
                .isEqualTo("不单独编制。");
    }

    @Test
    void whole_paragraphs_can_depend_and_numbers_run_on() {
        Template template = Invented.henan("""
                ## 第一部分 概况

                ### 一、主要职责

                {填写:主要职责}

                {如果:填写 机构设置}

                ### 二、机构设置

                {填写:机构设置}

                {完}

                ### 三、人员

                略。
                """);
        Invented department = Invented.department().saying("主要职责", "保管档案。");
        assertThat(Invented.text(department.write(template))).isEqualTo("第一部分 概况\n一、主要职责\n保管档案。\n二、人员\n略。");
        department.saying("机构设置", "设一个股。");
        assertThat(Invented.text(department.write(template))).contains("二、机构设置\n设一个股。\n三、人员");
    }
}
