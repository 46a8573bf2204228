package duzhi.server.check;

import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.server.store.Upload;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The opinion on checked documents (审核意见书): what was looked at, what was found, what was decided and by whom. */
final class Opinion {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Check check;
    private final Language language;
    private final MessageSource words;
    private final ZoneId zone;

    Opinion(Check check, Language language, MessageSource words, ZoneId zone) {
        this.check = check;
        this.language = language;
        this.words = words;
        this.zone = zone;
    }

    /** As a document that can take on any format. */
    Publication publication() {
        Upload upload = check.upload();
        Upload.Counts counts = upload.counts();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Style.PART, say("opinion.title")));
        body(
                blocks,
                say("opinion.about", String.valueOf(upload.id()), upload.agencyName(), upload.who(), time(upload)));
        body(blocks, say("opinion.counts", counts.documents(), counts.errors(), counts.warnings(), counts.notes()));
        body(blocks, say("opinion.checks", counts.passed(), counts.unrun()));
        body(
                blocks,
                say("opinion.decided", check.findings().size(), check.findings().size() - check.undecided()));
        blocks.add(table("documents", say("opinion.documents"), false, documents()));
        if (check.findings().isEmpty()) {
            body(blocks, say("opinion.nothing"));
        } else {
            blocks.add(table("findings", say("opinion.findings"), true, findings()));
        }
        body(blocks, say("opinion.sign"));
        return new Publication("opinion", say("opinion.title"), upload.agencyName(), 0, blocks, List.of());
    }

    private static void body(List<Block> blocks, String text) {
        blocks.add(Paragraph.of(Style.BODY, text));
    }

    private String time(Upload upload) {
        return DAY.format((upload.ended() == null ? upload.begun() : upload.ended()).atZone(zone));
    }

    /** A column: its heading, how wide it is, what its cells are. */
    private record Column(String key, double width, Cell.Role role) {}

    private record Rows(List<Column> columns, List<List<String>> lines) {}

    private Rows documents() {
        List<Column> columns = List.of(
                new Column("opinion.number", 0.06, Cell.Role.CODE),
                new Column("document", 0.34, Cell.Role.TEXT),
                new Column("opinion.speaks-of", 0.2, Cell.Role.TEXT),
                new Column("year", 0.08, Cell.Role.VALUE),
                new Column("document.kind", 0.14, Cell.Role.TEXT),
                new Column("opinion.result", 0.18, Cell.Role.TEXT));
        List<List<String>> lines = new ArrayList<>();
        for (Upload.Read each : check.documents()) {
            String result = each.trouble().equals(Text.NONE)
                    ? say("opinion.tables", each.tables(), each.unknown(), each.numbers(), each.unplaced())
                    : in(each.trouble()) + in(each.remedy());
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    each.name(),
                    each.agency(),
                    each.year(),
                    in(each.kindName()),
                    result));
        }
        return new Rows(columns, lines);
    }

    private Rows findings() {
        List<Column> columns = List.of(
                new Column("opinion.number", 0.04, Cell.Role.CODE),
                new Column("opinion.place", 0.22, Cell.Role.TEXT),
                new Column("opinion.rule", 0.06, Cell.Role.CODE),
                new Column("opinion.message", 0.28, Cell.Role.TEXT),
                new Column("opinion.stated", 0.1, Cell.Role.VALUE),
                new Column("opinion.expected", 0.1, Cell.Role.VALUE),
                new Column("opinion.difference", 0.07, Cell.Role.VALUE),
                new Column("opinion.decision", 0.13, Cell.Role.TEXT));
        return new Rows(columns, check.findings().stream().map(this::line).toList());
    }

    private List<String> line(Judged judged) {
        Upload.Found found = judged.found();
        String severity = say("severity." + found.severity().label());
        return List.of(
                String.valueOf(found.number()),
                found.document() + " " + in(found.place()),
                found.rule() + " " + severity,
                in(found.message()),
                found.stated(),
                found.expected(),
                found.difference(),
                decision(judged.decision()));
    }

    /** What was decided, in words. */
    private String decision(Upload.@Nullable Decision decision) {
        if (decision == null) {
            return say("verdict.none");
        }
        String verdict = say("verdict." + decision.verdict());
        return Stream.of(
                        decision.words().isEmpty() ? verdict : say("opinion.said", verdict, decision.words()),
                        decision.who(),
                        DAY.format(decision.at().atZone(zone)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The heading and the lines of the decisions, for a sheet of their own. */
    List<List<String>> decisions() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        "opinion.number",
                        "opinion.place",
                        "opinion.rule",
                        "opinion.message",
                        "opinion.stated",
                        "opinion.expected",
                        "opinion.difference",
                        "opinion.decision")
                .map(this::say)
                .toList());
        check.findings().forEach(judged -> lines.add(line(judged)));
        return lines;
    }

    private Table table(String id, String title, boolean landscape, Rows rows) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < rows.columns().size(); column++) {
            cells.add(Cell.of(
                    0, column, Cell.Role.HEAD, say(rows.columns().get(column).key())));
        }
        for (int row = 0; row < rows.lines().size(); row++) {
            for (int column = 0; column < rows.columns().size(); column++) {
                cells.add(Cell.of(
                        row + 1,
                        column,
                        rows.columns().get(column).role(),
                        rows.lines().get(row).get(column)));
            }
        }
        return new Table(
                id,
                title,
                title,
                List.of(),
                landscape,
                rows.columns().stream().map(Column::width).toList(),
                1,
                rows.lines().size() + 1,
                cells,
                List.of());
    }

    private String in(Text text) {
        return text.in(language);
    }

    private String say(String key, Object... arguments) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return words.getMessage(key, arguments, locale);
    }
}
