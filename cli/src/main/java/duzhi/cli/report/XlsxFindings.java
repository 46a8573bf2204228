package duzhi.cli.report;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Where;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** The list of findings in the reviewer's workbook, one row each. */
final class XlsxFindings {

    private static final int SEVERITY = 1;

    private XlsxFindings() {}

    static void write(Workbook book, Words words, Overview overview) {
        XlsxSheet sheet = new XlsxSheet(
                book,
                words.say("findings.title"),
                words.say("column.number"),
                7,
                words.say("column.severity"),
                8,
                words.say("column.rule"),
                9,
                words.say("column.document"),
                26,
                words.say("column.at"),
                12,
                words.say("column.table"),
                22,
                words.say("column.row"),
                20,
                words.say("column.column"),
                16,
                words.say("column.text"),
                20,
                words.say("label.explanation"),
                60,
                words.say("label.stated"),
                16,
                words.say("label.expected"),
                16,
                words.say("label.difference"),
                14,
                words.say("column.suggested"),
                18,
                words.say("label.basis"),
                32,
                words.say("label.remedy"),
                40,
                words.say("column.decision"),
                24);
        for (Item item : overview.items()) {
            sheet.row(row(words, overview, item));
            sheet.tint(SEVERITY, colour(item.finding().severity()));
        }
        sheet.close();
    }

    private static Object[] row(Words words, Overview overview, Item item) {
        Finding finding = item.finding();
        Place place =
                finding.where().stream().findFirst().map(Where::place).orElse(Place.ofDocument(finding.document()));
        return new Object[] {
            item.number(),
            words.severity(finding.severity()),
            finding.rule(),
            place.document(),
            overview.locator().within(place, words),
            place.table(),
            place.row(),
            place.column(),
            place.text(),
            explanation(words, item),
            words.figure(finding.stated()),
            words.figure(finding.expected()),
            words.figure(finding.difference()),
            suggested(words, finding, place),
            finding.basis(),
            remedy(words, finding)
        };
    }

    private static String explanation(Words words, Item item) {
        String cause = item.cause() == null
                ? ""
                : words.say("finding.cause", item.cause().number());
        String doubt = item.finding().certain() ? "" : words.confidence(item.finding());
        return lines(Stream.of(
                words.in(item.finding().message()), words.in(item.finding().explanation()), cause, doubt));
    }

    private static String remedy(Words words, Finding finding) {
        List<String> repairs = finding.repair().stream()
                .map(repair -> words.repair(finding, repair) + " " + words.in(repair.text()))
                .toList();
        return lines(Stream.concat(Stream.of(words.in(finding.remedy())), repairs.stream()));
    }

    /** What the cell in question would be by the likeliest corrections, each once. */
    private static String suggested(Words words, Finding finding, Place place) {
        return lines(finding.repair().stream()
                .filter(repair -> repair.rank() == 1)
                .flatMap(repair -> repair.changes().stream())
                .filter(change -> change.at().equals(place))
                .map(change -> words.figure(change.suggested()))
                .distinct());
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "F8D7DA";
            case WARNING -> "FFF3CD";
            case NOTE -> "D1ECF1";
        };
    }
}
