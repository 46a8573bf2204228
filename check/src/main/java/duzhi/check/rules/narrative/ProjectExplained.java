package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Passage;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the text says of a project's money and time is what the project's form of goals says, and its money is that of the
 * budget year. Only a project whose one form and one explanation are in the document, under its name, is compared.
 */
final class ProjectExplained implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-26",
            Severity.ERROR,
            new Text(
                    "项目经费情况说明的年度预算安排、实施周期与该项目绩效目标表一致，安排的是本年度资金。",
                    "Money and time of a project are told as its form of goals tells them, for the budget year."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-26"));
    private static final String MONEY = "年度预算安排";
    private static final String TIME = "实施周期";
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年度?[^。；，,]{0,12}(?:安排|预算)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(20\\d{2}年度?|本年度?)[^。；，,\\d]{0,20}(?:预算|安排)[^。；，,\\d]{0,8}(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万元|元)");
    private static final Pattern DAY =
            Pattern.compile("(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?:\\s*日)?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        Outline outline = Outline.of(document);
        List<Passage> money = Passage.running(outline.under(MONEY), document);
        if (money.isEmpty()) {
            out.notApplicable(new Text("没有项目经费情况说明。", "No project is explained."));
            return;
        }
        year(money, document, out);
        Optional<FilledTable> form = form(document, outline);
        form.ifPresent(table -> {
            amount(money, table, document.year(), out);
            period(Passage.running(outline.under(TIME), document), table, out);
        });
        if (form.isEmpty()) {
            out.notRun(new Text("说明的项目没有唯一对应的绩效目标表，未比对。", "No one form of goals is the explained project's."));
        }
    }

    /** The one form of the one explained project. */
    private static Optional<FilledTable> form(FilledDocument document, Outline outline) {
        List<FilledTable> forms = document.tablesOf("BT_PERF_PROJ").stream()
                .filter(table -> table.findField("total").isPresent())
                .toList();
        long explained = outline.headings().stream()
                .filter(heading -> heading.text().contains(MONEY))
                .count();
        String words = Labels.fold(outline.body().stream()
                .filter(paragraph ->
                        forms.isEmpty() || paragraph.line() < forms.getFirst().firstLine())
                .map(Paragraph::text)
                .reduce("", String::concat));
        return forms.size() == 1 && explained == 1
                ? forms.stream()
                        .filter(table -> !table.field("project").isBlank()
                                && words.contains(Labels.fold(table.field("project"))))
                        .findFirst()
                : Optional.empty();
    }

    /** Money of other years alone is no arrangement of this year's budget. */
    private static void year(List<Passage> money, FilledDocument document, Verdicts out) {
        boolean other = false;
        for (Passage passage : money) {
            for (MatchResult stated : YEAR.matcher(passage.text()).results().toList()) {
                if (stated.group(1).equals(document.year())) {
                    out.pass();
                    return;
                }
                other = true;
            }
        }
        if (other) {
            Passage first = money.stream()
                    .filter(passage -> YEAR.matcher(passage.text()).find())
                    .findFirst()
                    .orElseThrow();
            MatchResult stated =
                    YEAR.matcher(first.text()).results().findFirst().orElseThrow();
            out.fail(out.finding()
                    .severity(Severity.WARNING)
                    .message(
                            "“年度预算安排”只写了%s年的资金，没有写%s年的。",
                            "The year's arrangement speaks of the money of %s and not of %s.",
                            stated.group(1),
                            document.year())
                    .remedy("写明本年度安排的资金。", "State the money of the budget year.")
                    .at(first.part(stated.start(), stated.end()))
                    .values(stated.group(1), document.year(), "")
                    .build());
        }
    }

    private static void amount(List<Passage> money, FilledTable form, String year, Verdicts out) {
        Optional<FilledCell> total = form.findField("total");
        Optional<Figure> asked = total.flatMap(FilledCell::figure);
        for (Passage passage : money) {
            Optional<MatchResult> stated = AMOUNT.matcher(passage.text())
                    .results()
                    .filter(each ->
                            each.group(1).startsWith("本年") || each.group(1).startsWith(year))
                    .findFirst();
            if (stated.isPresent() && asked.isPresent()) {
                compare(passage, stated.get(), total.get(), asked.get(), out);
                return;
            }
        }
    }

    private static void compare(Passage passage, MatchResult stated, FilledCell total, Figure asked, Verdicts out) {
        Figure said = new Figure(
                new BigDecimal(stated.group(2).replace(",", "")),
                Unit.find(stated.group(3)).orElseThrow());
        if (said.interval().meets(asked.interval())) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "项目说明的年度预算安排为%s，绩效目标表的年度资金总额为%s。",
                        "The project's explanation arranges %s for the year, its form of goals asks for %s.",
                        said,
                        asked)
                .remedy("核对两处，改正不符的数。", "Compare both and correct the wrong one.")
                .at(passage.part(stated.start(2), stated.end(3)))
                .against(total.source().place())
                .values(said.toString(), asked.toString(), "")
                .build());
    }

    private static void period(List<Passage> time, FilledTable form, Verdicts out) {
        String from = day(form.field("from"));
        String to = day(form.field("to"));
        for (Passage passage : time) {
            List<MatchResult> days = DAY.matcher(passage.text()).results().toList();
            if (days.size() != 2 || from.isEmpty() || to.isEmpty()) {
                continue;
            }
            String begin = day(days.get(0).group());
            String end = day(days.get(1).group());
            if (begin.equals(from) && end.equals(to)) {
                out.pass();
                continue;
            }
            out.fail(out.finding()
                    .severity(Severity.WARNING)
                    .message(
                            "说明的实施周期为%s至%s，绩效目标表为%s至%s。",
                            "The explanation gives the term as %s to %s, the form of goals as %s to %s.",
                            begin,
                            end,
                            from,
                            to)
                    .remedy("统一实施周期。", "Give one term.")
                    .at(passage.part(days.get(0).start(), days.get(1).end()))
                    .against(form.findField("from").orElseThrow().source().place())
                    .build());
        }
    }

    /** A day in one form, empty where it is none. */
    private static String day(String printed) {
        return DAY.matcher(printed)
                .results()
                .findFirst()
                .map(day -> "%s-%02d-%02d"
                        .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3))))
                .orElse("");
    }
}
