package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals and self-evaluations as regions print them: cells of a target apart, weights first, columns of formulas. */
class VariantsTest {

    private static final String LIKE_NO_OTHER = "self-evaluation-points-only";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self-evaluation-separate-cells  | 养护里程         | ≥120公里   | 126公里  | 20 | 20
            self-evaluation-separate-cells  | 病害处置时长      | ≤3天      | 2天     | 15 | 15
            self-evaluation-separate-cells  | 村民满意度        | ≥90%     | 88%    | 10 | 8
            self-evaluation-weights-first   | 维护路灯数量      | ≥1200盏   | 1280盏  | 20 | 20
            self-evaluation-weights-first   | 故障修复时间      | ≤24小时   | 20小时   | 15 | 15
            self-evaluation-formula-columns | 监测断面数量      | ≥20个     | 18个    | 20 | 18
            self-evaluation-formula-columns | 沿岸居民满意度     | ≥90%     | 91%    | 10 | 10
            self-evaluation-points-only     | 补贴渔船数        | ≥60艘     | 62艘    |    | 20
            self-evaluation-nested-cells    | 管养绿地面积      | ≥36公顷   | 36.5公顷 | 25 | 25
            self-evaluation-nested-cells    | 游客满意度        | ≥90%     | 94%    | 10 | 10
            self-evaluation-department      | 接收档案数量      | ≥30000卷  | 32000卷 | 20 | 20
            self-evaluation-department      | 公用经费控制率     | ≤100%    | 97%    | 20 | 20
            self-evaluation-unfilled-lines  | 指标1：水面保洁合格率  | ≥95%     | 97%    | 15 | 15
            self-evaluation-unfilled-lines  | 指标1：沿岸居民满意度  | ≥90%     | 93%    | 10 | 10
            self-evaluation-conclusions     | 受益行政村        | ≥40个     | 42个    | 30 | 30
            goals-project-declared          | 每日作业时长       | ≥6小时    |        |    |
            goals-project-separate-cells    | 病害处置时长      | ≤3天      |        | 10 |
            goals-project-separate-cells    | 养护总成本       | ≤250万元   |        | 20 |
            goals-department                | 查档接待人次      | ≥10000人次 |        | 20 |
            """)
    void everyPartOfAnIndicatorStandsInItsColumn(
            String file, String name, String target, String actual, String weight, String points) {
        Stated row = project(file).indicators().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(row.target()).isEqualTo(target);
        assertThat(row.actual()).isEqualTo(Optional.ofNullable(actual).orElse(""));
        assertThat(row.weight().map(Object::toString)).isEqualTo(Optional.ofNullable(weight));
        assertThat(row.points().map(Object::toString)).isEqualTo(Optional.ofNullable(points));
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation-separate-cells, 5",
        "self-evaluation-weights-first, 5",
        "self-evaluation-formula-columns, 5",
        "self-evaluation-points-only, 4",
        "self-evaluation-nested-cells, 4",
        "self-evaluation-department, 5",
        "self-evaluation-unfilled-lines, 5",
        "self-evaluation-conclusions, 5",
        "goals-project-declared, 7",
        "goals-project-separate-cells, 6",
        "goals-department, 5",
    })
    void allOfItIsReadAndNothingIsWrong(String file, int indicators) {
        FilledDocument document = Samples.variant(file);
        FilledTable table = document.tables().getFirst();

        assertThat(project(file).indicators()).hasSize(indicators).allMatch(Stated::isCertain);
        assertThat(table.ignored()).isEmpty();
        assertThat(document.numbers())
                .filteredOn(number -> number.fate() == Fate.UNPLACED)
                .extracting(PrintedNumber::at)
                .isEmpty();
        assertThat(Samples.audit(document).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .extracting(Finding::message)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation-separate-cells, 20\t20\t, 20\t21\t",
        "self-evaluation-weights-first, 1280盏\t20, 600盏\t20",
        "self-evaluation-formula-columns, 20\t18\t, 20\t20\t",
        "self-evaluation-nested-cells, 30\t30\t, 30\t31\t",
        "self-evaluation-department, 97\t20\t20, 150\t20\t20",
    })
    void wrongPointsAreFoundInEveryLayout(String file, String right, String wrong) {
        FilledDocument document = Samples.variant(file, right.replace("\\t", "\t"), wrong.replace("\\t", "\t"));

        assertThat(Samples.audit(document).findings())
                .anyMatch(finding -> finding.rule().startsWith("S-") && finding.severity() == Severity.ERROR);
    }

    @Test
    void pointsWithoutWeightsAreNotJudgedAndThisIsSaid() {
        Audit audit = Samples.audit(Samples.variant(LIKE_NO_OTHER));

        assertThat(audit.unrun()).anyMatch(each -> each.rule().equals("S-07") && each.applicable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank/self-evaluation", "blank/goals"})
    void aFormNobodyFilledInIsCalledBlankAndNotFaulted(String file) {
        FilledDocument blank = Samples.variant(file);

        assertThat(blank.isBlankForm()).isTrue();
        assertThat(Samples.audit(blank).findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.NOTE);
    }

    @Test
    void oneAnswerMakesAFormAFilledOne() {
        FilledDocument begun = Samples.variant("blank/goals", "项目名称\t", "项目名称\t河道保洁");

        assertThat(begun.isBlankForm()).isFalse();
        assertThat(Samples.audit(begun).findings()).extracting(Finding::rule).contains("G-01");
    }

    private static Project project(String file) {
        List<Project> projects = Projects.of(Samples.variant(file));
        assertThat(projects).hasSize(1);
        return projects.getFirst();
    }
}
