package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.check.finding.Text;
import duzhi.server.Started;
import duzhi.server.desk.IndicatorLibrary.Entry;
import duzhi.server.store.Agencies;
import duzhi.server.store.Indicators;
import duzhi.server.store.Line;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A finance bureau adds to the library of indicators, changes and retires; its units are offered just that. */
class IndicatorLibraryTest {

    private static final String BUREAU = "310199";
    private static final Entry OWN = new Entry("社区", "产出指标", "数量指标", "楼道微更新数", "≥", "个", "完成并验收的楼道数");

    private final Started system = Started.system();
    private final IndicatorLibrary library = system.bean(IndicatorLibrary.class);
    private final long admin = system.person("admin").id();
    private final Agency bureau = system.bean(Session.class)
            .system(() -> system.bean(Agencies.class).find(BUREAU))
            .orElseThrow();

    private String offered(String words) {
        return system.as("087001.clerk")
                .get("/api/indicators?words="
                        + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void whatABureauAddsItsUnitsAreOfferedUntilItIsRetired() throws Refused {
        library.put(admin, BUREAU, OWN, false);
        assertThat(offered("楼道")).contains("楼道微更新数");
        assertThat(library.trades(bureau)).contains("社区");

        library.put(admin, BUREAU, OWN, true);
        assertThat(offered("楼道")).isEqualTo("[]");
        assertThat(library.items(bureau))
                .as("whoever looks after the library still sees it")
                .anySatisfy(item -> assertThat(item.retired()).isTrue());

        library.clear(admin, BUREAU, "社区", "楼道微更新数");
        assertThat(library.items(bureau))
                .noneMatch(item -> item.entry().level3().equals("楼道微更新数"));
    }

    @Test
    void whatComesWithTheProgramIsChangedAndPutBack() throws Refused {
        Entry common = library.find(bureau, "培训人次", "通用").getFirst();
        Entry changed = new Entry(
                common.trade(), common.level1(), common.level2(), common.level3(), "=", common.unit(), "按签到册计算");

        library.put(admin, BUREAU, changed, false);
        assertThat(library.find(bureau, "培训人次", "通用")).containsExactly(changed);
        assertThat(library.find(null, "培训人次", "通用")).as("elsewhere it stays").containsExactly(common);

        library.clear(admin, BUREAU, common.trade(), common.level3());
        assertThat(library.find(bureau, "培训人次", "通用")).containsExactly(common);
        assertThatThrownBy(() -> library.clear(admin, BUREAU, common.trade(), common.level3()))
                .isInstanceOf(Refused.class);
    }

    /** A change is a line of the trail that says what it was and what it is; the same again is none. */
    @Test
    void everyChangeIsALineOfTheTrail() throws Refused {
        Entry entry = new Entry("社区", "效益指标", "社会效益指标", "矛盾调解成功率", "≥", "%", "");
        library.put(admin, BUREAU, entry, false);
        library.put(admin, BUREAU, entry, false);
        library.put(admin, BUREAU, entry, true);
        List<String> lines =
                system.bean(Session.class).system(() -> system.bean(Trail.class).before(Long.MAX_VALUE, 20)).stream()
                        .filter(line -> line.kind().equals("indicator"))
                        .map(Line::body)
                        .filter(body -> body.contains("矛盾调解成功率"))
                        .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("停用").contains("社会效益指标 ≥%");
        library.clear(admin, BUREAU, "社区", "矛盾调解成功率");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsChanged() {
        Entry wrong = new Entry("", "产出指标", "社会效益指标", "一".repeat(61), "大于", "个", "");
        Refused refused = catchThrowableOfType(Refused.class, () -> library.put(admin, BUREAU, wrong, false));
        assertThat(refused.reasons()).hasSize(4);
        assertThat(refused.reasons().stream().map(Text::zh))
                .anyMatch(reason -> reason.contains("领域"))
                .anyMatch(reason -> reason.contains("现在是 61 个"))
                .anyMatch(reason -> reason.contains("可选：产出指标：数量指标"))
                .anyMatch(reason -> reason.contains("≥ ≤ = ＞ ＜ 定性"));
    }

    /** Who looks after nothing is refused by the page, by the API and by the database. */
    @Test
    void nobodyElseChangesIt() {
        long clerk = system.person("087001.clerk").id();
        assertThat(system.as("087001.clerk").get("/admin/indicators").statusCode())
                .isEqualTo(404);
        assertThat(system.as("mof-perf")
                        .json("PUT", "/api/indicators/" + BUREAU, """
                            {"trade": "社区", "level1": "产出指标", "level2": "数量指标", "level3": "任意", "operator": "≥",
                             "unit": "", "note": "", "retired": false}""")
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> system.bean(Session.class).as(clerk, () -> {
                    system.bean(Indicators.class)
                            .put(new Indicators.Row(bureau.path(), "社区", "任意", "产出指标", "数量指标", "≥", "", "", false));
                    return clerk;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(library.find(bureau, "任意", "社区")).isEmpty();
    }
}
