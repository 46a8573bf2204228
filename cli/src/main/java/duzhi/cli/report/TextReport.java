package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal: every finding under its document, then what was read and checked and what was not. */
final class TextReport implements ReportWriter {

    private final Paint paint;

    TextReport(boolean colour) {
        this.paint = new Paint(colour);
    }

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(paint);
        Words words = Words.of(language);
        Overview overview = new Overview(audit);
        TextFinding findings = new TextFinding(sheet, words, overview);
        for (FilledDocument document : audit.documents()) {
            sheet.heading(title(document, words));
            findings.print(overview.items(document));
            if (overview.items(document).isEmpty()) {
                sheet.line(0, words.say("text.nothing"));
            }
            sheet.blank();
        }
        homeless(overview.homeless(), sheet, findings, words);
        new TextSummary(sheet, words, overview).print();
        out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void homeless(List<Item> items, Sheet sheet, TextFinding findings, Words words) {
        if (!items.isEmpty()) {
            sheet.heading(words.say("text.homeless"));
            findings.print(items);
            sheet.blank();
        }
    }

    private static String title(FilledDocument document, Words words) {
        return Stream.of(document.path(), document.agency(), document.year(), Labels.kind(document, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
