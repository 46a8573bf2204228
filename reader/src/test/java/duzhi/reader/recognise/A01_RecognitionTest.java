package duzhi.reader.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is known by its title and its headings together. */
class A01_RecognitionTest {

    private final Titles titles = new Titles(Forms.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "部门收支总体情况表",
                "2023年部门收支总体情况表",
                "云岭县茶叶局2023年度部门收支总体情况表",
                "附件1：部门收支总体情况表",
                "部门 收支总体情况表（2023年度）",
                "部门收支总体情况表(续)",
            })
    void aTitleIsKnownWhateverStandsAroundIt(String line) {
        assertThat(titles.findOne(line)).map(Form::kind).contains("BT_TOTAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "部门收支", "详见部门收支总体情况表。", "详见部门收支总体情况表", "茶叶情况表"})
    void otherWordsAreNoTitle(String line) {
        assertThat(titles.findOne(line)).isEmpty();
    }

    @Test
    void aTitleOverOtherHeadingsIsNotThatForm() {
        FilledDocument document = Reading.of("部门收支总体情况表\n\n茶→叶\n1→2\n");

        assertThat(document.tables()).isEmpty();
        assertThat(document.unrecognised()).hasSize(1);
        assertThat(document.kind()).isEqualTo("unknown");
    }

    @Test
    void headingsOfOneFormOnlyNeedNoTitle() {
        String untitled = Invented.SELF_EVALUATION
                .substring(Invented.SELF_EVALUATION.indexOf("项目名称"))
                .replace("一级指标→", "→预算目标→→→实际完成情况\n→修路→→→已修\n一级指标→");

        assertThat(Reading.of(untitled).kind()).isEqualTo("self-evaluation");
    }

    @Test
    void theWordsAboveATableBelongToIt() {
        FilledDocument document = Reading.of(Invented.BUDGET);

        assertThat(document.agency()).isEqualTo("云岭县茶叶局");
        assertThat(document.year()).isEqualTo("2023");
        assertThat(document.title()).isEqualTo("2023年度部门预算");
        assertThat(document.tables()).extracting(table -> table.form().kind()).containsExactly("BT_TOTAL", "BT_3P");
        assertThat(document.tables().getFirst().title()).isEqualTo("2023年部门收支总体情况表");
    }

    @Test
    void aTableEndsWhereTheNextTitleBegins() {
        FilledDocument document = Reading.of(Invented.SELF_EVALUATION + "\n" + Invented.SELF_EVALUATION);

        assertThat(document.tables()).hasSize(2);
        assertThat(document.tables().get(0).lastLine())
                .isLessThan(document.tables().get(1).firstLine());
    }

    @Test
    void anEmptyTableIsKnownByItsHeadingsThoughItsTotalFollowsRightBelow() {
        FilledDocument document = Reading.of("""
                云岭县茶叶局
                2026年部门预算

                2026年部门政府性基金预算支出功能分类预算表

                编制部门：云岭县茶叶局 单位：元

                项目→→→→政府性基金预算支出→→
                功能分类科目编码→→→功能分类科目名称→合计→基本支出→项目支出
                类→款→项→→→→
                →→→→→→
                合计→→→→→→

                注：本年度无政府性基金预算支出，故本表无数据。
                """);

        assertThat(document.tables()).extracting(table -> table.form().kind()).containsExactly("BT_FUND");
        assertThat(document.tables().getFirst().rows())
                .extracting(row -> row.rule())
                .containsExactly("total");
    }
}
