package duzhi.cli.report;

import static j2html.TagCreator.base;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text.Language;
import duzhi.cli.original.Originals;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The documents of an audit as one page with the findings marked where they stand, to be shown in a frame beside a page
 * that lists the findings: pictures of pages, then text and tables as read. It has no script.
 */
public final class MarkedDocuments {

    /** Marks lead to another page here, so they must be easy to hit. */
    private static final String LARGER =
            "a.badge { min-width: 1.5rem; line-height: 1.5rem; border-radius: .75rem; margin: 0 .15rem; }";

    private final Originals originals;
    private final String list;

    /**
     * With pictures of pages.
     *
     * @param list address of the page on which each finding is told under {@code #f} and its number
     */
    public MarkedDocuments(Originals originals, String list) {
        this.originals = originals;
        this.list = list;
    }

    /**
     * A finding and where it is shown.
     *
     * @param number from 1, symptoms after their cause
     * @param finding the finding
     * @param cause number of the finding that explains it, or 0
     * @param place where it stands in the terms of its file, with row and column
     * @param text anchor of its first place in the text, or of its document
     * @param picture anchor of the picture of its page, empty where there is none
     */
    public record Shown(int number, Finding finding, int cause, String place, String text, String picture) {}

    /** Writes the page and tells where on it each finding stands. */
    public List<Shown> write(Audit audit, Language language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        Overview overview = new Overview(audit);
        Spots spots = new Spots(overview, words, list);
        HtmlPages pages = new HtmlPages(overview, spots, originals, words);
        DomContent documents = each(audit.documents().stream()
                .map(each -> document(each, spots, pages, words))
                .toArray(DomContent[]::new));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(TagCreator.document().render());
        html(
                        TagCreator.head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                base().withTarget("_parent"),
                                link().withRel("icon").withHref("data:,"),
                                title(words.say("html.title")),
                                style(rawHtml(Page.STYLE + LARGER))),
                        TagCreator.body(main(h1(words.say("html.title")), documents)))
                .withLang(words.isEnglish() ? "en" : "zh-CN")
                .render(FlatHtml.into(writer));
        writer.write('\n');
        writer.flush();
        return overview.items().stream()
                .map(item -> shown(item, overview.locator(), spots, words))
                .toList();
    }

    /** What a browser is to be told of the page: nothing but its own style and pictures. */
    public static String policy() {
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'self'";
    }

    private static DomContent document(FilledDocument document, Spots spots, HtmlPages pages, Words words) {
        DomContent text = new HtmlDocument(spots, document, words).render();
        DomContent pictures = pages.render(document);
        return section(h2(document.path()), pictures, h3(words.say("html.text")), text)
                .withId("doc" + spots.number(document.path()))
                .withClass("document");
    }

    private static Shown shown(Item item, Locator locator, Spots spots, Words words) {
        Finding finding = item.finding();
        int cause = item.cause() == null ? 0 : item.cause().number();
        if (finding.where().isEmpty()) {
            return new Shown(item.number(), finding, cause, "", anchor(finding.document(), spots), "");
        }
        Place place = finding.where().getFirst().place();
        String within = (locator.within(place, words) + " " + Labels.full(place)).strip();
        String text = spots.href(place).map(href -> href.substring(1)).orElse(anchor(place.document(), spots));
        return new Shown(item.number(), finding, cause, within, text, picture(place, locator, spots));
    }

    private static String anchor(String document, Spots spots) {
        return "doc" + spots.number(document);
    }

    private static String picture(Place place, Locator locator, Spots spots) {
        if (locator.spot(place).orElse(null) instanceof Spot.Box box) {
            String anchor = HtmlPages.anchor(spots.number(place.document()), box.page());
            return spots.isPictured(anchor) ? anchor : "";
        }
        return "";
    }
}
