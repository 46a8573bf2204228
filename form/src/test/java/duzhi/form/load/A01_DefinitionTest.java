package duzhi.form.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.form.model.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition file says what a form is; what is wrong with it is said all at once, with file and line. */
class A01_DefinitionTest {

    private static final String TEA = """
            form: tea
            kind: TEA_TOTAL
            name: {zh: 茶叶表, en: Tea}
            titles: [茶叶情况表]
            unit: 元
            at: {stage: initial}
            grids:
              - id: main
                columns:
                  - {key: item, headers: [项 目], is: label, required: true}
                  - {key: amount, headers: [金额], is: amount, at: {flow: revenue}}
                rows:
                  - {id: leaves, labels: [一、茶叶]}
            """;

    private static Form read(String yaml, Definition.Problems problems) {
        return Definition.parse("tea.yaml", yaml, problems).finish(new FormReader("teas", Shared.NOTHING)::read);
    }

    /** The lines of the one complaint about a file. */
    private static List<String> problems(String yaml) {
        Definition.Problems problems = new Definition.Problems();
        read(yaml, problems);
        IllegalStateException raised = catchThrowableOfType(IllegalStateException.class, problems::raise);
        return raised == null
                ? List.of()
                : raised.getMessage().lines().skip(1).map(String::strip).toList();
    }

    @Test
    void aRightFileHasNoProblems() {
        assertThat(problems(TEA)).isEmpty();
    }

    @Test
    void labelsAndHeadingsAreReadAsTheyAreCompared() {
        Form form = read(TEA, new Definition.Problems());

        assertThat(form.columns().getFirst().headers()).containsExactly("项目");
        assertThat(form.grids().getFirst().rows().getFirst().labels()).containsExactly("茶叶");
    }

    @Test
    void everyProblemIsNamedAtOnceWithItsLine() {
        String wrong = TEA.replace("kind: TEA_TOTAL\n", "kindd: TEA\n")
                .replace("unit: 元", "unit: 斤")
                .replace("is: label", "is: lable")
                .replace("flow: revenue", "flaw: revenue")
                .replace("labels: [一、茶叶]", "labels: []");

        assertThat(problems(wrong))
                .hasSize(6)
                .anyMatch(line -> line.startsWith("tea.yaml:1: 'kind' is missing"))
                .anyMatch(line -> line.startsWith("tea.yaml:1: 'kindd' is not known here"))
                .anyMatch(line -> line.contains("'斤'"))
                .anyMatch(line -> line.startsWith("tea.yaml:10:") && line.contains("'lable'"))
                .anyMatch(line -> line.startsWith("tea.yaml:11:") && line.contains("'flaw'"))
                .anyMatch(line -> line.startsWith("tea.yaml:13:") && line.contains("'labels'"));
    }

    @Test
    void aColumnNeedsAHeading() {
        assertThat(problems(TEA.replace("headers: [金额], ", "")))
                .singleElement()
                .asString()
                .startsWith("tea.yaml:11:")
                .contains("'headers' is missing or empty");
    }

    @Test
    void aDimensionThatDoesNotExistIsNamed() {
        assertThat(problems(TEA.replace("    columns:", "    complete: [colour]\n    columns:")))
                .singleElement()
                .asString()
                .contains("colour");
    }

    @Test
    void aKeyGivenTwiceIsNamedOnItsLine() {
        assertThat(problems(TEA + "unit: 万元\n")).containsExactly("tea.yaml:14: 'unit' stands there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "just words", "[a, list]", "{[a]: b}", "a: [", "a: b: c", "\u0000"})
    void noFileMakesTheReaderThrow(String yaml) {
        assertThatCode(() -> assertThat(problems(yaml)).isNotEmpty()).doesNotThrowAnyException();
    }

    @Test
    void numbersAndFlagsAreChecked() {
        assertThat(problems(TEA + "sequence: first\n"))
                .singleElement()
                .asString()
                .contains("should be a whole number, not 'first'");
        assertThat(problems(TEA.replace("required: true", "required: yes")))
                .singleElement()
                .asString()
                .contains("should be true or false, not 'yes'");
    }

    @Test
    void problemsAreRaisedTogether() {
        Definition.Problems problems = new Definition.Problems();
        Definition.parse("one.yaml", "a: [", problems);
        Definition.parse("two.yaml", "", problems);

        assertThatIllegalStateException()
                .isThrownBy(problems::raise)
                .withMessageContaining("one.yaml:")
                .withMessageContaining("two.yaml:");
    }
}
