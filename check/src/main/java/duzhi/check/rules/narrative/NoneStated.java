package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.None;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text says there is none of has no amount anywhere. */
final class NoneStated implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-13",
            Severity.ERROR,
            new Text("说明写没有、未使用的，各处金额为零。", "What there is said to be none of has no amount."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-13"));
    private static final Pattern NONE = Pattern.compile("(?:未使用|未安排|没有|未发生|均?无)([^，；。,;]*)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<None> none = document.stated(None.class)
                .filter(each -> each.subject().has(Dimension.YEAR, document.year()))
                .filter(each -> saysSo(each, document))
                .toList();
        if (none.isEmpty()) {
            out.notApplicable(new Text("没有“无”“未使用”一类的陈述。", "Nothing is said not to exist."));
        }
        none.stream()
                .collect(Collectors.groupingBy(Said::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> check(same, document, out));
    }

    /** What is said of what; however often it is repeated, that is one statement. */
    private record Said(Coordinates subject, String words) {
        static Said of(None none) {
            return new Said(none.subject(), none.at().text());
        }
    }

    /** Whether the words right after 没有 are the subject's. */
    private static boolean saysSo(None none, FilledDocument document) {
        Matcher clause = NONE.matcher(Labels.fold(none.at().text()));
        return clause.find()
                && Sections.sections(document)
                        .flatMap(section -> section.subjects().stream())
                        .filter(subject -> isOf(subject, none))
                        .flatMap(subject -> subject.words().stream())
                        .anyMatch(clause.group(1)::startsWith);
    }

    private static boolean isOf(Subject subject, None none) {
        return List.of(Dimension.ITEM, Dimension.FUND, Dimension.CATEGORY).stream()
                        .allMatch(dimension -> subject.at()
                                .find(dimension)
                                .equals(none.subject().find(dimension)))
                && !subject.at().equals(Coordinates.ALL);
    }

    private static void check(List<None> same, FilledDocument document, Verdicts out) {
        None none = same.getFirst();
        Map<Integer, List<Place>> sentences = same.stream().map(None::at).collect(Collectors.groupingBy(Place::line));
        List<Fact> amounts = Facts.within(document, none.subject());
        List<Fact> against = amounts.stream()
                .filter(fact -> Facts.amount(fact).signum() != 0)
                .filter(fact -> sentences.getOrDefault(fact.source().place().line(), List.of()).stream()
                        .noneMatch(sentence -> isInside(fact.source().place(), sentence)))
                .toList();
        if (amounts.isEmpty()) {
            out.notRun(Text.of(
                    "“%s”没有金额可比。",
                    "There is no amount to hold against: %s.", none.at().text()));
        } else if (against.isEmpty()) {
            out.pass();
        } else {
            fail(same, against, out);
        }
    }

    private static boolean isInside(Place place, Place sentence) {
        return place.from() >= sentence.from() && place.to() <= sentence.to();
    }

    private static void fail(List<None> same, List<Fact> against, Verdicts out) {
        Fact first = against.getFirst();
        out.fail(out.finding()
                .message(
                        "“%s”，但第%d行有金额%s。",
                        "The text says: “%s” Yet line %d states %s.",
                        same.getFirst().at().text(),
                        first.source().place().line(),
                        first.value())
                .remedy("核对金额或改正说明。", "Correct the amount or the text.")
                .at(same.stream().map(None::at).toArray(Place[]::new))
                .against(against.stream().map(fact -> fact.source().place()).toArray(Place[]::new))
                .values("0", first.value().toString(), "")
                .build());
    }
}
