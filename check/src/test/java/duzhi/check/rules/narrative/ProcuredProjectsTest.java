package duzhi.check.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcuredProjectsTest {

    @ParameterizedTest
    @CsvSource({"档案数字化加工, 档案数字化加工费, true", "档案数字化加工服务, 馆藏档案数字化加工项目, true", "馆藏珍品修复, 档案数字化加工费, false"})
    void namesAreAlikeWhenHalfOfOneStandsInTheOther(String one, String other, boolean alike) {
        assertThat(ProcuredProjects.isAlike(one, other)).isEqualTo(alike);
    }
}
