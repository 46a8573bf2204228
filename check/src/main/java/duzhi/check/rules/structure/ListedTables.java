package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.PrintedTables;
import duzhi.check.rules.outline.PrintedTables.Printed;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables named in the contents are the tables of the body. */
final class ListedTables implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-01",
            Severity.ERROR,
            new Text("目录所列的表与正文所附的表一致。", "The tables named in the contents are those printed."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-01"));

    private static final Pattern YEAR = Pattern.compile("^\\d{4}年(?:度)?");

    private final PrintedTables tables;

    ListedTables(PrintedTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        Outline outline = Outline.of(document);
        List<Paragraph> listed = outline.contents().stream()
                .filter(Contents::isTable)
                .filter(entry -> !isPart(document, entry))
                .toList();
        if (listed.isEmpty()) {
            out.notApplicable(new Text("目录没有列出附表。", "The contents name no tables."));
            return;
        }
        if (document.tables().isEmpty() && document.unrecognised().isEmpty()) {
            out.notRun(new Text("文件只有文字，附表应在另一个文件。", "This file is text alone; the tables must be in another."));
            return;
        }
        List<Printed> printed = new ArrayList<>(tables.of(document, outline));
        List<Paragraph> missing = new ArrayList<>();
        listed.forEach(entry -> match(entry, printed, missing, document, out));
        missing.removeIf(this::isRest);
        if (!missing.isEmpty()) {
            missing(missing, listed.size(), document, out);
        }
        String contents = outline.contents().stream()
                .map(entry -> Labels.fold(Outline.entry(entry)))
                .collect(Collectors.joining());
        Set<Place> appended = appended(document);
        printed.stream()
                .filter(table -> !appended.contains(table.place()))
                .filter(table ->
                        tables.isDisclosed(table.kind()) && !contents.contains(PrintedTables.core(table.title())))
                .forEach(table -> unlisted(table, out));
    }

    /** Forms of goals at the end of a budget, one a project, stand in the contents as one part. */
    private static Set<Place> appended(FilledDocument document) {
        return document.tables().stream()
                .filter(table -> document.set() != null
                        && !table.form().set().equals(document.set().id()))
                .map(FilledTable::at)
                .collect(Collectors.toSet());
    }

    /** The rest of a title that was too long for one line of the contents: no number before it, no table by itself. */
    private boolean isRest(Paragraph entry) {
        return Contents.title(entry).equals(Outline.entry(entry))
                && tables.kind(Contents.title(entry)).isEmpty();
    }

    /** The part that holds the tables is called 部门预算表 in some regions, with the year or without, and is no table. */
    private static boolean isPart(FilledDocument document, Paragraph entry) {
        return document.set() != null
                && document.set().narrative() != null
                && document.set()
                        .narrative()
                        .parts()
                        .contains(
                                YEAR.matcher(Labels.fold(Contents.title(entry))).replaceFirst(""));
    }

    private void match(
            Paragraph entry, List<Printed> printed, List<Paragraph> missing, FilledDocument document, Verdicts out) {
        String name = Contents.title(entry);
        Optional<Printed> same = printed.stream()
                .filter(table -> PrintedTables.core(table.title()).equals(PrintedTables.core(name)))
                .findFirst();
        Optional<Printed> kin = same.or(() -> printed.stream()
                .filter(table -> !table.kind().isEmpty() && table.kind().equals(tables.kind(name)))
                .findFirst());
        kin.ifPresentOrElse(printed::remove, () -> missing.add(entry));
        if (same.isPresent()) {
            out.pass();
        } else {
            kin.ifPresent(table -> renamed(name, entry.place(document.path()), table, out));
        }
    }

    private static void missing(List<Paragraph> missing, int listed, FilledDocument document, Verdicts out) {
        String names = missing.stream().map(Contents::title).collect(Collectors.joining("》《", "《", "》"));
        out.fail(out.finding()
                .message(
                        "目录列出%d张表，其中%d张在正文中没有：%s。",
                        "Of the %d tables in the contents %d are not printed: %s.", listed, missing.size(), names)
                .remedy("补上缺少的表；没有数据的表也要列出空表并说明。", "Print them; a table without data is printed empty and explained.")
                .at(missing.stream().map(entry -> entry.place(document.path())).toArray(Place[]::new))
                .values(String.valueOf(listed - missing.size()), String.valueOf(listed), "-" + missing.size())
                .build());
    }

    private static void renamed(String name, Place entry, Printed table, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(
                        "目录称《%s》，正文表题为《%s》，名称不一致。",
                        "The contents say “%s”, the table is titled “%s”.", name, table.title())
                .remedy("统一目录与表题的名称。", "Use one name.")
                .at(table.place())
                .against(entry)
                .values(table.title(), name, "")
                .build());
    }

    private static void unlisted(Printed table, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message("正文有《%s》，目录没有列出。", "%s is printed but not in the contents.", table.title())
                .remedy("把该表列入目录。", "Name it in the contents.")
                .at(table.place())
                .build());
    }
}
