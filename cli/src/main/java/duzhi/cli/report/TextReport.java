package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text.Language;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for a terminal: every finding under its document, documents with errors first, then what was read and
 * checked and what was not.
 */
final class TextReport implements ReportWriter {

    private final Paint paint;
    private final boolean all;

    TextReport(boolean colour, boolean all) {
        this.paint = new Paint(colour);
        this.all = all;
    }

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(paint);
        Words words = Words.of(language);
        Overview overview = new Overview(audit);
        TextFinding findings = new TextFinding(sheet, words, overview);
        TextRepeats repeats = new TextRepeats(sheet, words, overview.locator(), findings, all);
        documents(overview, sheet, repeats, words);
        homeless(overview.homeless(), sheet, repeats, words);
        new TextSummary(sheet, words, overview, all).print();
        out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void documents(Overview overview, Sheet sheet, TextRepeats repeats, Words words) {
        List<FilledDocument> found = overview.audit().documents().stream()
                .filter(document -> !overview.items(document).isEmpty())
                .sorted(Comparator.comparing(document -> worst(overview.items(document))))
                .toList();
        for (FilledDocument document : found) {
            sheet.heading(title(document, words));
            repeats.print(overview.items(document));
            sheet.blank();
        }
        Overview.UNFOUND.forEach(why -> clean(overview, why, sheet, words));
    }

    /** Documents without findings in one list; that nothing was known in one is not the same as nothing being wrong. */
    private static void clean(Overview overview, String why, Sheet sheet, Words words) {
        List<FilledDocument> clean = overview.audit().documents().stream()
                .filter(document -> overview.items(document).isEmpty())
                .filter(document -> Overview.unfound(document).equals(why))
                .toList();
        if (!clean.isEmpty()) {
            sheet.heading(words.say("text." + why));
            clean.forEach(document -> sheet.line(0, title(document, words)));
            sheet.blank();
        }
    }

    private static Severity worst(List<Item> items) {
        return items.stream()
                .map(item -> item.finding().severity())
                .min(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
    }

    private static void homeless(List<Item> items, Sheet sheet, TextRepeats repeats, Words words) {
        if (!items.isEmpty()) {
            sheet.heading(words.say("text.homeless"));
            repeats.print(items);
            sheet.blank();
        }
    }

    private static String title(FilledDocument document, Words words) {
        return Stream.of(document.path(), document.agency(), document.year(), Labels.kind(document, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
