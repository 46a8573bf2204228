package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Remark;
import duzhi.form.filled.UnrecognisedTable;
import java.util.List;

/** What was read of one document and what was not. */
final class TextDocument {

    private static final int IGNORED = 5;

    private final Sheet sheet;
    private final Words words;
    private final TextNumbers numbers;
    private final boolean all;

    TextDocument(Sheet sheet, Words words, Locator locator, boolean all) {
        this.sheet = sheet;
        this.words = words;
        this.numbers = new TextNumbers(sheet, words, locator, all);
        this.all = all;
    }

    /** Everything, or in {@code brief} only how many tables were recognised and all that was not read. */
    void print(FilledDocument document, boolean brief) {
        sheet.line(0, sheet.paint().strong(document.path()));
        sheet.line(2, words.say("summary.tables", document.tables().size()));
        if (!brief) {
            document.tables()
                    .forEach(table -> sheet.line(
                            4,
                            "✓ " + Labels.form(table, words) + "  "
                                    + span(document, table.firstLine(), table.lastLine())));
        }
        for (UnrecognisedTable table : document.unrecognised()) {
            String title = table.title().isBlank() ? words.say("table.untitled") : Excerpt.show(table.title());
            String at = Locator.span(document, table.firstLine(), table.lastLine(), words);
            sheet.labelled(4, "✗", words.say("summary.unrecognised", title) + "  " + at);
        }
        ignored(document);
        numbers.print(document);
        Mended mended = new Mended(document);
        if (!mended.isEmpty()) {
            sheet.line(2, words.say("summary.mended", mended.in(words)));
        }
        if (document.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.MACROS)) {
            sheet.line(2, words.say("summary.macros"));
        }
    }

    private void ignored(FilledDocument document) {
        List<String> ignored = document.tables().stream()
                .flatMap(table -> table.ignored().stream().map(each -> ignored(document, table, each)))
                .toList();
        int most = all ? ignored.size() : IGNORED;
        ignored.stream().limit(most).forEach(line -> sheet.labelled(4, "–", line));
        if (ignored.size() > most) {
            sheet.line(4, words.say("summary.more", ignored.size() - most));
        }
    }

    private String ignored(FilledDocument document, FilledTable table, FilledTable.Ignored ignored) {
        int line = ignored.at().line();
        String place = table.title() + " “" + Excerpt.show(ignored.at().text()) + "”";
        String at = document.spot(ignored.at()).isPresent()
                ? Locator.span(document, line, line, words)
                : words.say("line", line);
        return words.say("ignored." + ignored.why().name(), place, at);
    }

    private String span(FilledDocument document, int first, int last) {
        return sheet.paint().faint(Locator.span(document, first, last, words));
    }
}
