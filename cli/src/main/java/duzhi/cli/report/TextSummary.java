package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The end of the text report: what was read, what was checked, and what was neither. */
final class TextSummary {

    /** Up to so many documents, every table of each is named. */
    private static final int FEW = 3;

    private final Sheet sheet;
    private final Words words;
    private final Overview overview;
    private final boolean all;

    TextSummary(Sheet sheet, Words words, Overview overview, boolean all) {
        this.sheet = sheet;
        this.words = words;
        this.overview = overview;
        this.all = all;
    }

    void print() {
        sheet.heading(words.say("summary.title"));
        boolean many = overview.audit().documents().size() > FEW;
        TextDocument each = new TextDocument(sheet, words, overview.locator(), all);
        overview.audit().documents().forEach(document -> each.print(document, many && !all));
        failures(overview.audit().failures());
        if (overview.audit().documents().isEmpty()) {
            sheet.blank();
            sheet.line(0, sheet.paint().severity(Severity.ERROR, words.say("summary.nothing")));
            return;
        }
        new TextChecks(sheet, words, overview, all).print();
        if (many) {
            sheet.blank();
            new TextFolder(sheet, words, overview).print();
        }
        findings();
    }

    /** What was wrong with inputs, those with the same trouble together. */
    private void failures(List<Audit.Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(0, sheet.paint().severity(Severity.ERROR, words.say("summary.failures", failures.size())));
        Map<String, List<Audit.Failure>> kinds = new LinkedHashMap<>();
        failures.forEach(failure -> kinds.computeIfAbsent(words.in(failure.message()), any -> new ArrayList<>())
                .add(failure));
        kinds.forEach((message, own) -> {
            own.forEach(failure -> sheet.line(2, failure.path()));
            sheet.paragraph(4, message);
            sheet.labelled(4, words.say("label.remedy"), words.in(own.getFirst().remedy()));
        });
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
