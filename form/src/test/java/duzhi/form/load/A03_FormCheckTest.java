package duzhi.form.load;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.model.Form;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name in a definition that nobody defines is told of, whichever way it would be read as nothing. */
class A03_FormCheckTest {

    private static final String FORM = """
            form: tea-projects
            kind: BT_PROJ
            name: {zh: 茶园项目表, en: Tea garden projects}
            titles: [茶园项目表]
            at: {flow: expenditure}
            grids:
              - id: main
                complete: [fund]
                columns:
                  - {key: name, headers: [项目], is: name}
                  - {key: total, headers: [合计], is: amount}
                  - {key: fiscal, headers: [财政性资金], is: amount, at: {fund: fiscal}}
                  - {key: other, headers: [其他资金], is: amount, at: {fund: non-fiscal}}
                each:
                  - {id: project, needs: [total], at: {project: "{name}"}}
            """;

    private static List<String> problems(String yaml) {
        List<String> problems = new ArrayList<>();
        Form form = new FormReader("tea", Shared.NOTHING)
                .read(Definition.parse("tea.yaml", yaml, new Definition.Problems()));
        FormCheck.check(form, problems::add);
        return problems;
    }

    @Test
    void aSoundFormHasNoProblem() {
        assertThat(problems(FORM)).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThat(problems(FORM.replace("needs: [total]", "needs: [totla]")))
                .containsExactly("row 'project' of grid 'main' names no column: 'totla'");
        assertThat(problems(FORM.replace("{name}", "{nmae}")))
                .containsExactly("row 'project' of grid 'main' names no column: 'nmae'");
    }

    @Test
    void aCodeThatNoTreeKnowsIsNamed() {
        assertThat(problems(FORM.replace("fund: non-fiscal", "fund: non-fisacl")))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("column 'other' uses fund 'non-fisacl'"));
    }

    @Test
    void completeWithoutADivisionWouldCheckNothing() {
        assertThat(problems(FORM.replace("complete: [fund]", "complete: [category]")))
                .hasSize(1)
                .allMatch(problem -> problem.contains("calls category complete"));
    }
}
