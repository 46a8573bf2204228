package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.rule.Tally;
import duzhi.form.filled.FilledDocument;
import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The head of the page: counts, inputs that could not be read, and a list of documents to go to. */
final class HtmlSummary {

    private final Overview overview;
    private final Spots spots;
    private final Words words;

    HtmlSummary(Overview overview, Spots spots, Words words) {
        this.overview = overview;
        this.spots = spots;
        this.words = words;
    }

    DomContent render() {
        Tally total = overview.audit().total();
        return section(
                        h2(words.say("summary.title")),
                        ul(
                                        each(Arrays.asList(Severity.values()), this::severity),
                                        card(total.pass(), words.say("column.pass"), "pass"),
                                        card(total.fail(), words.say("column.fail"), ""),
                                        card(total.notApplicable(), words.say("column.notApplicable"), ""),
                                        card(total.notRun(), words.say("column.notRun"), ""),
                                        card(overview.unplaced(), words.say("unplaced.title"), ""))
                                .withClass("cards"),
                        failures(overview.audit().failures()),
                        documents())
                .withId("summary");
    }

    private DomContent severity(Severity severity) {
        return card(overview.count(severity), words.severity(severity), severity.label());
    }

    private static DomContent card(int count, String label, String style) {
        return li(strong(String.valueOf(count)), span(label)).withClasses("card", style);
    }

    private DomContent failures(List<Audit.Failure> failures) {
        return failures.isEmpty()
                ? each()
                : div(
                                p(strong(words.say("summary.failures", failures.size()))),
                                ul(each(
                                        failures,
                                        failure -> li(
                                                strong(failure.path()),
                                                span(words.in(failure.message())),
                                                span(words.in(failure.remedy()))))))
                        .withClass("failures");
    }

    private DomContent documents() {
        if (overview.audit().documents().isEmpty()) {
            return each();
        }
        DomContent[] heads = Stream.of(
                        "column.document",
                        "column.agency",
                        "column.year",
                        "column.kind",
                        "severity.error",
                        "severity.warning",
                        "severity.note",
                        "folder.tables",
                        "folder.unrecognised",
                        "folder.numbers",
                        "folder.unplaced")
                .map(key -> th(words.say(key)).withScope("col"))
                .toArray(DomContent[]::new);
        return div(table(
                                caption(words.say("column.document")),
                                thead(tr(heads)),
                                tbody().with(overview.audit().documents().stream()
                                        .map(this::document)
                                        .toArray(DomContent[]::new)))
                        .withClasses("list", "documents"))
                .withClass("scroll")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", words.say("column.document"));
    }

    private DomContent document(FilledDocument document) {
        return tr(
                th(a(document.path()).withHref("#doc" + spots.number(document.path())))
                        .withScope("row"),
                td(document.agency()),
                td(document.year()),
                td(Labels.kind(document, words)),
                found(document, Severity.ERROR),
                found(document, Severity.WARNING),
                found(document, Severity.NOTE),
                count(document.tables().size(), Overview.isUnknown(document) ? "warning" : ""),
                count(document.unrecognised().size(), "warning"),
                count(document.numbers().size(), ""),
                count(Overview.unplaced(document).size(), "warning"));
    }

    private DomContent found(FilledDocument document, Severity severity) {
        int found = (int) overview.items(document).stream()
                .filter(item -> item.cause() == null && item.finding().severity() == severity)
                .count();
        return count(found, severity.label());
    }

    private static DomContent count(int count, String style) {
        return td(String.valueOf(count)).withClasses("n", count > 0 ? style : "none");
    }
}
