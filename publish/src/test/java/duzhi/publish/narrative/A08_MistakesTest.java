package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import duzhi.check.finding.Text.Language;
import org.junit.jupiter.api.Test;

/** A template that is wrong says where, and everything at once. */
class A08_MistakesTest {

    private static TemplateException mistakes(String lines) {
        return catchThrowableOfType(TemplateException.class, () -> Invented.henan(lines));
    }

    @Test
    void every_mistake_is_told_with_its_line_and_what_is_known_there() {
        TemplateException mistakes = mistakes("""
                ### 一、收入支出预算总体情况说明
                收入总记{收入总记}万元。{原因:收入变动}
                {如果:多于 收入总计}甲{完}
                {如果:有 收入总计}乙
                丙{完}丁{
                """);
        assertThat(mistakes.faults())
                .extracting(Fault::line, Fault::where)
                .containsExactly(
                        tuple(17, "{收入总记}"),
                        tuple(17, "{原因:收入变动}"),
                        tuple(18, "{如果:多于 收入总计}"),
                        tuple(19, "{如果:有 收入总计}"),
                        tuple(20, "丁{"),
                        tuple(20, "{完}"));
        assertThat(mistakes.getMessage())
                .contains("课程.md 第17行 {收入总记}：“收入支出预算总体情况说明”一节没有“收入总记”；可用的数：收入总计、支出总计；其他占位符：机关、年");
        assertThat(mistakes.message(Language.EN)).contains("课程.md, line 17, {收入总记}: section");
    }

    @Test
    void a_placeholder_without_a_name_is_a_mistake() {
        assertThat(mistakes("### 一、收入支出预算总体情况说明\n收入{}万元。").faults())
                .singleElement()
                .extracting(Fault::where)
                .isEqualTo("{}");
    }

    @Test
    void figures_have_no_meaning_outside_of_sections() {
        assertThat(mistakes("### 一、别的\n{收入总计}").getMessage()).contains("此处不在有数的章节内");
    }

    @Test
    void settings_are_checked() {
        TemplateException mistakes = catchThrowableOfType(
                TemplateException.class, () -> Template.of("空.md", "版式：henan-1999\n单位：斤\n小数：二\n颜色：红\n\n# {机关}\n"));
        assertThat(mistakes.getMessage())
                .contains("没有版式“henan-1999”")
                .contains("“斤”不是元、万元或亿元")
                .contains("“二”不是数")
                .contains("缺少设置“目录：…”")
                .contains("颜色：没有这项设置");
    }

    @Test
    void a_comparison_whose_wording_is_not_set_is_a_mistake() {
        TemplateException mistakes = mistakes("### 一、收入支出预算总体情况说明\n{比上年执行:收入总计}。");
        assertThat(mistakes.getMessage()).contains("开头缺少设置“比上年执行：…”").contains("开头缺少设置“比上年执行持平：…”");
    }
}
