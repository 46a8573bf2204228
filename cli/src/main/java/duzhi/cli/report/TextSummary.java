package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.rule.Tally;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.UnrecognisedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The end of the text report: what was read, what was checked, and what was neither. */
final class TextSummary {

    private static final int SHOWN_NUMBERS = 20;

    private final Sheet sheet;
    private final Words words;
    private final Overview overview;

    TextSummary(Sheet sheet, Words words, Overview overview) {
        this.sheet = sheet;
        this.words = words;
        this.overview = overview;
    }

    void print() {
        sheet.heading(words.say("summary.title"));
        overview.audit().documents().forEach(this::document);
        failures(overview.audit().failures());
        if (overview.audit().documents().isEmpty()) {
            sheet.blank();
            sheet.line(0, sheet.paint().severity(Severity.ERROR, words.say("summary.nothing")));
            return;
        }
        checks();
        reasons("summary.notRun", overview.reasons(true));
        notCalledFor("summary.notApplicable", overview.reasons(false));
        findings();
    }

    private void document(FilledDocument document) {
        sheet.line(0, sheet.paint().strong(document.path()));
        sheet.line(2, words.say("summary.tables", document.tables().size()));
        for (FilledTable table : document.tables()) {
            sheet.line(4, "✓ " + Labels.form(table, words) + "  " + lines(table.firstLine(), table.lastLine()));
        }
        for (UnrecognisedTable table : document.unrecognised()) {
            String title = table.title().isBlank() ? words.say("table.untitled") : Excerpt.show(table.title());
            sheet.line(
                    4,
                    "✗ " + words.say("summary.unrecognised", title) + "  "
                            + lines(table.firstLine(), table.lastLine()));
        }
        for (FilledTable table : document.tables()) {
            table.ignored().forEach(ignored -> ignored(table, ignored));
        }
        numbers(document);
        Mended mended = new Mended(document);
        if (!mended.isEmpty()) {
            sheet.line(2, words.say("summary.mended", mended.in(words)));
        }
    }

    private void ignored(FilledTable table, FilledTable.Ignored ignored) {
        String place = table.title() + " “" + Excerpt.show(ignored.at().text()) + "”";
        sheet.line(
                4,
                "– "
                        + words.say(
                                "ignored." + ignored.why().name(),
                                place,
                                ignored.at().line()));
    }

    private String lines(int first, int last) {
        return sheet.paint().faint(words.say("lines", first, last));
    }

    private void numbers(FilledDocument document) {
        List<PrintedNumber> unplaced = Overview.unplaced(document);
        int all = document.numbers().size();
        sheet.line(2, words.say("summary.numbers", all, all - unplaced.size(), unplaced.size()));
        unplaced.stream().limit(SHOWN_NUMBERS).forEach(number -> {
            String detail = number.detail().isEmpty() ? "" : "  " + words.unplaced(number);
            sheet.line(
                    4,
                    overview.locator().full(number.at(), words) + "  "
                            + Excerpt.show(number.at().text()) + detail);
        });
        if (unplaced.size() > SHOWN_NUMBERS) {
            sheet.line(4, words.say("summary.more", unplaced.size() - SHOWN_NUMBERS));
        }
    }

    private void failures(List<Audit.Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(0, sheet.paint().severity(Severity.ERROR, words.say("summary.failures", failures.size())));
        for (Audit.Failure failure : failures) {
            sheet.labelled(2, failure.path(), words.in(failure.message()));
            sheet.labelled(4, words.say("label.remedy"), words.in(failure.remedy()));
        }
    }

    private void checks() {
        Tally total = overview.audit().total();
        sheet.blank();
        sheet.line(
                0,
                words.say(
                        "summary.checks",
                        total.pass() + total.fail() + total.notApplicable() + total.notRun(),
                        total.pass(),
                        total.fail(),
                        total.notApplicable(),
                        total.notRun()));
    }

    private void reasons(String title, List<Overview.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.line(2, words.say(title));
        for (Overview.Reason reason : reasons) {
            String times = reason.times() > 1 ? words.say("times", reason.times()) : "";
            String where =
                    overview.audit().documents().size() > 1 ? reason.unrun().document() + "  " : "";
            sheet.labelled(
                    4, reason.unrun().rule(), where + words.in(reason.unrun().reason()) + times);
        }
    }

    /** Checks that do not concern a document are only counted, by reason; the other formats list each. */
    private void notCalledFor(String title, List<Overview.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.line(2, words.say(title));
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        for (Overview.Reason reason : reasons) {
            rules.computeIfAbsent(words.in(reason.unrun().reason()), key -> new TreeSet<>())
                    .add(reason.unrun().rule());
        }
        rules.forEach((reason, own) -> sheet.labelled(4, reason, String.join(" ", own)));
    }

    private void findings() {
        int errors = overview.count(Severity.ERROR);
        int warnings = overview.count(Severity.WARNING);
        int notes = overview.count(Severity.NOTE);
        sheet.blank();
        Severity worst = errors > 0 ? Severity.ERROR : Severity.WARNING;
        String total = words.say("summary.findings", errors + warnings + notes, errors, warnings, notes);
        sheet.line(
                0,
                overview.items().isEmpty()
                        ? sheet.paint().strong(total)
                        : sheet.paint().severity(worst, total));
    }
}
