package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.Problem;
import duzhi.server.store.Document;
import duzhi.workflow.route.Permission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A sheet of a document with everything a person needs to fill it in or to judge it. */
@Service
public class Grids {

    private static final int FINDINGS = 200;

    private final Desk desk;
    private final Remarks remarks;
    private final LastYear lastYear;

    /** With what they show. */
    public Grids(Desk desk, Remarks remarks, LastYear lastYear) {
        this.desk = desk;
        this.remarks = remarks;
        this.lastYear = lastYear;
    }

    /** A word to choose and what it stands for. */
    public record Choice(String code, String name) {}

    /** Something wrong, in words. */
    public record Said(String severity, String rule, String words) {}

    /** Something wrong with a cell, in words. */
    public record Marked(String sheet, int line, String column, String severity, String words) {}

    /**
     * What entries come to.
     *
     * @param total yuan of expenditure as printed, empty where none is entered
     * @param counts how much is wrong
     * @param marks what is wrong with which cell
     * @param findings everything that is wrong, the first of them where there are very many
     */
    public record Standing(String total, Document.Counts counts, List<Marked> marks, List<Said> findings) {}

    /**
     * A sheet.
     *
     * @param editable whether this person may fill it in now
     * @param lines what stands in it
     * @param lists words to choose from, by the name that columns give
     * @param references codes to choose from that are entered on other sheets, by the key of the sheet
     * @param last last year's amounts, null where there are none to compare with
     */
    public record Grid(
            EntrySheet sheet,
            boolean editable,
            List<Map<String, String>> lines,
            Map<String, List<String>> lists,
            Map<String, List<Choice>> references,
            List<Remarks.Note> notes,
            LastYear.@Nullable Amounts last,
            Standing standing) {}

    /** A sheet of a document; throws {@link NotFound} where this person sees no such document or sheet. */
    public Grid of(long person, long id, String key, Text.Language language) {
        Document document = desk.document(person, id);
        EntrySheet sheet = desk.sheets(document).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet " + key));
        Content content = desk.content(person, document);
        Map<String, List<String>> lists =
                new LinkedHashMap<>(EntrySheets.lists(desk.form(document).orElseThrow(), document.year()));
        lists.keySet()
                .retainAll(sheet.columns().stream().map(EntrySheet.Column::list).toList());
        return new Grid(
                sheet,
                desk.deeds(person, document).contains(Permission.EDIT),
                content.lines(key),
                lists,
                references(sheet, content),
                remarks.of(person, document),
                lastYear.of(person, document, sheet).orElse(null),
                standing(person, id, language));
    }

    private static Map<String, List<Choice>> references(EntrySheet sheet, Content content) {
        Map<String, List<Choice>> references = new LinkedHashMap<>();
        for (EntrySheet.Column column : sheet.columns()) {
            if (!column.reference().isEmpty()) {
                references.computeIfAbsent(
                        column.reference(),
                        key -> content.lines(key).stream()
                                .map(line -> new Choice(line.getOrDefault("code", ""), line.getOrDefault("name", "")))
                                .filter(choice -> !choice.code().isEmpty())
                                .toList());
            }
        }
        return references;
    }

    /** What was said about the cells of a document. */
    public List<Remarks.Note> notes(long person, long id) {
        return remarks.of(person, desk.document(person, id));
    }

    /** What the entries of a document come to. */
    public Standing standing(long person, long id, Text.Language language) {
        Document document = desk.document(person, id);
        Optional<Examination> found = desk.examine(person, document);
        Content content = desk.content(person, document);
        List<Marked> marks = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        found.ifPresent(examination -> {
            Marks.of(desk.sheets(document), content, document.year(), examination)
                    .forEach(each -> marks.add(new Marked(
                            each.sheet(),
                            each.line(),
                            each.column(),
                            each.severity(),
                            each.words().in(language))));
            examination
                    .problems()
                    .forEach(each -> said.add(new Said(label(each.severity()), "", told(each, language))));
            examination
                    .findings()
                    .forEach(each -> said.add(new Said(
                            label(each.severity()), each.rule(), each.message().in(language))));
        });
        Document.Counts counts = found.map(Examination::counts).orElse(document.counts());
        return new Standing(
                money(document.total()),
                counts,
                marks,
                said.stream().limit(FINDINGS).toList());
    }

    /** A problem behind its sheet, line and heading, as they stand on the page. */
    private static String told(Problem problem, Text.Language language) {
        String where = Stream.of(
                        problem.place().table(),
                        problem.place().row(),
                        problem.place().column())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return where.isEmpty()
                ? problem.words().in(language)
                : where
                        + (language == Text.Language.EN ? ": " : "：")
                        + problem.words().in(language);
    }

    private static String label(Enum<?> severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : String.format(Locale.ROOT, "%,.2f", yuan);
    }
}
