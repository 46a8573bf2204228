package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists go over the functional classes and items in use, in the order of their codes. */
class A04_ListsTest {

    private static final String GENERAL = "stage=initial flow=expenditure fund=general";

    private static Invented department() {
        return Invented.department()
                .with(GENERAL, "336.16")
                .with(GENERAL + " function=221", "18.23")
                .with(GENERAL + " function=207", "317.93")
                .with(GENERAL + " function=208", "0.00");
    }

    @Test
    void every_class_with_money_is_named_once() {
        Template template = Invented.henan("### 一、一般公共预算支出预算情况说明\n用于：{每类:；}{类名}（类）支出{本类}万元{占比:本类}{完}。");
        assertThat(department().last(template)).isEqualTo("用于：文化旅游体育与传媒（类）支出317.93万元，占94.58%；住房保障（类）支出18.23万元，占5.42%。");
    }

    @Test
    void items_stand_in_paragraphs_of_their_own_and_ask_for_their_own_words() {
        String at = "stage=executed flow=expenditure fund=general";
        String budget = "stage=initial flow=expenditure fund=general";
        Invented department = Invented.department()
                .with(at + " function=2070109", "10.00")
                .with(budget + " function=2070109", "10.00")
                .with(at + " function=2210201", "8.00")
                .with(budget + " function=2210201", "9.00")
                .saying("差异原因/2210201", "有人退休。");
        Template template = Invented.accounts(
                "### 一、一般公共预算财政拨款支出决算情况说明\n{每项:换段}{序}、{类名}支出（类）{款名}（款）{项名}（项）。年初预算为{本项.年初预算}万元，支出决算为{本项}万元。{比预算:本项}{原因:差异原因}。{完}");
        Written written = department.write(template);
        assertThat(Invented.text(written).lines().skip(1))
                .containsExactly(
                        "1、文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）。年初预算为10.00万元，支出决算为10.00万元。决算数与年初预算数持平。",
                        "2、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为9.00万元，支出决算为8.00万元。决算数小于年初预算数，主要原因是有人退休。");
        assertThat(written.problems()).isEmpty();
        assertThat(template.keys()).singleElement().satisfies(key -> {
            assertThat(key.each()).isTrue();
            assertThat(key.at("2210201")).isEqualTo("差异原因/2210201");
        });
    }

    @Test
    void economic_items_in_use_are_named() {
        String basic = "stage=executed flow=expenditure fund=general category=basic.personnel";
        Invented department = Invented.department()
                .with(basic, "5.00")
                .with(basic + " economy=30102", "2.00")
                .with(basic + " economy=30101", "3.00");
        Template template =
                Invented.accounts("### 一、一般公共预算财政拨款基本支出决算情况说明\n人员经费{人员经费}万元{科目:人员经费}；公用经费{公用经费}万元{科目:公用经费}。");
        assertThat(department.last(template)).isEqualTo("人员经费5.00万元，包括基本工资、津贴补贴；公用经费0.00万元。");
    }
}
