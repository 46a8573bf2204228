package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.Started;
import duzhi.server.desk.Department;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clerk pastes from Excel and takes it back; a colleague writes to the same cell, and both are shown what stands there. */
class TogetherDayTest {

    private static final String SHEET = "expenditure";
    /** Pastes as a browser does when somebody has copied cells in Excel. */
    private static final String PASTE = """
            text => {
                const data = new DataTransfer();
                data.setData('text/plain', text);
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """;

    private final Desk desk = Started.system().bean(Desk.class);

    private static Department department(long seed) throws Refused {
        Department department = new Department(seed);
        department.letsItsPeopleSignIn();
        return department;
    }

    private String stands(Department department, int line, String column) {
        Document document = department.unit(0);
        return desk.content(department.id("mof-budget"), document).cell(SHEET, line, column);
    }

    @Test
    void aBlockFromExcelIsPastedAndTakenBack() throws Refused {
        Department department = department(79);
        Document document = department.unit(0);
        int line =
                desk.content(department.id("mof-budget"), document).lines(SHEET).size() + 1;
        String unit = document.agency().code();
        try (Walker clerk = Walker.as(unit + ".clerk")) {
            clerk.to("/documents/" + document.id() + "?sheet=" + SHEET);
            clerk.presses("加一行");
            clerk.cell(line, "unit").click();
            clerk.page().evaluate(PASTE, unit + "\t2010101\n" + unit + "\t行政运行\n");
            clerk.saved();
            assertThat(stands(department, line, "unit")).isEqualTo(unit);
            assertThat(stands(department, line, "function"))
                    .as("a code stands for its name")
                    .isEqualTo("2010101 行政运行");
            assertThat(stands(department, line + 1, "unit")).isEqualTo(unit);

            clerk.presses("撤销");
            clerk.saved();
            assertThat(stands(department, line, "function")).isEmpty();
            clerk.presses("重做");
            clerk.saved();
            assertThat(stands(department, line, "function")).isEqualTo("2010101 行政运行");
        }
    }

    @Test
    void whoWritesSecondSeesWhatTheFirstWroteAndDecides() throws Refused {
        Department department = department(72);
        Document document = department.unit(0);
        String login = document.agency().code() + ".clerk";
        String was = stands(department, 1, "note");
        try (Walker clerk = Walker.as(login)) {
            clerk.to("/documents/" + document.id() + "?sheet=" + SHEET);
            writes(department, was, "同事写的");
            clerk.writes(1, "note", "我写的");
            isTold(clerk);
            assertThat(clerk.text()).contains("同事写的");
            assertThat(stands(department, 1, "note"))
                    .as("nothing is written over")
                    .isEqualTo("同事写的");
            clerk.presses("用他人的");
            assertThat(clerk.cell(1, "note").innerText()).isEqualTo("同事写的");

            writes(department, "同事写的", "同事又改了");
            clerk.writes(1, "note", "还是我的");
            isTold(clerk);
            clerk.presses("写我的");
            clerk.saved();
            assertThat(stands(department, 1, "note")).isEqualTo("还是我的");
        }
    }

    /** The cell is marked, and beside it stands what the colleague wrote. */
    private static void isTold(Walker clerk) {
        clerk.page().locator("td.conflict").waitFor();
        clerk.cell(1, "note").click();
        clerk.page().locator("[data-cell] .bad").getByText("别人刚改过这一格").waitFor();
    }

    private void writes(Department department, String was, String now) throws Refused {
        Document document = department.unit(0);
        desk.enter(
                department.id(document.agency().code() + ".clerk"),
                document.id(),
                List.of(new Change(SHEET, 1, "note", was, now)));
    }
}
