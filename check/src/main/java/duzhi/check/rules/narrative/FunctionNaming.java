package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Scope;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text calls functional items as the tables do, and marks their level. */
final class FunctionNaming implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-09",
            Severity.WARNING,
            new Text("说明文字中的科目名称和级次（类、款、项）与科目表和各表一致。", "Functional items are called as in the tables, at their level."),
            "当年《政府收支分类科目》",
            List.of("N-09"));
    private static final Pattern MARKED = Pattern.compile("(\\p{IsHan}{2,20})[(（]\\d{0,7}([类款项])[)）]");

    private static final List<Integer> LENGTHS = List.of(3, 5, 7);

    private final CodeSets codes;

    FunctionNaming(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<ClassMoney.Item> items = ClassMoney.ofAnyBudget(document);
        List<Paragraph> text = Sections.ofFunctions(document);
        if (text.isEmpty()) {
            out.notRun(new Text("没有按科目说明支出的部分。", "The text does not speak of functions."));
            return;
        }
        Wording wording = new Wording(text);
        Map<String, FilledRow> rows = rows(document);
        Facts.told(document)
                .filter(fact -> fact.at().names(Dimension.FUNCTION))
                .filter(fact -> fact.at().has(Dimension.YEAR, document.year()))
                .forEach(fact -> {
                    named(fact, items, wording.clause(fact), wording.marks(fact), out);
                    above(fact, wording.clause(fact), rows, out);
                });
        text.forEach(paragraph -> levels(paragraph, document, out));
    }

    /** The text about functions, looked at once however many amounts stand in it. */
    private static final class Wording {
        private final List<String> clauses;
        private final Map<String, String> found = new HashMap<>();
        private final Map<Integer, Set<List<String>>> sections = new HashMap<>();
        private final Set<List<String>> marking = new HashSet<>();

        Wording(List<Paragraph> text) {
            clauses = text.stream()
                    .flatMap(paragraph -> Stream.of(paragraph.text().split("[，；;。：:]|,(?!\\d{3})")))
                    .distinct()
                    .toList();
            for (Paragraph paragraph : text) {
                paragraph
                        .spans()
                        .forEach(span -> sections.computeIfAbsent(span.line(), any -> new HashSet<>())
                                .add(paragraph.section()));
                if (MARKED.matcher(paragraph.text()).find()) {
                    marking.add(paragraph.section());
                }
            }
        }

        /** Whether the section that the amount stands in marks levels at all. */
        boolean marks(Fact fact) {
            return sections.getOrDefault(fact.source().place().line(), Set.of()).stream()
                    .anyMatch(marking::contains);
        }

        /** The words that go with an amount, back to the mark before them. */
        String clause(Fact fact) {
            return found.computeIfAbsent(fact.source().place().text(), printed -> {
                Pattern amount = Pattern.compile("(?<![\\d.,])" + Pattern.quote(printed));
                return clauses.stream()
                        .filter(clause -> amount.matcher(clause).find())
                        .findFirst()
                        .orElse("");
            });
        }
    }

    private void named(Fact fact, List<ClassMoney.Item> items, String clause, boolean marks, Verdicts out) {
        String code = fact.at().find(Dimension.FUNCTION).orElse("");
        boolean known =
                items.isEmpty() || items.stream().anyMatch(item -> item.code().startsWith(code));
        Optional<ClassMoney.Item> sibling = items.stream()
                .filter(item -> item.code().startsWith(code.substring(0, Math.min(5, code.length()))))
                .filter(item -> item.figure().exact().compareTo(Facts.amount(fact)) == 0)
                .findFirst();
        boolean unmarked =
                marks && isCalled(code, clause) && !MARKED.matcher(clause).find();
        if (!known && sibling.isPresent()) {
            misnamed(fact, code, sibling.get(), unmarked, out);
        } else if (unmarked) {
            unmarked(fact, clause, out);
        } else if (known) {
            out.pass();
        } else {
            out.notRun(Text.of("表中没有科目%s，无从比对。", "No table prints %s.", code));
        }
    }

    /** The rows that print functional codes, by code. */
    private static Map<String, FilledRow> rows(FilledDocument document) {
        Map<String, FilledRow> rows = new HashMap<>();
        document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.name().isBlank())
                .forEach(row -> row.at().find(Dimension.FUNCTION).ifPresent(code -> rows.putIfAbsent(code, row)));
        return rows;
    }

    /** Where the item is called as the table calls it, the class and the section before it are too. */
    private void above(Fact fact, String clause, Map<String, FilledRow> rows, Verdicts out) {
        List<MatchResult> path = MARKED.matcher(clause).results().toList();
        String code = fact.at().find(Dimension.FUNCTION).orElse("");
        if (code.length() < 7 || path.size() != LENGTHS.size() || !isCalled(rows.get(code), path.getLast())) {
            return;
        }
        for (int level = 0; level < path.size() - 1; level++) {
            FilledRow row = rows.get(code.substring(0, LENGTHS.get(level)));
            MatchResult said = path.get(level);
            if (row != null && said.group(2).equals("类款项".substring(level, level + 1)) && !isCalled(row, said)) {
                other(fact, said, code.substring(0, LENGTHS.get(level)), row, out);
            }
        }
    }

    private static boolean isCalled(@Nullable FilledRow row, MatchResult said) {
        String name = row == null ? "" : core(row.name());
        return !name.isEmpty() && core(said.group(1)).endsWith(name);
    }

    private static String core(String name) {
        return Labels.core(name).replaceAll("支出$", "");
    }

    /** Names change with the years; one that the classification used before is a slip of less weight. */
    private void other(Fact fact, MatchResult said, String code, FilledRow row, Verdicts out) {
        boolean former = codes.functional().versions(code).stream()
                .flatMap(version -> version.names().stream())
                .anyMatch(name -> core(said.group(1)).endsWith(core(name)));
        out.fail(out.finding()
                .severity(former ? Severity.NOTE : Severity.WARNING)
                .message(
                        "说明写“%s”，表中%s的名称是“%s”。",
                        "The text says %s; in the tables %s is called %s.", said.group(), code, row.name())
                .remedy("统一科目名称。", "Use one name.")
                .at(fact.source().place())
                .against(row.place())
                .values(said.group(), row.name(), "")
                .build());
    }

    /** Whether the words name the item, instead of going on about it. */
    private boolean isCalled(String code, String clause) {
        return codes.functional().versions(code).stream()
                .flatMap(version -> version.names().stream())
                .anyMatch(name -> clause.contains(name.replaceAll("支出$", "")));
    }

    private void misnamed(Fact fact, String code, ClassMoney.Item item, boolean unmarked, Verdicts out) {
        String said = codes.functional().versions(code).getFirst().name();
        Text level = new Text("该处也没有标明级次（类、款、项），与前后不一致。", "Its level is not marked either.");
        out.fail(out.finding()
                .severity(Severity.ERROR)
                .message(
                        "说明写“%s”%s，表中没有该科目；同一金额在表中是%s%s。",
                        "The text says %s %s, which no table prints; the same amount stands at %s %s.",
                        said,
                        fact.value(),
                        item.code(),
                        item.row().name())
                .explanation(unmarked ? level : Text.NONE)
                .remedy("核对后统一科目名称，并标明级次。", "Find out which is meant, and mark the level.")
                .at(fact.source().place())
                .against(item.row().place())
                .values(said, item.row().name(), "")
                .build());
    }

    private static void unmarked(Fact fact, String clause, Verdicts out) {
        out.fail(out.finding()
                .message("“%s”没有标明级次（类、款、项），与其他科目不一致。", "%s does not say its level, while others do.", clause)
                .remedy("在科目名称后标明级次。", "Mark the level.")
                .at(fact.source().place())
                .build());
    }

    private void levels(Paragraph paragraph, FilledDocument document, Verdicts out) {
        Matcher marked = MARKED.matcher(paragraph.text());
        while (marked.find()) {
            int level = "类款项".indexOf(marked.group(2)) + 1;
            List<Code> known = known(marked.group(1));
            if (known.stream().anyMatch(code -> code.level() == level)) {
                out.pass();
            } else if (!known.isEmpty()) {
                String is = "类款项"
                        .substring(
                                known.getFirst().level() - 1, known.getFirst().level());
                out.fail(out.finding()
                        .message(
                                "“%s”是%s级科目，写作（%s）。",
                                "%s is at level %s, not %s.", known.getFirst().name(), is, marked.group(2))
                        .at(paragraph.place(document.path(), marked.start(), marked.end()))
                        .values(marked.group(2), is, "")
                        .build());
            }
        }
    }

    /** The entries called by the words; an end of them alone may be another item's name. */
    private List<Code> known(String words) {
        return Stream.of(words, words + "支出")
                .flatMap(each -> codes.functional().byName(each).stream())
                .toList();
    }
}
