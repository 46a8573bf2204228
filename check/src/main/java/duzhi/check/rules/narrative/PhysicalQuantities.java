package duzhi.check.rules.narrative;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the three public expenses paid for is counted: delegations and persons, vehicles, receptions and guests. */
final class PhysicalQuantities implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-30",
            Severity.WARNING,
            new Text(
                    "“三公”经费决算有费用的写明实物量（团组、人次、购置数、批次），实物量为零的没有费用，外宾不多于总数。",
                    "What the three public expenses paid for is counted, and nothing is paid for nothing."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("F-30"));

    /** An item, what is counted of it, and how the text says so; every count of it stands in the first group. */
    private record Counted(String item, String zh, String en, Pattern pattern) {}

    private static final List<Counted> ALL = List.of(
            new Counted(
                    "three-public.abroad",
                    "出国团组和人次",
                    "delegations abroad",
                    Pattern.compile(
                            "团组(?:数)?(?:共|为)?(\\d+)个|(\\d+)个(?:出国|出访|因公)?[^，。；]{0,12}团组|出国[^。；]{0,30}?(\\d+)人次")),
            new Counted(
                    "three-public.vehicles.purchase",
                    "购置车辆数",
                    "vehicles bought",
                    Pattern.compile("(?:购置|更新|新购|购买)[^。；]{0,20}?(\\d+|[一二两三四五六七八九十]+)[辆台]"
                            + "|(\\d+|[一二两三四五六七八九十]+)[辆台][^。；]{0,12}(?:购置|更新)")),
            new Counted(
                    "three-public.reception",
                    "接待批次和人次",
                    "receptions",
                    Pattern.compile("(\\d+)(?:个)?批次|批次(\\d+)|接待(\\d+)批")));
    private static final Pattern GUESTS = Pattern.compile("接待[^。；]*?(\\d+)批次[^。]*?其中[^。]*?外宾(?:接待)?(\\d+)批次");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Paragraph> text = Sections.withHeadings(document, "three-public");
        if (!document.kind().equals("final-account") || text.isEmpty()) {
            out.notApplicable(
                    new Text("不是有“三公”经费说明的决算。", "It is no final account that speaks of the three public expenses."));
            return;
        }
        String words = text.stream()
                .map(Paragraph::text)
                .collect(Collectors.joining("。"))
                .replaceAll("\\s", "");
        ALL.forEach(each -> spent(document, each.item()).ifPresent(fact -> check(each, fact, words, out)));
        guests(document, text.getFirst(), words, out);
        if (out.tally().equals(Tally.NONE)) {
            out.notApplicable(new Text("没有可核对的“三公”经费支出。", "Nothing spent on the three public expenses to compare."));
        }
    }

    /** The amount spent in the year, where every fact of it agrees. */
    private static Optional<Fact> spent(FilledDocument document, String item) {
        List<Fact> found = document.facts().stream()
                .filter(fact -> fact.isCertain() && fact.figure().isPresent())
                .filter(fact -> fact.at().has(Dimension.ITEM, item)
                        && fact.at().has(Dimension.STAGE, "executed")
                        && fact.at().has(Dimension.YEAR, document.year())
                        && !fact.at().names(Dimension.MEASURE))
                .toList();
        boolean agree = found.stream()
                        .map(fact -> Facts.amount(fact).signum())
                        .distinct()
                        .count()
                == 1;
        return agree ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static void check(Counted counted, Fact fact, String words, Verdicts out) {
        boolean paid = Facts.amount(fact).signum() > 0;
        Matcher matcher = counted.pattern().matcher(words);
        boolean said = false;
        boolean some = false;
        while (matcher.find()) {
            said = true;
            for (int group = 1; group <= matcher.groupCount(); group++) {
                some |= matcher.group(group) != null && matcher.group(group).matches("0*[1-9]\\d*|\\p{IsHan}+");
            }
        }
        if (paid && !some) {
            out.fail(finding(counted, fact, said, out));
        } else {
            out.pass();
        }
    }

    private static Finding finding(Counted counted, Fact fact, boolean said, Verdicts out) {
        Text message = said
                ? new Text(
                        "有费用%s，文字写的%s却为零。".formatted(fact.value(), counted.zh()),
                        "%s was spent, yet the text counts no %s.".formatted(fact.value(), counted.en()))
                : new Text(
                        "有费用%s，文字没有写%s。".formatted(fact.value(), counted.zh()),
                        "%s was spent, and the text does not say how many %s.".formatted(fact.value(), counted.en()));
        return out.finding()
                .message(message)
                .remedy("写明实物量，或改正有误的数。", "Count them, or correct the figure.")
                .at(fact.source().place())
                .values(fact.value().toString(), "", "")
                .build();
    }

    /** Guests from abroad are among all the guests. */
    private static void guests(FilledDocument document, Paragraph section, String words, Verdicts out) {
        Matcher matcher = GUESTS.matcher(words);
        if (!matcher.find()) {
            return;
        }
        if (new BigDecimal(matcher.group(2)).compareTo(new BigDecimal(matcher.group(1))) <= 0) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "接待外宾 %2$s 批次，多于接待总数 %1$s 批次。",
                        "%2$s receptions of guests from abroad are more than the %1$s receptions in all.",
                        matcher.group(1),
                        matcher.group(2))
                .remedy("核对接待批次。", "Check the number of receptions.")
                .at(section.place(document.path()))
                .values(matcher.group(2), matcher.group(1), "")
                .build());
    }
}
