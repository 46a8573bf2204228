package duzhi.score.rules;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.rule.Rule;
import duzhi.check.rule.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule passes its good example, and says of the bad one exactly what the example expects. */
class ExamplesTest {

    static List<Rule> rules() {
        return Examples.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aGoodExamplePasses(Rule rule) throws Exception {
        Verdicts verdicts = Examples.check(rule, Examples.read(folder(rule).resolve("pass.txt")));

        assertThat(Examples.findings(verdicts)).isEmpty();
        assertThat(verdicts.tally().pass()).as("checks that held").isPositive();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBadExampleFailsAsExpected(Rule rule) throws Exception {
        Verdicts verdicts = Examples.check(rule, Examples.read(folder(rule).resolve("fail.txt")));

        assertThat(Examples.findings(verdicts)).isEqualTo(expected(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findingsSpeakEnglishAsWell(Rule rule) throws Exception {
        Verdicts verdicts = Examples.check(rule, Examples.read(folder(rule).resolve("fail.txt")));

        assertThat(verdicts.findings()).isNotEmpty().allSatisfy(ExamplesTest::isInBothLanguages);
    }

    private static void isInBothLanguages(Finding found) {
        assertThat(found.message().en())
                .isNotBlank()
                .isNotEqualTo(found.message().zh());
        assertThat(found.where()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aDocumentOfAnotherKindIsNotItsBusiness(Rule rule) throws Exception {
        Verdicts verdicts = Examples.check(rule, Examples.read("云溪市青禾区图书馆\n\n开放时间：每日九时至二十时。\n"));

        assertThat(verdicts.findings()).isEmpty();
        assertThat(verdicts.tally().notApplicable()).isPositive();
    }

    @Test
    void rulesHaveIdsOfTheirOwn() {
        assertThat(rules()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(rule.info().covers()).contains(rule.info().id()));
    }

    private static Path folder(Rule rule) {
        return Examples.FOLDER.resolve(rule.info().id());
    }

    private static List<String> expected(Rule rule) throws IOException {
        return Files.readAllLines(folder(rule).resolve("expected.txt"));
    }
}
