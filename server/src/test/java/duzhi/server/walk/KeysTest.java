package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever has no mouse does the same work. */
class KeysTest {

    private static final String FOCUS = "() => document.activeElement.";

    @Test
    void theFirstKeyLeadsPastTheMenu() {
        try (Walker clerk = Walker.as("013003.clerk")) {
            clerk.keys("Tab");
            assertThat(focus(clerk, "textContent")).isEqualTo("跳到正文");
            clerk.keys("Enter");
            assertThat(focus(clerk, "id")).isEqualTo("main");
            clerk.keys("Tab");
            assertThat(focus(clerk, "closest('main').id")).isEqualTo("main");
        }
    }

    @Test
    void aCellIsFoundChangedAndLeft() {
        try (Walker clerk = Walker.as("013003.clerk")) {
            clerk.follows("馆藏图书购置");
            clerk.follows("项目");
            clerk.cell(1, "code").focus();
            clerk.keys("ArrowRight");
            assertThat(focus(clerk, "dataset.column")).isEqualTo("name");
            clerk.keys("F2");
            clerk.page().keyboard().insertText("不要了");
            clerk.keys("Escape");
            assertThat(focus(clerk, "textContent")).isEqualTo("馆藏图书购置");
            clerk.keys("Enter", "End");
            clerk.page().keyboard().insertText("（一期）");
            clerk.keys("Enter");
            assertThat(focus(clerk, "textContent")).isEqualTo("馆藏图书购置（一期）");
            clerk.keys("Control+z");
            assertThat(focus(clerk, "textContent")).isEqualTo("馆藏图书购置");
            clerk.keys("Escape", "Tab");
            assertThat(clerk.page().evaluate(FOCUS + "closest('table.grid')")).isNull();
        }
    }

    private static Object focus(Walker somebody, String what) {
        return somebody.page().evaluate(FOCUS + what);
    }
}
