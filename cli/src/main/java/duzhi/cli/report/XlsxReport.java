package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.check.rule.Tally;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.UnrecognisedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;

/** The report as a reviewer's workbook: findings with a column for the decision, checklist, gaps, unplaced numbers. */
final class XlsxReport implements ReportWriter {

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        // The parts of a workbook can be read again only from a file: their sizes stand at its end.
        Path draft = Files.createTempFile("duzhi", ".xlsx");
        try {
            fill(draft, audit, Words.of(language));
            Archive.timeless(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Path file, Audit audit, Words words) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Duzhi", "1.0")) {
            XlsxFindings.write(book, words, new Overview(audit));
            checklist(book, words, audit);
            gaps(book, words, audit);
            leaves(book, words, audit);
            numbers(book, words, audit);
        }
    }

    private static void checklist(Workbook book, Words words, Audit audit) {
        XlsxSheet sheet = new XlsxSheet(
                book,
                words.say("checks.title"),
                words.say("column.rule"),
                10,
                words.say("column.sentence"),
                60,
                words.say("label.basis"),
                40,
                words.say("column.pass"),
                9,
                words.say("column.fail"),
                9,
                words.say("column.notApplicable"),
                9,
                words.say("column.notRun"),
                9);
        audit.tallies().forEach((rule, tally) -> {
            sheet.row(
                    rule.id(),
                    words.in(rule.sentence()),
                    rule.basis(),
                    tally.pass(),
                    tally.fail(),
                    tally.notApplicable(),
                    tally.notRun());
            tint(sheet, tally);
        });
        sheet.close();
    }

    private static void tint(XlsxSheet sheet, Tally tally) {
        if (tally.fail() > 0) {
            sheet.tint(4, "F8D7DA");
        }
        if (tally.notRun() > 0) {
            sheet.tint(6, "FFF3CD");
        }
    }

    /** Whatever was not checked: checks not run, tables not recognised, inputs not read. */
    private static void gaps(Workbook book, Words words, Audit audit) {
        XlsxSheet sheet = new XlsxSheet(
                book,
                words.say("gaps.title"),
                words.say("column.what"),
                14,
                words.say("column.rule"),
                10,
                words.say("column.document"),
                36,
                words.say("column.line"),
                10,
                words.say("column.reason"),
                80);
        audit.failures()
                .forEach(failure -> sheet.row(
                        words.say("gaps.input"),
                        "",
                        failure.path(),
                        "",
                        words.in(failure.message()) + " " + words.in(failure.remedy())));
        for (FilledDocument document : audit.documents()) {
            for (UnrecognisedTable table : document.unrecognised()) {
                sheet.row(
                        words.say("gaps.table"),
                        "",
                        document.path(),
                        table.firstLine() + "–" + table.lastLine(),
                        table.title().isEmpty() ? words.say("table.untitled") : table.title());
            }
        }
        audit.unrun()
                .forEach(unrun -> sheet.row(
                        words.say(unrun.applicable() ? "column.notRun" : "column.notApplicable"),
                        unrun.rule(),
                        unrun.document(),
                        "",
                        words.in(unrun.reason())));
        sheet.close();
    }

    /** Numbers in and out of every page and sheet. */
    private static void leaves(Workbook book, Words words, Audit audit) {
        XlsxSheet sheet = new XlsxSheet(
                book,
                words.say("leaves.title"),
                words.say("column.document"),
                36,
                words.say("leaf"),
                24,
                words.say("folder.numbers"),
                10,
                words.say("leaf.facts"),
                10,
                words.say("leaf.others"),
                14,
                words.say("folder.unplaced"),
                10);
        for (FilledDocument document : audit.documents()) {
            for (Leaf leaf : Leaf.of(document)) {
                sheet.row(
                        document.path(),
                        leaf.label(words),
                        leaf.numbers().size(),
                        leaf.facts(),
                        leaf.others(),
                        leaf.unplaced());
                if (leaf.unplaced() > 0) {
                    sheet.tint(5, "FFF3CD");
                }
            }
        }
        sheet.close();
    }

    private static void numbers(Workbook book, Words words, Audit audit) {
        XlsxSheet sheet = new XlsxSheet(
                book,
                words.say("unplaced.title"),
                words.say("column.document"),
                36,
                words.say("column.at"),
                12,
                words.say("column.table"),
                30,
                words.say("column.cell"),
                30,
                words.say("column.text"),
                24,
                words.say("column.reason"),
                50);
        Locator locator = new Locator(audit.documents());
        audit.documents()
                .forEach(document -> Overview.unplaced(document)
                        .forEach(number -> sheet.row(
                                document.path(),
                                locator.within(number.at(), words),
                                number.at().table(),
                                Labels.cell(number.at()),
                                number.at().text(),
                                words.unplaced(number))));
        sheet.close();
    }
}
