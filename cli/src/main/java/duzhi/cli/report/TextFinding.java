package duzhi.cli.report;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Where;
import duzhi.check.rule.RuleInfo;
import duzhi.ledger.source.Place;
import java.util.List;

/** Findings as text: what, where with the printed line, why, what to do. */
final class TextFinding {

    private static final int STEP = 4;
    private static final String NO_LINE = "      │ ";

    private final Sheet sheet;
    private final Words words;
    private final Overview overview;

    TextFinding(Sheet sheet, Words words, Overview overview) {
        this.sheet = sheet;
        this.words = words;
        this.overview = overview;
    }

    void print(Item item) {
        int indent = item.depth() * STEP;
        sheet.blank();
        head(item, indent);
        places(item.finding(), indent + 2);
        reasons(item.finding(), indent + 2);
    }

    private void head(Item item, int indent) {
        Finding finding = item.finding();
        String severity = words.severity(finding.severity());
        String led = item.cause() == null ? "" : "└ ";
        String start = led + severity + "  " + finding.rule() + "  ";
        String painted = led + sheet.paint().severity(finding.severity(), severity) + "  "
                + sheet.paint().strong(finding.rule()) + "  ";
        int hanging = Columns.width(start);
        List<String> lines = Wrap.lines(Excerpt.show(words.in(finding.message())), Sheet.room(indent + hanging));
        sheet.line(indent, painted + sheet.paint().strong(lines.getFirst()));
        lines.stream()
                .skip(1)
                .forEach(line -> sheet.line(indent + hanging, sheet.paint().strong(line)));
        if (item.cause() != null) {
            sheet.line(indent + 2, sheet.paint().faint(words.say("text.symptom")));
        }
    }

    private void places(Finding finding, int indent) {
        for (Where where : finding.where()) {
            switch (where.role()) {
                case STATED -> excerpt(finding, where, indent, '^');
                case AGAINST -> excerpt(finding, where, indent, '~');
                case OPERAND -> operand(finding, where, indent);
            }
        }
    }

    private void excerpt(Finding finding, Where where, int indent, char sign) {
        Place place = where.place();
        String cell = Labels.full(place);
        sheet.line(
                indent,
                sheet.paint().faint(words.role(where.role())) + "  " + at(finding, place)
                        + (cell.isEmpty() ? "" : "  " + cell));
        String line = overview.line(place);
        if (line.isBlank()) {
            return;
        }
        String gutter = gutter(place);
        Excerpt excerpt =
                Excerpt.around(line, place.from(), place.to(), Sheet.room(indent + Columns.width(gutter) + 2));
        sheet.line(indent, sheet.paint().faint(gutter) + excerpt.text());
        sheet.line(indent, sheet.paint().faint(NO_LINE) + sheet.paint().strong(excerpt.marker(sign)));
    }

    /** The document itself stands above its findings; only lines of a text name it again, for programs that open them. */
    private String at(Finding finding, Place place) {
        boolean own = place.document().equals(finding.document())
                && overview.locator().spot(place).isPresent();
        return own
                ? overview.locator().within(place, words)
                : overview.locator().full(place, words);
    }

    /** The number of the line, where lines are what the file has. */
    private String gutter(Place place) {
        return overview.locator().spot(place).isPresent() ? NO_LINE : "%5d │ ".formatted(place.line());
    }

    private void operand(Finding finding, Where where, int indent) {
        Place place = where.place();
        String cell = Labels.cell(place);
        sheet.line(
                indent,
                sheet.paint().faint(words.role(where.role())) + "  "
                        + at(finding, place) + (cell.isEmpty() ? "" : "  " + cell) + "  "
                        + Excerpt.show(place.text()));
    }

    private void reasons(Finding finding, int indent) {
        sheet.labelled(indent, words.say("label.explanation"), words.in(finding.explanation()));
        sheet.labelled(indent, words.say("label.values"), values(finding));
        sheet.labelled(indent, words.say("label.remedy"), words.in(finding.remedy()));
        for (Suggestion repair : finding.repair()) {
            sheet.labelled(indent, words.repair(finding, repair), words.in(repair.text()));
        }
        sheet.labelled(indent, words.say("label.basis"), basis(finding));
        if (!finding.certain()) {
            sheet.labelled(indent, words.say("label.confidence"), words.confidence(finding));
        }
    }

    private String values(Finding finding) {
        StringBuilder values = new StringBuilder();
        value(values, "label.stated", words.figure(finding.stated()));
        value(values, "label.expected", words.figure(finding.expected()));
        value(values, "label.difference", words.figure(finding.difference()));
        return values.toString();
    }

    private void value(StringBuilder values, String label, String value) {
        if (!value.isEmpty()) {
            values.append(values.isEmpty() ? "" : "  ")
                    .append(words.say(label))
                    .append(' ')
                    .append(value);
        }
    }

    private String basis(Finding finding) {
        RuleInfo rule = overview.rule(finding.rule());
        return !finding.basis().isEmpty() || rule == null ? finding.basis() : rule.basis();
    }
}
