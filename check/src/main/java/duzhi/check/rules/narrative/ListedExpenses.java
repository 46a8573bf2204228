package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What basic expenditure is said to consist of has money in the table by economic classification. */
final class ListedExpenses implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-25",
            Severity.WARNING,
            new Text(
                    "说明中列为人员经费、公用经费内容的经济科目，在基本支出表中有数。",
                    "The expenses that basic expenditure is said to include have money in its table."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-25"));

    private static final Pattern LIST = Pattern.compile("主要包括[：:]?([^；;。]+)");
    private static final Pattern NAME = Pattern.compile("[^、，,和及]+");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        Map<String, FilledRow> empty = empty(document);
        List<Paragraph> text = Sections.of(document, "basic").stream()
                .filter(paragraph -> LIST.matcher(paragraph.text()).find())
                .toList();
        if (empty.isEmpty() || text.isEmpty()) {
            out.notApplicable(new Text(
                    "说明没有列出基本支出的内容，或表中科目都有数。", "The text lists no expenses, or every one of the table has money."));
            return;
        }
        text.forEach(paragraph -> check(document, paragraph, empty, out));
    }

    /** Rows of items whose code has no money anywhere, by folded name. */
    private static Map<String, FilledRow> empty(FilledDocument document) {
        Set<String> paid = document.facts().stream()
                .filter(fact -> fact.figure()
                        .filter(figure -> figure.printed().signum() != 0)
                        .isPresent())
                .flatMap(fact -> fact.at().find(Dimension.ECONOMY).stream())
                .collect(Collectors.toSet());
        Map<String, FilledRow> empty = new LinkedHashMap<>();
        List<FilledRow> rows = document.rows()
                .filter(row -> row.isCertain("name"))
                .filter(row -> row.at()
                        .find(Dimension.ECONOMY)
                        .filter(code -> code.length() == 5)
                        .isPresent())
                .toList();
        rows.stream()
                .filter(row -> !paid.contains(row.at().find(Dimension.ECONOMY).orElseThrow()))
                .forEach(row -> empty.putIfAbsent(Labels.fold(row.name()), row));
        rows.stream()
                .filter(row -> paid.contains(row.at().find(Dimension.ECONOMY).orElseThrow()))
                .forEach(row -> empty.remove(Labels.fold(row.name())));
        return paid.isEmpty() ? Map.of() : empty;
    }

    private static void check(
            FilledDocument document, Paragraph paragraph, Map<String, FilledRow> empty, Verdicts out) {
        Matcher list = LIST.matcher(paragraph.text());
        while (list.find()) {
            List<String> names = new ArrayList<>();
            List<Place> places = new ArrayList<>();
            Matcher name = NAME.matcher(paragraph.text()).region(list.start(1), list.end(1));
            while (name.find()) {
                if (empty.containsKey(Labels.fold(name.group()))) {
                    names.add(name.group());
                    places.add(paragraph.place(document.path(), name.start(), name.end()));
                }
            }
            if (names.isEmpty()) {
                out.pass();
            } else {
                out.fail(out.finding()
                        .message(
                                "说明称主要包括“%s”，表中%s没有数。",
                                "The text says that it includes “%s”; the table has no money there (%s).",
                                String.join("”“", names),
                                codes(names, empty))
                        .remedy(
                                "删去没有发生的科目，或补上表中漏填的数。",
                                "Take out what was not spent on, or fill in what the table lacks.")
                        .at(places.toArray(Place[]::new))
                        .against(names.stream()
                                .map(each -> Objects.requireNonNull(empty.get(Labels.fold(each)))
                                        .place())
                                .toArray(Place[]::new))
                        .build());
            }
        }
    }

    private static String codes(List<String> names, Map<String, FilledRow> empty) {
        return names.stream()
                .map(name -> Objects.requireNonNull(empty.get(Labels.fold(name))))
                .flatMap(row -> row.at().find(Dimension.ECONOMY).stream())
                .collect(Collectors.joining("、"));
    }
}
