package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is approved is published within twenty days. Both dates must be printed: the date on a cover is neither. */
final class DisclosureDeadline implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-11",
            Severity.ERROR,
            new Text(
                    "批复后二十日内公开（文件印有批复日期和公开日期的）。",
                    "It is published within twenty days of its approval, where both dates are printed."),
            "《预算法》第十四条；《预算法实施条例》第六条",
            List.of("A-11"));

    private static final Set<String> PUBLISHED_KINDS = Set.of("department-budget", "final-account");
    private static final int DAYS = 20;
    private static final String DATE = "(20\\d\\d)[年.-](\\d{1,2})[月.-](\\d{1,2})日?";
    private static final Pattern APPROVED = Pattern.compile("批复(?:日期|时间)[:：]?" + DATE);
    private static final Pattern PUBLISHED = Pattern.compile("(?:公开|公布|发布)(?:日期|时间)[:：]?" + DATE);

    /** A printed date. */
    private record Dated(LocalDate date, Place place) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!PUBLISHED_KINDS.contains(document.kind())) {
            out.notApplicable(new Text("不是部门预算或决算。", "It is neither a departmental budget nor a final account."));
            return;
        }
        List<Dated> approved = dates(document, APPROVED);
        List<Dated> published = dates(document, PUBLISHED);
        if (approved.size() != 1 || published.size() != 1) {
            out.notRun(new Text("文件没有印批复日期和公开日期。", "The dates of approval and publication are not printed."));
            return;
        }
        compare(approved.getFirst(), published.getFirst(), out);
    }

    private static void compare(Dated approved, Dated published, Verdicts out) {
        long days = ChronoUnit.DAYS.between(approved.date(), published.date());
        if (days <= DAYS) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "%1$s批复，%2$s公开，相隔 %3$d 日，超过二十日。",
                        "Approved on %1$s and published on %2$s, %3$d days later: more than twenty.",
                        approved.date(),
                        published.date(),
                        days)
                .remedy("今后在批复后二十日内公开；日期有误的改正。", "Publish within twenty days; correct a wrong date.")
                .at(published.place())
                .against(approved.place())
                .values(
                        published.date().toString(),
                        approved.date().plusDays(DAYS).toString(),
                        "")
                .build());
    }

    private static List<Dated> dates(FilledDocument document, Pattern pattern) {
        List<Dated> found = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            Matcher matcher = pattern.matcher(paragraph.text());
            while (matcher.find()) {
                date(matcher)
                        .map(date -> new Dated(date, paragraph.place(document.path(), matcher.start(), matcher.end())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
