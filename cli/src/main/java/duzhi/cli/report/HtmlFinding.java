package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Where;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import j2html.tags.DomContent;
import java.util.List;

/** Findings on the page, each with links to every spot it rests on. */
final class HtmlFinding {

    /** Places that stand open; more would bury the finding after this one. */
    private static final int OPEN = 8;

    private final Spots spots;
    private final Locator locator;
    private final Words words;

    HtmlFinding(Spots spots, Locator locator, Words words) {
        this.spots = spots;
        this.locator = locator;
        this.words = words;
    }

    DomContent render(Item item) {
        Finding finding = item.finding();
        String severity = finding.severity().label();
        return article(
                        h4(
                                span(String.valueOf(item.number())).withClasses("badge", severity),
                                span(words.severity(finding.severity())).withClasses("severity", severity),
                                span(finding.rule()).withClass("rule"),
                                span(words.in(finding.message())).withClass("message")),
                        cause(item),
                        dl(
                                        entry("label.stated", words.figure(finding.stated())),
                                        entry("label.expected", words.figure(finding.expected())),
                                        entry("label.difference", words.figure(finding.difference())))
                                .withClass("values"),
                        places(finding),
                        dl(
                                entry("label.explanation", words.in(finding.explanation())),
                                entry("label.remedy", words.in(finding.remedy())),
                                each(
                                        finding.repair(),
                                        repair -> labelled(words.repair(finding, repair), words.in(repair.text()))),
                                entry("label.basis", finding.basis()),
                                entry("label.confidence", finding.certain() ? "" : words.confidence(finding))))
                .withId("f" + item.number())
                .withTabindex(-1)
                .withClasses("finding", severity, item.cause() == null ? "" : "symptom")
                .withData("n", String.valueOf(item.number()))
                .withData("severity", severity)
                .withData("rule", finding.rule())
                .withData("document", String.valueOf(spots.number(finding.document())));
    }

    private DomContent cause(Item item) {
        return item.cause() == null
                ? each()
                : p(a(words.say("finding.cause", item.cause().number()))
                                .withHref("#f" + item.cause().number()))
                        .withClass("cause");
    }

    private DomContent entry(String label, String content) {
        return labelled(words.say(label), content);
    }

    private static DomContent labelled(String label, String content) {
        return content.isEmpty() ? each() : each(dt(label), dd(content));
    }

    private DomContent places(Finding finding) {
        List<Where> places = finding.where();
        if (places.size() <= OPEN + 1) {
            return list(places);
        }
        return each(
                list(places.subList(0, OPEN)),
                details(
                        summary(words.say("html.places", places.size() - OPEN)),
                        list(places.subList(OPEN, places.size()))));
    }

    private DomContent list(List<Where> places) {
        return places.isEmpty()
                ? each()
                : ul(each(places, where -> li(place(where)))).withClass("places");
    }

    private DomContent picture(Place place) {
        return locator.spot(place).orElse(null) instanceof Spot.Box box
                        && spots.isPictured(HtmlPages.anchor(spots.number(place.document()), box.page()))
                ? a(words.say("html.picture"))
                        .withHref("#" + HtmlPages.anchor(spots.number(place.document()), box.page()))
                        .withClass("picture")
                : each();
    }

    private DomContent place(Where where) {
        Place place = where.place();
        String name = Labels.full(place);
        String line = place.line() > 0 ? locator.within(place, words) : place.document();
        String label = name.isEmpty() ? line : line + " " + name;
        String target = spots.href(place).orElse("#doc" + spots.number(place.document()));
        return each(
                span(words.role(where.role())).withClass("role"),
                span(
                        a(label).withHref(target),
                        picture(place),
                        span(Excerpt.show(place.text())).withClass("quote")));
    }
}
