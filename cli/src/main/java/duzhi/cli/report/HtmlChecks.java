package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import j2html.tags.DomContent;
import j2html.tags.specialized.ThTag;
import java.util.List;
import java.util.stream.Stream;

/** What was checked and how it ended, what was not checked and why. */
final class HtmlChecks {

    private final Overview overview;
    private final Spots spots;
    private final Words words;

    HtmlChecks(Overview overview, Spots spots, Words words) {
        this.overview = overview;
        this.spots = spots;
        this.words = words;
    }

    DomContent render() {
        return section(
                        h2(words.say("html.checked")),
                        checklist(),
                        reasons("html.notRun", overview.reasons(true)),
                        reasons("html.notApplicable", overview.reasons(false)),
                        h3(words.say("leaves.title")).withId("numbers"),
                        each(overview.audit().documents(), this::leaves),
                        unplaced())
                .withId("checks");
    }

    private DomContent checklist() {
        return framed(
                words.say("checks.title"),
                Stream.of(
                        "column.rule",
                        "column.sentence",
                        "label.basis",
                        "column.pass",
                        "column.fail",
                        "column.notApplicable",
                        "column.notRun"),
                overview.audit().tallies().sequencedEntrySet().stream()
                        .map(entry -> rule(entry.getKey(), entry.getValue())));
    }

    private DomContent rule(RuleInfo rule, Tally tally) {
        return tr(
                th(rule.id()).withScope("row"),
                td(words.in(rule.sentence())),
                td(rule.basis()),
                count(tally.pass(), ""),
                count(tally.fail(), "error"),
                count(tally.notApplicable(), ""),
                count(tally.notRun(), "warning"));
    }

    private static DomContent count(int count, String style) {
        return td(String.valueOf(count)).withClasses("n", count > 0 ? style : "none");
    }

    private DomContent reasons(String title, List<Overview.Reason> reasons) {
        if (reasons.isEmpty()) {
            return each();
        }
        return each(
                h3(words.say(title)),
                framed(
                        words.say(title),
                        Stream.of("column.rule", "column.document", "column.reason", "column.times"),
                        reasons.stream().map(this::reason)));
    }

    private DomContent reason(Overview.Reason reason) {
        return tr(
                th(reason.unrun().rule()).withScope("row"),
                td(reason.unrun().document()),
                td(words.in(reason.unrun().reason())),
                td(String.valueOf(reason.times())).withClass("n"));
    }

    /** Numbers in and out of every page and sheet, folded up. */
    private DomContent leaves(FilledDocument document) {
        List<Leaf> leaves = Leaf.of(document);
        int total = document.numbers().size();
        int unplaced = Overview.unplaced(document).size();
        return details(
                summary(document.path() + "  " + words.say("summary.numbers", total, total - unplaced, unplaced)),
                framed(
                        document.path(),
                        Stream.of("leaf", "folder.numbers", "leaf.facts", "leaf.others", "folder.unplaced"),
                        leaves.stream().map(this::leaf)));
    }

    private DomContent leaf(Leaf leaf) {
        return tr(
                th(leaf.label(words)).withScope("row"),
                count(leaf.numbers().size(), ""),
                count(leaf.facts(), ""),
                count(leaf.others(), ""),
                count(leaf.unplaced(), "warning"));
    }

    private DomContent unplaced() {
        int count = overview.unplaced();
        return each(
                h3(words.say("unplaced.title")).withId("unplaced"),
                p(words.say("summary.numbers", overview.numbers(), overview.numbers() - count, count)),
                count == 0 ? each() : unplacedList());
    }

    private DomContent unplacedList() {
        return framed(
                words.say("unplaced.title"),
                Stream.of("column.document", "column.at", "column.text", "column.reason"),
                overview.audit().documents().stream()
                        .flatMap(document -> Overview.unplaced(document).stream())
                        .map(this::number));
    }

    private DomContent number(PrintedNumber number) {
        String line = overview.locator().within(number.at(), words);
        DomContent link = spots.href(number.at())
                .<DomContent>map(target -> a(line).withHref(target))
                .orElse(text(line));
        return tr(
                td(number.at().document()),
                td(link),
                th(Excerpt.show(number.at().text())).withScope("row"),
                td(words.unplaced(number)));
    }

    private DomContent framed(String title, Stream<String> columns, Stream<? extends DomContent> rows) {
        ThTag[] heads = columns.map(key -> th(words.say(key)).withScope("col")).toArray(ThTag[]::new);
        return div(table(caption(title), thead(tr(heads)), tbody().with(rows.map(row -> (DomContent) row)))
                        .withClass("list"))
                .withClass("scroll")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", title);
    }
}
