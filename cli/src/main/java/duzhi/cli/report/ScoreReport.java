package duzhi.cli.report;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The points of self-evaluations beside what each permitted method gives. */
public final class ScoreReport {

    private final ListFormat format;

    /** A report in that format. */
    public ScoreReport(ListFormat format) {
        this.format = format;
    }

    /** Writes the lines and flushes; the stream stays open. */
    public void write(List<ScoreLine> lines, Language language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        if (format == ListFormat.JSON) {
            json(lines, words, out);
        } else {
            out.write(text(lines, words).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static String text(List<ScoreLine> lines, Words words) {
        Sheet sheet = new Sheet(new Paint(false));
        String project = "";
        for (ScoreLine line : lines) {
            String next = line.at().document() + " · " + line.project();
            if (!next.equals(project)) {
                sheet.heading(next);
                project = next;
            }
            line(sheet, words, line);
        }
        if (lines.isEmpty()) {
            sheet.line(0, words.say("score.nothing"));
        }
        return sheet.toString();
    }

    private static void line(Sheet sheet, Words words, ScoreLine line) {
        String sign = line.isExplained() ? "✓ " : "✗ ";
        sheet.line(
                0,
                sign + words.say("score." + line.part()) + "  " + Excerpt.show(line.name()) + "  "
                        + words.say("line", line.at().line()));
        sheet.labelled(4, words.say("score.values"), values(words, line));
        for (ScoreLine.Method method : line.methods()) {
            String agrees = words.say(method.agrees() ? "score.agrees" : "score.differs");
            sheet.labelled(
                    4, words.say("score.method"), words.in(method.name()) + "  " + method.points() + "  " + agrees);
        }
        if (!line.isExplained()) {
            sheet.labelled(4, words.severity(Severity.WARNING), words.say("score.unexplained"));
        }
    }

    private static String values(Words words, ScoreLine line) {
        StringBuilder values = new StringBuilder();
        value(values, words.say("score.target"), line.target());
        value(values, words.say("score.actual"), line.actual());
        value(values, words.say("score.rate"), line.rate());
        value(values, words.say("score.weight"), line.weight());
        value(values, words.say("score.stated"), line.stated());
        return values.toString();
    }

    private static void value(StringBuilder values, String label, String value) {
        if (!value.isEmpty()) {
            values.append(values.isEmpty() ? "" : "  ")
                    .append(label)
                    .append(' ')
                    .append(value);
        }
    }

    private static void json(List<ScoreLine> lines, Words words, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> json.objects("lines", lines, line -> {
                json.text("document", line.at().document());
                json.text("project", line.project());
                json.text("part", line.part().name().toLowerCase(Locale.ROOT));
                json.text("name", line.name());
                json.text("target", line.target());
                json.text("actual", line.actual());
                json.text("rate", line.rate());
                json.text("weight", line.weight());
                json.text("stated", line.stated());
                json.flag("explained", line.isExplained());
                json.objects("methods", line.methods(), method -> {
                    json.text("name", words.in(method.name()));
                    json.text("points", method.points());
                    json.flag("agrees", method.agrees());
                });
                json.object("where", () -> new JsonPlaces(json, new Locator(List.of())).write(line.at()));
            }));
        }
    }
}
