package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells that can be filled in by hand; whatever else is asked for is refused with every reason. */
record Fields(List<EntrySheet> sheets, Content content) {

    /** Lines of a sheet that is not fixed. */
    static final int LINES = 20_000;

    /** Characters of a cell. */
    static final int CHARACTERS = 20_000;

    private static final int CHANGES = 50_000;

    static Fields of(List<EntrySheet> sheets, Content content) {
        return new Fields(sheets, content);
    }

    void hold(List<Change> changes) throws Refused {
        List<Text> reasons = new ArrayList<>();
        if (changes.size() > CHANGES) {
            reasons.add(Text.of(
                    "一次最多修改 %d 格，这里有 %d 格。请分几次粘贴",
                    "at most %d cells can be changed at once, not %d; paste them in parts", CHANGES, changes.size()));
        }
        changes.stream().limit(CHANGES).forEach(change -> against(change).ifPresent(reasons::add));
        if (!reasons.isEmpty()) {
            throw new Refused(Refused.Kind.UNREADY, reasons.stream().distinct().toList());
        }
    }

    private Optional<Text> against(Change change) {
        Optional<EntrySheet> sheet = sheets.stream()
                .filter(each -> each.key().equals(change.sheet()))
                .findFirst();
        boolean open = sheet.stream()
                .flatMap(each -> each.columns().stream())
                .anyMatch(column -> column.key().equals(change.column()) && !column.printed());
        if (sheet.isEmpty() || !open) {
            return Optional.of(
                    Text.of("“%s”表的“%s”不能填写", "'%s' has no column '%s' to fill in", change.sheet(), change.column()));
        }
        int most = sheet.get().fixed() ? content.lines(change.sheet()).size() : LINES;
        if (change.line() < 1 || change.line() > most) {
            return Optional.of(Text.of(
                    "“%s”表只有 1 至 %d 行，没有第 %d 行",
                    "'%s' has lines 1 to %d, not %d", sheet.get().name(), most, change.line()));
        }
        return change.now().length() > CHARACTERS
                ? Optional.of(Text.of(
                        "一格最多 %d 字，“%s”表第 %d 行有 %d 字",
                        "a cell holds %d characters; '%s' line %d has %d",
                        CHARACTERS,
                        sheet.get().name(),
                        change.line(),
                        change.now().length()))
                : Optional.empty();
    }
}
