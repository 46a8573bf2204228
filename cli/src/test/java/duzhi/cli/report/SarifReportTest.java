package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Properties that the SARIF 2.1.0 standard requires, and those that viewers rest on. */
class SarifReportTest {

    private final Object log = Tree.parse(Written.text(Format.SARIF, Language.ZH));
    private final Map<String, Object> run = Tree.at(log, "runs", 0);
    private final List<Map<String, Object>> results = Tree.at(run, "results");

    @Test
    void theLogSaysWhatItIs() {
        assertThat(Tree.<String>at(log, "version")).isEqualTo("2.1.0");
        assertThat(Tree.<String>at(run, "tool", "driver", "name")).isEqualTo("Duzhi");
        assertThat(Tree.<String>at(run, "tool", "driver", "version")).matches("\\d+\\.\\d+.*");
        assertThat(Tree.<String>at(run, "columnKind")).isEqualTo("utf16CodeUnits");
    }

    @Test
    void everyRuleExplainsItself() {
        List<Map<String, Object>> rules = Tree.at(run, "tool", "driver", "rules");
        assertThat(rules).hasSize(5).allSatisfy(rule -> {
            assertThat(rule).containsKeys("id", "shortDescription", "help");
            assertThat(Tree.<String>at(rule, "defaultConfiguration", "level")).isIn("error", "warning", "note");
        });
    }

    @Test
    void everyResultHasMessageLevelPlaceAndFingerprint() {
        assertThat(results).hasSize(5).allSatisfy(result -> {
            assertThat(Tree.<String>at(result, "message", "text")).isNotBlank();
            assertThat(Tree.<String>at(result, "level")).isIn("error", "warning", "note");
            assertThat(Tree.<String>at(result, "locations", 0, "physicalLocation", "artifactLocation", "uri"))
                    .isEqualTo("sample.txt");
            assertThat(Tree.<String>at(result, "partialFingerprints", "duzhiFindingId/v1"))
                    .isNotBlank();
            int index = Tree.at(result, "ruleIndex");
            assertThat(Tree.<String>at(run, "tool", "driver", "rules", index, "id"))
                    .isEqualTo(Tree.at(result, "ruleId"));
        });
    }

    @Test
    void regionsCountFromOneAndOperandsAreRelated() {
        Map<String, Object> region = Tree.at(results, 0, "locations", 0, "physicalLocation", "region");
        assertThat(region)
                .containsEntry("startLine", 19)
                .containsEntry("startColumn", 5)
                .containsEntry("endColumn", 11);
        assertThat(Tree.<List<?>>at(results, 0, "relatedLocations")).hasSize(3);
    }

    @Test
    void whatWasNotDoneIsNotified() {
        Map<String, Object> invocation = Tree.at(run, "invocations", 0);
        assertThat(invocation).containsEntry("executionSuccessful", false);
        assertThat(Tree.<List<?>>at(invocation, "toolExecutionNotifications")).hasSize(1);
        assertThat(Tree.<List<?>>at(invocation, "toolConfigurationNotifications"))
                .hasSize(2);
    }

    @Test
    void pathsBecomeUris() {
        assertThat(Uris.of("a b/\u8868.txt")).isEqualTo("a%20b/%E8%A1%A8.txt");
        assertThat(Uris.of("/tmp/x.txt")).isEqualTo("file:///tmp/x.txt");
        assertThat(Uris.of("C:\\x y.txt")).isEqualTo("file:///C:/x%20y.txt");
    }
}
