package duzhi.check.rules.outline;

import duzhi.form.codes.CodeSets;
import duzhi.form.codes.DisclosureTable;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.load.Forms;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The titles of tables and the canonical kinds they stand for. */
public final class PrintedTables {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:附表|附件|表|公开)[一二三四五六七八九十\\d]{1,3}表?[、.:]?)?(?:20\\d{2}年度?)?");
    private static final Pattern YEAR_BEHIND = Pattern.compile("[(]20\\d{2}年度?[)]$");
    private static final Pattern EMPTY = Pattern.compile("本表(?:无数据|为空)|空表");
    private static final int SURE = 8;

    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> disclosed;

    /** Knows the titles of these forms and of every list of tables to be disclosed. */
    public PrintedTables(Forms forms, CodeSets codes) {
        List<DisclosureTable> listed = codes.disclosureSets().sets().stream()
                .flatMap(set -> set.tables().stream())
                .toList();
        listed.forEach(table -> kinds.put(core(table.name()), table.type()));
        disclosed = listed.stream().map(DisclosureTable::type).collect(Collectors.toSet());
        forms.all().forEach(form -> form.titles().forEach(title -> kinds.put(core(title), form.kind())));
    }

    /**
     * A table in the body.
     *
     * @param title as printed
     * @param kind canonical kind, empty where the title is not known
     * @param place where the title stands
     */
    public record Printed(String title, String kind, Place place) {}

    /** A title as it is compared: without numbering, year and blanks. */
    public static String core(String title) {
        String core = Labels.core(title);
        return YEAR_BEHIND.matcher(NUMBER.matcher(core).replaceFirst("")).replaceFirst("");
    }

    /** The kind of table that goes by a title, empty where none is known. */
    public String kind(String title) {
        String core = core(title);
        return Optional.ofNullable(kinds.get(core)).or(() -> longestEnd(core)).orElse("");
    }

    /** Whether some list of tables to be disclosed has this kind: a list of units, say, is no such table. */
    public boolean isDisclosed(String kind) {
        return disclosed.contains(kind);
    }

    /** Titles are often longer than the official one: 一般公共预算 in front of it, say. */
    private Optional<String> longestEnd(String core) {
        return kinds.entrySet().stream()
                .filter(known -> known.getKey().length() >= SURE && core.endsWith(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** Every table the body prints, those with nothing under the title included. */
    public List<Printed> of(FilledDocument document, Outline outline) {
        List<Printed> found = new ArrayList<>();
        document.tables()
                .forEach(table ->
                        found.add(new Printed(table.title(), table.form().kind(), table.at())));
        document.unrecognised()
                .forEach(table -> found.add(new Printed(
                        table.title(),
                        kind(table.title()),
                        Place.ofText(document.path(), table.firstLine(), 0, 0, table.title()))));
        List<Paragraph> body = outline.body();
        for (int i = 0; i < body.size(); i++) {
            if (isTitle(body, i)) {
                Paragraph title = body.get(i);
                found.add(new Printed(title.text(), kind(title.text()), title.place(document.path())));
            }
        }
        return found;
    }

    /** A line that is the title of a table and not the heading of an explanation. */
    private boolean isTitle(List<Paragraph> body, int i) {
        Paragraph paragraph = body.get(i);
        boolean explained = paragraph.heading() != null && i + 1 < body.size() && isProse(body.get(i + 1));
        return !kind(paragraph.text()).isEmpty() && !explained;
    }

    /** Sentences about a table, other than that it is empty. */
    private static boolean isProse(Paragraph paragraph) {
        return paragraph.heading() == null
                && paragraph.text().endsWith("。")
                && !EMPTY.matcher(paragraph.text()).find();
    }
}
