package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.PrintedTables;
import duzhi.check.rules.outline.Scope;
import duzhi.form.codes.CodeSets;
import duzhi.form.codes.DisclosureSet;
import duzhi.form.codes.DisclosureTable;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.FormSet;
import duzhi.ledger.source.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every table that must be disclosed is there. A table that the contents promise and the body lacks is A-01's. */
final class RequiredTables implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-02",
            Severity.ERROR,
            new Text("应公开的表齐全。", "Every table that must be disclosed is there."),
            "《预算法》第十四条；《预算法实施条例》第六条；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-02"));
    private static final String LEAST_OF_BUDGETS = "MOF143";
    private static final String LEAST_OF_ACCOUNTS = "FT9";

    private final PrintedTables tables;
    private final CodeSets codes;

    RequiredTables(PrintedTables tables, CodeSets codes) {
        this.tables = tables;
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        FormSet forms = document.set();
        if (!Scope.isDisclosed(document, out) || forms == null) {
            return;
        }
        if (document.tables().isEmpty() && document.unrecognised().isEmpty()) {
            out.notRun(new Text("文件只有文字，附表应在另一个文件。", "This file is text alone; the tables must be in another."));
            return;
        }
        Set<String> named = named(document);
        Optional<DisclosureSet> regional =
                Optional.ofNullable(forms.disclosure()).flatMap(codes.disclosureSets()::set);
        if (regional.isPresent() && !isCertain(regional.get(), forms, named, document)) {
            out.notRun(new Text("不能确定文件适用哪个地区的公开表。", "Which region's tables the document follows is not certain."));
            return;
        }
        regional.ifPresent(set -> regional(set, named, document, out));
        Set<String> known = new HashSet<>(named);
        regional.ifPresent(set -> set.tables().forEach(table -> known.add(table.type())));
        codes.disclosureSets()
                .set(Scope.isAccounts(document) ? LEAST_OF_ACCOUNTS : LEAST_OF_BUDGETS)
                .filter(set -> isInForce(set, document))
                .ifPresent(set -> missing(set, known).forEach(table -> {
                    if (isElsewhere(table, regional, document)) {
                        out.pass();
                    } else if (set.kind() == DisclosureSet.Kind.ACCOUNTS) {
                        customary(table, set.label(), document, out);
                    } else {
                        least(table, regional.map(DisclosureSet::label).orElse(""), document, out);
                    }
                }));
    }

    /** A list of tables rules where its region is named, or where most of it is there. */
    private static boolean isCertain(DisclosureSet set, FormSet forms, Set<String> named, FilledDocument document) {
        String names = document.title() + document.agency();
        long there = set.tables().stream()
                .filter(table -> named.contains(table.type()))
                .count();
        return forms.places().stream().anyMatch(names::contains)
                || 2 * there >= set.tables().size();
    }

    private static boolean isInForce(DisclosureSet set, FilledDocument document) {
        Integer first = set.firstYear();
        return first == null || document.year().isEmpty() || first <= Integer.parseInt(document.year());
    }

    private Set<String> named(FilledDocument document) {
        Outline outline = Outline.of(document);
        Set<String> named = new HashSet<>();
        tables.of(document, outline).forEach(table -> named.add(table.kind()));
        outline.contents().stream()
                .filter(Contents::isTable)
                .forEach(entry -> named.add(tables.kind(Contents.title(entry))));
        return named;
    }

    private static List<DisclosureTable> missing(DisclosureSet set, Set<String> named) {
        return set.tables().stream()
                .filter(table -> !named.contains(table.type()))
                .toList();
    }

    private static void regional(DisclosureSet set, Set<String> named, FilledDocument document, Verdicts out) {
        List<DisclosureTable> missing = missing(set, named);
        out.pass(set.tables().size() - missing.size());
        if (!missing.isEmpty()) {
            String names = missing.stream().map(DisclosureTable::name).collect(Collectors.joining("》《", "《", "》"));
            out.fail(out.finding()
                    .message("%s缺少%d张表：%s。", "Of “%s” %d tables are missing: %s.", set.label(), missing.size(), names)
                    .remedy(
                            "补上缺少的表；没有数据的表也要列出空表并说明。",
                            "Print them; a table without data is printed empty and explained.")
                    .at(Place.ofDocument(document.path()))
                    .build());
        }
    }

    /** Whether a sentence that names the table says in which other its content stands; that one's absence is told by itself. */
    private static boolean isElsewhere(
            DisclosureTable table, Optional<DisclosureSet> regional, FilledDocument document) {
        String missing = PrintedTables.core(table.name());
        List<String> others = Stream.concat(
                        document.tables().stream().map(FilledTable::title),
                        regional.stream().flatMap(set -> set.tables().stream()).map(DisclosureTable::name))
                .map(PrintedTables::core)
                .toList();
        return document.paragraphs().stream()
                .flatMap(paragraph -> Stream.of(paragraph.text().split("[。；]")))
                .map(PrintedTables::core)
                .filter(sentence -> sentence.contains(missing))
                .anyMatch(sentence -> others.stream().anyMatch(sentence::contains));
    }

    private static void customary(DisclosureTable table, String label, FilledDocument document, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message("没有公开《%s》（%s中有此表）。", "“%s” is not disclosed (“%s” include it).", table.name(), label)
                .remedy("补上该表；没有数据的表也要列出空表并说明。", "Add it; a table without data is printed empty and explained.")
                .at(Place.ofDocument(document.path()))
                .build());
    }

    private static void least(DisclosureTable table, String label, FilledDocument document, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(
                        "没有公开《%s》，操作规程要求公开该表（%s未列此表）。",
                        "“%s” is not disclosed although the rules of procedure ask for it (“%s” does not list it).",
                        table.name(),
                        label)
                .remedy("增列该表，或说明其内容在哪张表中公开。", "Add it, or say where its content is disclosed.")
                .at(Place.ofDocument(document.path()))
                .build());
    }
}
