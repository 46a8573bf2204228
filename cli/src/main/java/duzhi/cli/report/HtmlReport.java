package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.cli.original.Originals;
import duzhi.form.filled.FilledDocument;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.HeadTag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as one page that needs nothing but itself: every document with its findings marked where they stand. */
final class HtmlReport implements ReportWriter {

    private final Originals originals;

    HtmlReport(Originals originals) {
        this.originals = originals;
    }

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        Overview overview = new Overview(audit);
        Spots spots = new Spots(overview, words);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(TagCreator.document().render());
        // Documents come first: a finding links only to spots that were given a place on the page.
        HtmlPages pages = new HtmlPages(overview, spots, originals, words);
        DomContent documents = each(audit.documents().stream()
                .map(each -> document(each, overview, spots, pages, words))
                .toArray(DomContent[]::new));
        html(head(words), body(overview, spots, words, documents))
                .withLang(words.isEnglish() ? "en" : "zh-CN")
                .render(FlatHtml.into(writer));
        writer.write('\n');
        writer.flush();
    }

    private static HeadTag head(Words words) {
        return TagCreator.head(
                meta().withCharset("utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(Page.policy()),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                title(words.say("html.title")),
                style(rawHtml(Page.STYLE)));
    }

    private static BodyTag body(Overview overview, Spots spots, Words words, DomContent documents) {
        return TagCreator.body(
                a(words.say("html.skip")).withHref("#main").withClass("skip"),
                header(h1(words.say("html.title"))),
                main(
                                new HtmlSummary(overview, spots, words).render(),
                                new HtmlFilters(overview, spots, words).render(),
                                p(words.say("html.keys")).withClasses("about", "keys"),
                                homeless(overview, spots, words),
                                documents,
                                new HtmlChecks(overview, spots, words).render())
                        .withId("main"),
                script(rawHtml(Page.SCRIPT)));
    }

    private static DomContent document(
            FilledDocument document, Overview overview, Spots spots, HtmlPages pages, Words words) {
        DomContent text = new HtmlDocument(spots, document, words).render();
        DomContent pictures = pages.render(document);
        List<Item> items = overview.items(document);
        Mended mended = new Mended(document);
        String nothing = words.say("html.without." + Overview.unfound(document));
        String about = Stream.of(document.path(), document.year(), Labels.kind(document, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        String name = document.agency().isEmpty() ? document.title() : document.agency();
        return section(
                        h2(name.isEmpty() ? document.path() : name),
                        p(about).withClass("about"),
                        mended.isEmpty()
                                ? each()
                                : p(words.say("summary.mended", mended.in(words)))
                                        .withClass("about"),
                        div(
                                        div(
                                                        h3(words.say("html.findings", items.size())),
                                                        items.isEmpty() ? p(nothing) : each(),
                                                        findings(items, overview, spots, words))
                                                .withClass("findings")
                                                .withTabindex(0)
                                                .attr("role", "region")
                                                .attr("aria-label", words.say("html.findings", items.size())),
                                        div(h3(words.say("html.text")), text).withClass("text"))
                                .withClass("sides"),
                        pictures)
                .withId("doc" + spots.number(document.path()))
                .withClass("document");
    }

    private static DomContent homeless(Overview overview, Spots spots, Words words) {
        List<Item> items = overview.homeless();
        return items.isEmpty()
                ? each()
                : section(
                                h2(words.say("text.homeless")),
                                h3(words.say("html.findings", items.size())),
                                findings(items, overview, spots, words))
                        .withId("doc0");
    }

    private static DomContent findings(List<Item> items, Overview overview, Spots spots, Words words) {
        HtmlFinding finding = new HtmlFinding(spots, overview.locator(), words);
        return each(items.stream().map(finding::render).toArray(DomContent[]::new));
    }
}
