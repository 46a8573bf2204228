package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.server.Started;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.event.Change;
import duzhi.workflow.route.Routes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Two people at one document, and a workbook that is taken away and brought back, in the started system. */
class EntriesTest {

    private static final String SHEET = "expenditure";
    private static final String NOTE = "note";

    private final Started system = Started.system();
    private final Desk desk = system.bean(Desk.class);
    private final Workbooks workbooks = system.bean(Workbooks.class);
    private final Document document = drafted();
    private final long clerk =
            system.person(document.agency().code() + ".clerk").id();

    private Document drafted() {
        Documents documents = system.bean(Documents.class);
        return system.bean(Session.class)
                .system(() -> documents.list(Documents.Query.of("budget").in(List.of("compiling-2"))))
                .getLast();
    }

    /** A second clerk of the same unit. */
    private long colleague() {
        String login = document.agency().code() + ".clerk-2";
        People people = system.bean(People.class);
        return system.bean(Session.class)
                .system(() -> people.all().stream()
                        .filter(person -> person.login().equals(login))
                        .map(person -> person.id())
                        .findFirst()
                        .orElseGet(() -> {
                            long id = people.add(login, "第二填报人", "");
                            people.give(
                                    id,
                                    new Duty(
                                            system.bean(Routes.class).roles().get("unit-clerk"),
                                            document.agency().path(),
                                            LocalDate.EPOCH,
                                            LocalDate.of(9999, 12, 31),
                                            0));
                            return id;
                        }));
    }

    private String note(int line) {
        return desk.content(clerk, document).cell(SHEET, line, NOTE);
    }

    private Desk.Outcome write(long person, int line, String was, String now) throws Refused {
        return desk.enter(person, document.id(), List.of(new Change(SHEET, line, NOTE, was, now)));
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstWrote() throws Refused {
        String before = note(1);
        write(clerk, 1, before, "甲的说明");

        Desk.Outcome second = write(colleague(), 1, before, "乙的说明");

        assertThat(second.written()).isEmpty();
        assertThat(second.conflicts()).containsExactly(new Change(SHEET, 1, NOTE, before, "甲的说明"));
        assertThat(note(1)).isEqualTo("甲的说明");
        assertThat(write(colleague(), 1, "甲的说明", before).conflicts()).isEmpty();
    }

    @Test
    void otherCellsOfTheSameBatchAreWritten() throws Refused {
        String first = note(1);
        String second = note(2);
        Desk.Outcome outcome = desk.enter(
                colleague(),
                document.id(),
                List.of(new Change(SHEET, 1, NOTE, "从来没有过", "乙"), new Change(SHEET, 2, NOTE, second, "乙")));

        assertThat(outcome.written()).extracting(Change::line).containsExactly(2);
        assertThat(outcome.conflicts()).extracting(Change::line).containsExactly(1);
        assertThat(note(1)).isEqualTo(first);
        write(clerk, 2, "乙", second);
    }

    @Test
    void whatIsPrintedOrNotThereIsRefused() {
        assertThatThrownBy(
                        () -> desk.enter(clerk, document.id(), List.of(new Change("restrained", 1, "label", "", "改名"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        desk.enter(clerk, document.id(), List.of(new Change("restrained", 99, "amount", "", "1"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.enter(clerk, document.id(), List.of(new Change("nothing", 1, "x", "", "1"))))
                .isInstanceOf(Refused.class);
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.accept(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The remark on a line of expenditure is its last column. */
    private static void note(XSSFWorkbook book, int line, String text) {
        var row = book.getSheet("支出").getRow(line + 1);
        int last = book.getSheet("支出").getRow(1).getLastCellNum() - 1;
        row.createCell(last).setCellValue(text);
    }

    @Test
    void aWorkbookComesBackWithNothingChanged() throws Exception {
        Workbooks.Brought brought = workbooks.bring(clerk, document, workbooks.write(clerk, document));

        assertThat(brought.outcome().orElseThrow().written()).isEmpty();
        assertThat(brought.known()).isTrue();
    }

    @Test
    void whatWasChangedInAWorkbookIsWrittenAndWhatOthersChangedIsTold() throws Exception {
        String third = note(3);
        String fourth = note(4);
        byte[] taken = workbooks.write(clerk, document);
        write(colleague(), 3, third, "乙改过");

        byte[] back = edited(taken, book -> {
            note(book, 3, "表里改过");
            note(book, 4, "表里写的");
        });
        Desk.Outcome outcome = workbooks.bring(clerk, document, back).outcome().orElseThrow();

        assertThat(outcome.conflicts()).containsExactly(new Change(SHEET, 3, NOTE, third, "乙改过"));
        assertThat(note(3)).isEqualTo("乙改过");
        assertThat(note(4)).isEqualTo("表里写的");
        write(clerk, 3, "乙改过", third);
        write(clerk, 4, "表里写的", fourth);
    }

    @Test
    void aWorkbookThatCannotBeReadChangesNothingAndIsToldByCell() throws Exception {
        Content before = desk.content(clerk, document);
        byte[] back = edited(workbooks.write(clerk, document), book -> {
            note(book, 1, "不该写入");
            book.getSheet("收入").getRow(2).getCell(2).setCellValue("很多");
        });

        Workbooks.Brought brought = workbooks.bring(clerk, document, back);

        assertThat(brought.outcome()).isEmpty();
        assertThat(brought.problems()).anyMatch(problem -> problem.where().equals("收入!C3"));
        assertThat(desk.content(clerk, document)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoWorkbookIsTold() throws Refused {
        assertThat(workbooks.bring(clerk, document, new byte[] {1, 2, 3}).problems())
                .hasSize(1);
    }
}
