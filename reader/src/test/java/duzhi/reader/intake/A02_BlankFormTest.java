package duzhi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import org.junit.jupiter.api.Test;

/** Whose document it is, and whether it is anybody's yet. */
class A02_BlankFormTest {

    @Test
    void aFormWithSignsInPlaceOfItsFiguresIsBlank() {
        FilledDocument document = Reading.of(Invented.BUDGET.replaceAll("\\d+\\.\\d+", "XX"));

        assertThat(document.isBlankForm()).isTrue();
        assertThat(document.kind()).isEqualTo("department-budget");
    }

    @Test
    void aSignLeftBehindMakesNoBlankForm() {
        assertThat(Reading.of(Invented.BUDGET.replaceFirst("\\d+\\.\\d+", "XX")).isBlankForm())
                .isFalse();
    }

    @Test
    void theNameOnACoverMayTakeSeveralLines() {
        FilledDocument document = Reading.of(Invented.BUDGET
                .replace("云岭县茶叶局\n\n2023 年度部门预算", "云岭县茶叶\n管理局 2023 年度\n部门预算")
                .replace("部门名称：云岭县茶叶局\n", ""));

        assertThat(document.agency()).isEqualTo("云岭县茶叶管理局");
    }

    @Test
    void aHeadingIsNoName() {
        FilledDocument document = Reading.of(
                Invented.BUDGET.replace("云岭县茶叶局\n\n2023 年度部门预算", "第一部分 部门概况").replace("部门名称：云岭县茶叶局\n", ""));

        assertThat(document.agency()).isNotEqualTo("第一部分部门概况");
    }
}
