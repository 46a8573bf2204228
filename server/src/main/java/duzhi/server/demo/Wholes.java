package duzhi.server.demo;

import duzhi.publish.entry.Draft;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.server.desk.Consolidation;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.IssueControl;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Submit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Budgets of whole departments in the demonstration bureau: their words by hand, their figures taken over from their units. */
final class Wholes {

    private final Desk desk;
    private final Consolidation consolidation;
    private final ToLongFunction<String> persons;
    private final Function<String, Instant> days;

    Wholes(Desk desk, Consolidation consolidation, ToLongFunction<String> persons, Function<String, Instant> days) {
        this.desk = desk;
        this.consolidation = consolidation;
        this.persons = persons;
        this.days = days;
    }

    private record Step(String state, String login, Action action, String day) {}

    void load(Draft whole, String goal) throws Refused {
        String code = whole.agency().code();
        long clerk = persons.applyAsLong(code + ".clerk");
        Document document = desk.create(
                clerk,
                "budget",
                code,
                whole.year(),
                "",
                whole.agency().name() + whole.year() + "年部门预算",
                whole.set(),
                words(InputForm.load(whole.set()), whole),
                0,
                days.apply("begun"));
        for (Step step : steps(code)) {
            if (step.state.equals(goal)) {
                return;
            }
            if (step.action instanceof Submit) {
                Instant day = days.apply(step.state.replace("compiling", "consolidated"));
                document = consolidation.consolidate(clerk, document.id(), null, "", day);
            }
            Action action = step.action instanceof IssueControl ? control(document) : step.action;
            document = desk.act(persons.applyAsLong(step.login), document.id(), action, days.apply(step.day));
        }
    }

    private static List<Step> steps(String code) {
        return List.of(
                new Step("compiling-1", code + ".clerk", new Submit("已汇总所属单位，请审核"), "department-1"),
                new Step("unit-review-1", code + ".head", new Approve("同意上报"), "department-1"),
                new Step("dept-review-1", code + ".auditor", new Approve("同意"), "department-1"),
                new Step("control", "mof-budget", new IssueControl(BigDecimal.ZERO, ""), "control"),
                new Step("compiling-2", code + ".clerk", new Submit("已按控制数汇总"), "department-2"),
                new Step("unit-review-2", code + ".head", new Approve("同意上报"), "department-2"),
                new Step("dept-review-2", code + ".auditor", new Approve("审核通过"), "department-2"));
    }

    private static IssueControl control(Document document) {
        BigDecimal total = document.total() == null ? BigDecimal.ZERO : document.total();
        return new IssueControl(Bureau.control(total), "按此控制数编制二上预算");
    }

    /** What the department itself says: everything but its figures and whatever names a unit. */
    private static Content words(InputForm form, Draft whole) {
        Map<String, List<Map<String, String>>> words = new LinkedHashMap<>();
        Content all = Bureau.entries(form, whole);
        for (EntrySheet sheet : EntrySheets.of(form)) {
            boolean names = sheet.key().equals("units")
                    || sheet.columns().stream()
                            .anyMatch(column -> !column.reference().isEmpty());
            if (sheet.fixed() || !names && sheet.columns().stream().noneMatch(EntrySheet.Column::money)) {
                words.put(
                        sheet.key(),
                        all.lines(sheet.key()).stream()
                                .map(line -> unfigured(sheet, line))
                                .toList());
            }
        }
        return new Content(words);
    }

    private static Map<String, String> unfigured(EntrySheet sheet, Map<String, String> line) {
        Map<String, String> words = new LinkedHashMap<>(line);
        sheet.columns().stream().filter(EntrySheet.Column::numeric).forEach(column -> words.remove(column.key()));
        return words;
    }
}
