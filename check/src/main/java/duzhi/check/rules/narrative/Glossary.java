package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The glossary explains the terms that the document uses, and only those. */
final class Glossary implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-20",
            Severity.NOTE,
            new Text("名词解释与正文所用的名词相应。", "The glossary explains the terms that are used."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-20"));
    private static final Pattern TERM =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]、?|\\d+[.、．])?([^：:。，]{2,20})[：:]");
    private static final Pattern BUDGET = Pattern.compile("(?<=.{4})(?:预算|决算)$");
    private static final List<String> CORE = List.of("基本支出", "项目支出", "三公经费", "机关运行经费");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<Paragraph> entries = Outline.of(document).under("名词解释").stream()
                .filter(entry -> TERM.matcher(entry.text()).find()
                        && !entry.text().startsWith("附件")
                        && !entry.text().startsWith("注"))
                .toList();
        if (entries.isEmpty()) {
            out.notRun(new Text("没有名词解释。", "There is no glossary."));
            return;
        }
        List<String> terms = entries.stream().map(Glossary::term).toList();
        String text = used(document);
        List<Paragraph> unused =
                entries.stream().filter(entry -> !isUsed(term(entry), text)).toList();
        List<String> unexplained = CORE.stream()
                .filter(text::contains)
                .filter(core -> terms.stream().noneMatch(term -> term.contains(core)))
                .toList();
        out.pass(terms.size() - unused.size());
        if (!unused.isEmpty() || !unexplained.isEmpty()) {
            fail(entries, unused, unexplained, document, out);
        }
    }

    private static String term(Paragraph entry) {
        Matcher term = TERM.matcher(entry.text());
        return term.find() ? Labels.fold(term.group(1)) : "";
    }

    /** 基本支出预算 is explained where the text says 基本支出 of a budget. */
    private static boolean isUsed(String term, String text) {
        return text.contains(term) || text.contains(BUDGET.matcher(term).replaceFirst(""));
    }

    /** The words of the explanations of figures and of the tables. */
    private static String used(FilledDocument document) {
        Stream<String> text = Outline.of(document).body().stream()
                .filter(paragraph -> paragraph.section().stream().noneMatch(heading -> heading.contains("名词解释")))
                .map(Paragraph::text);
        Stream<String> tables = document.tables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.title()),
                        table.printed().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(cell -> cell.text())));
        return Stream.concat(text, tables).map(Labels::fold).collect(Collectors.joining("\n"));
    }

    private static void fail(
            List<Paragraph> entries,
            List<Paragraph> unused,
            List<String> unexplained,
            FilledDocument document,
            Verdicts out) {
        String both = Stream.of(
                        unexplained.isEmpty() ? "" : "用到而未解释：" + String.join("、", unexplained),
                        unused.isEmpty()
                                ? ""
                                : "解释而未用到："
                                        + unused.stream().map(Glossary::term).collect(Collectors.joining("、")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        List<Paragraph> at = unused.isEmpty() ? entries.subList(0, 1) : unused;
        out.fail(out.finding()
                .message("名词解释与正文不相应：%s。", "The glossary and the text do not go together: %s.", both)
                .remedy("补上用到的名词，删去用不到的。", "Add what is used; drop what is not.")
                .at(at.stream().map(entry -> entry.place(document.path())).toArray(Place[]::new))
                .build());
    }
}
