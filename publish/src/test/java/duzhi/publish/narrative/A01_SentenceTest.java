package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Run;
import org.junit.jupiter.api.Test;

/** A sentence with a figure: words of the section name the place, the place has the figure. */
class A01_SentenceTest {

    private static final String TOTALS = "### 一、收入支出预算总体情况说明\n";

    @Test
    void a_placeholder_names_a_figure_by_the_words_of_its_section() {
        Invented department = Invented.department().with("stage=initial flow=revenue", "342.16");
        assertThat(department.last(Invented.henan(TOTALS + "{机关}{年}年收入总计{收入总计}万元。")))
                .isEqualTo("云溪市青禾区档案局2021年收入总计342.16万元。");
    }

    @Test
    void the_same_words_mean_another_place_in_another_section() {
        Invented department = Invented.department()
                .with("stage=initial flow=revenue fund=general", "336.16")
                .with("stage=initial flow=expenditure fund=general", "330.00");
        assertThat(department.last(Invented.henan("### 一、收入预算总体情况说明\n一般公共预算{一般公共预算}万元。")))
                .contains("336.16");
        assertThat(department.last(Invented.henan("### 一、财政拨款收入支出预算总体情况说明\n一般公共预算{一般公共预算}万元。")))
                .contains("330.00");
    }

    @Test
    void a_figure_keeps_its_origin() {
        Invented department = Invented.department().with("stage=initial flow=revenue", "342.16");
        Written written = department.write(Invented.henan(TOTALS + "收入总计{收入总计}万元。"));
        Paragraph paragraph = Invented.paragraphs(written.blocks()).getLast();
        assertThat(paragraph.runs())
                .element(1)
                .isEqualTo(new Run.Number(
                        "342.16",
                        department
                                .find(Invented.at("stage=initial flow=revenue"))
                                .orElseThrow()));
    }

    @Test
    void tables_in_yuan_are_spoken_of_in_the_unit_of_the_text() {
        Invented department = Invented.department().withYuan("stage=initial flow=revenue", "96282213.44");
        assertThat(department.last(Invented.henan(TOTALS + "收入总计{收入总计}万元。"))).isEqualTo("收入总计9628.22万元。");
    }

    @Test
    void what_the_classifications_do_not_have_is_nothing_but_an_item_beside_them_must_be_entered() {
        Invented department = Invented.department();
        Template fund = Invented.henan("### 一、收入预算总体情况说明\n政府性基金收入{政府性基金收入}万元。");
        assertThat(department.last(fund)).isEqualTo("政府性基金收入0.00万元。");
        assertThat(department.write(fund).problems()).isEmpty();

        Template costs = Invented.henan("### 一、机关运行经费支出情况\n机关运行经费{机关运行经费}万元。");
        assertThat(department.write(costs).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.FIGURE);
            assertThat(problem.key()).isEqualTo("机关运行经费");
            assertThat(problem.message().zh()).contains("没有填报").contains("没有的填0");
        });
    }

    @Test
    void a_part_that_nobody_entered_of_a_whole_that_was_is_nothing() {
        Invented department = Invented.department().counting("item=vehicles", 2).counting("item=vehicles.general", 2);
        String line = "共有车辆{共有车辆}辆，其中：一般公务用车{一般公务用车}辆，其他用车{其他用车}辆。";
        assertThat(department.last(Invented.henan("### 一、国有资产占用情况\n" + line))).isEqualTo("共有车辆2辆，其中：一般公务用车2辆，其他用车0辆。");
    }

    @Test
    void a_part_is_one_of_the_whole_named_before_it() {
        Invented department =
                Invented.department().counting("item=vehicles", 3).counting("item=vehicles.enforcement", 3);
        Template template = Invented.accounts("### 一、国有资产占有使用情况说明\n共有车辆{共有车辆}辆，其中：执法执勤用车{执法执勤用车}辆。");
        assertThat(department.last(template)).isEqualTo("共有车辆3辆，其中：执法执勤用车3辆。");
    }

    @Test
    void a_sum_stated_for_both_sides_must_be_the_sum_of_both() {
        Invented department = Invented.department()
                .with("stage=executed flow=sources", "10.00")
                .with("stage=executed flow=uses", "9.00");
        Template template = Invented.accounts("### 一、收入支出决算总体情况说明\n收入支出总计{收入支出总计}万元。");
        assertThat(department.write(template).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONTRADICTION);
            assertThat(problem.message().zh()).contains("10.00万元").contains("9.00万元");
        });
    }

    @Test
    void what_a_person_writes_keeps_its_paragraphs() {
        Invented department = Invented.department().saying("主要责任", "（一）收集档案。\n（二）保管档案。");
        Written written = department.write(Invented.henan("### 一、主要职责\n{填写:主要责任}"));
        assertThat(Invented.text(written)).isEqualTo("一、主要职责\n（一）收集档案。\n（二）保管档案。");
    }
}
