package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cover, contents, tables and glossary hold what the document really has. */
class A07_WholeTest {

    private static final Template TEMPLATE = Invented.henan("""
            # {机关}

            > {年}年度部门预算

            {目录}

            ## 第一部分 预算说明

            ### 一、支出预算总体情况说明

            {年}年基本支出{基本支出}万元。

            ## 第二部分 名词解释

            {名词解释}

            ## 附件：部门预算表

            {附表}
            """);

    private static Table table() {
        return new Table(
                "t",
                "部门收支总体情况表",
                "2021年部门收支总体情况表",
                List.of(),
                false,
                List.of(1.0),
                0,
                1,
                List.of(Cell.of(0, 0, Cell.Role.LABEL, "其他收入")),
                List.of());
    }

    private static List<Block> blocks() {
        return Narrative.write(TEMPLATE, Invented.department().draft(), Invented.department(), List.of(table()))
                .blocks();
    }

    @Test
    void contents_list_what_is_there() {
        assertThat(Invented.paragraphs(blocks()).stream()
                        .filter(each -> each.style().name().startsWith("CONTENTS"))
                        .map(each -> each.style() + " " + each.text()))
                .containsExactly(
                        "CONTENTS_TITLE 目录",
                        "CONTENTS_PART 第一部分 预算说明",
                        "CONTENTS_LINE 一、支出预算总体情况说明",
                        "CONTENTS_PART 第二部分 名词解释",
                        "CONTENTS_PART 附件：部门预算表",
                        "CONTENTS_LINE 一、部门收支总体情况表");
    }

    @Test
    void terms_of_text_and_tables_are_explained_and_no_others() {
        assertThat(Invented.paragraphs(blocks()).stream()
                        .map(each -> each.text())
                        .filter(text -> text.contains("：指")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("一、其他收入：指"),
                        second -> assertThat(second).startsWith("二、基本支出：指"));
    }

    @Test
    void cover_contents_and_parts_begin_pages() {
        List<Block> blocks = blocks();
        assertThat(blocks.getFirst()).extracting("style").isEqualTo(Style.COVER_TITLE);
        assertThat(blocks.stream().filter(PageBreak.class::isInstance)).hasSize(4);
        assertThat(blocks.getLast()).isInstanceOf(Table.class);
    }

    @Test
    void every_template_that_comes_with_the_program_is_right_and_in_its_own_form() {
        assertThat(Templates.all()).hasSize(3).allSatisfy(template -> {
            assertThat(Template.of(template.name(), template.text()).text()).isEqualTo(template.text());
            assertThat(template.keys()).isNotEmpty();
        });
        assertThat(Templates.find("shanghai-accounts")).isPresent();
        assertThat(Templates.find("goals")).isEmpty();
    }
}
