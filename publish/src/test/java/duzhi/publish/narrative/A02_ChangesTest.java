package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure beside the one before: words, amount and rate follow from both as they are printed. */
class A02_ChangesTest {

    private static final String REVENUE = "stage=initial flow=revenue";
    private static final Template TEMPLATE = Invented.henan("### 一、收入支出预算总体情况说明\n{比上年:收入总计}。");

    @ParameterizedTest
    @CsvSource({
        "342.16, 318.40, '与2020年预算相比，收入总计增加23.76万元，增长7.46%。'",
        "318.40, 342.16, '与2020年预算相比，收入总计减少23.76万元，下降6.94%。'",
        "318.40, 318.40, 收入总计与2020年预算持平。",
        "12.00, 0.00, '与2020年预算相比，收入总计增加12.00万元。'",
        "0.00, 12.00, '与2020年预算相比，收入总计减少12.00万元，下降100.00%。'",
        "0.00, 0.00, 收入总计与2020年预算持平。",
        "5.00, -3.00, '与2020年预算相比，收入总计增加8.00万元。'",
        "-5.00, 3.00, '与2020年预算相比，收入总计减少8.00万元，下降266.67%。'",
        "900000.01, 900000.00, '与2020年预算相比，收入总计增加0.01万元。'",
    })
    void every_way_of_changing_has_its_words(String now, String before, String said) {
        Invented department = Invented.department().with(REVENUE, now).before(REVENUE, before);
        assertThat(department.last(TEMPLATE)).isEqualTo(said);
    }

    @Test
    void the_rate_follows_from_what_is_printed() {
        // 1.4949 and 0.5051 would give 195.96 per cent, but a reader sees 1.49 and 0.51.
        Invented department =
                Invented.department().withYuan(REVENUE, "14949.00").before(REVENUE, "0.51");
        assertThat(department.last(TEMPLATE)).contains("增加0.98万元，增长192.16%");
    }

    @Test
    void nothing_is_said_of_a_year_whose_figure_is_missing() {
        Written written = Invented.department().with(REVENUE, "1.00").write(TEMPLATE);
        assertThat(Invented.text(written)).doesNotContain("持平").contains("〔收入总计〕");
        assertThat(written.problems())
                .extracting(Problem::kind, Problem::key)
                .containsExactly(tuple(Problem.Kind.LAST_YEAR, "收入总计"));
    }

    @Test
    void accounts_compare_with_their_budget() {
        Invented department = Invented.department()
                .with("stage=initial flow=expenditure fund=general", "40.00")
                .with("stage=executed flow=expenditure fund=general", "50.00");
        Template template = Invented.accounts(
                "### 一、一般公共预算财政拨款支出决算情况说明\n年初预算为{一般公共预算支出.年初预算}万元，支出决算为{一般公共预算支出}万元{完成:一般公共预算支出}。{比预算:一般公共预算支出}。");
        assertThat(department.last(template)).isEqualTo("年初预算为40.00万元，支出决算为50.00万元，完成年初预算的125.00%。决算数大于年初预算数。");
    }

    @Test
    void nothing_is_completed_of_a_budget_of_nothing() {
        Invented department = Invented.department().with("stage=executed flow=expenditure fund=general", "50.00");
        Template template = Invented.accounts("### 一、一般公共预算财政拨款支出决算情况说明\n支出决算为{一般公共预算支出}万元{完成:一般公共预算支出}。");
        assertThat(department.last(template)).isEqualTo("支出决算为50.00万元。");
    }
}
