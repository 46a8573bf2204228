package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.rule.Tally;
import duzhi.form.filled.FilledDocument;
import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.List;

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
                        ul(each(overview.audit().documents(), this::document)).withClass("documents"))
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

    private DomContent document(FilledDocument document) {
        long found = overview.items(document).stream()
                .filter(item -> item.cause() == null)
                .count();
        return li(
                a(document.path()).withHref("#doc" + spots.number(document.path())),
                span(words.say(
                        "html.document",
                        found,
                        document.tables().size(),
                        document.unrecognised().size())),
                mended(new Mended(document)));
    }

    private DomContent mended(Mended mended) {
        return mended.isEmpty() ? each() : span(" " + words.say("summary.mended", mended.in(words)));
    }
}
