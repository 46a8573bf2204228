package duzhi.cli.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import duzhi.check.finding.Where;
import duzhi.cli.original.Originals;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Spot;
import duzhi.reader.original.Pictures;
import duzhi.reader.original.Pictures.Picture;
import j2html.tags.DomContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pictures of the pages that findings rest on, with the places marked. */
final class HtmlPages {

    private static final int MOST_PAGES = 60;
    private static final int BADGE = 12;

    /** All pictures of a report together, so that a browser can still show it. */
    private static final int MOST_MEGABYTES = 24;

    private final Overview overview;
    private final Spots spots;
    private final Originals originals;
    private final Words words;
    private long left = (long) MOST_MEGABYTES << 20;

    /** A place on a page and the finding that rests on it. */
    private record Shown(Item item, Where.Role role, Spot.Box box) {}

    HtmlPages(Overview overview, Spots spots, Originals originals, Words words) {
        this.overview = overview;
        this.spots = spots;
        this.originals = originals;
        this.words = words;
    }

    /** The pages of a document; nothing where it has no pages or no findings. */
    DomContent render(FilledDocument document) {
        Map<Integer, List<Shown>> pages = pages(document);
        if (pages.isEmpty()) {
            return each();
        }
        List<DomContent> figures = new ArrayList<>();
        try (Pictures pictures = new Pictures(originals.bytes(document))) {
            for (Map.Entry<Integer, List<Shown>> page : pages.entrySet()) {
                if (figures.size() == MOST_PAGES) {
                    figures.add(p(words.say("html.pages.more", pages.size() - MOST_PAGES)));
                    break;
                }
                if (left <= 0) {
                    figures.add(p(words.say("html.pages.full", MOST_MEGABYTES)));
                    break;
                }
                Picture picture = pictures.page(page.getKey());
                left -= picture.png().length;
                figures.add(page(document, page.getKey(), picture, page.getValue()));
                spots.pictured(anchor(spots.number(document.path()), page.getKey()));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            figures.add(p(words.say("html.pages.none", String.valueOf(e.getMessage()))));
        }
        return section(h3(words.say("html.pages")), each(figures.toArray(DomContent[]::new)))
                .withClass("pages");
    }

    private Map<Integer, List<Shown>> pages(FilledDocument document) {
        Map<Integer, List<Shown>> pages = new TreeMap<>();
        for (Item item : overview.items()) {
            for (Where where : item.finding().where()) {
                if (where.place().document().equals(document.path())
                        && document.spot(where.place()).orElse(null) instanceof Spot.Box box) {
                    pages.computeIfAbsent(box.page(), any -> new ArrayList<>()).add(new Shown(item, where.role(), box));
                }
            }
        }
        return pages;
    }

    private DomContent page(FilledDocument document, int number, Picture picture, List<Shown> shown) {
        String frame = "0 0 " + round(picture.width()) + " " + round(picture.height());
        return figure(
                        tag("svg")
                                .attr("viewBox", frame)
                                .attr("role", "img")
                                .attr("aria-label", words.say("html.page", number))
                                .with(tag("image")
                                        .attr("width", round(picture.width()))
                                        .attr("height", round(picture.height()))
                                        .attr(
                                                "href",
                                                "data:image/png;base64,"
                                                        + Base64.getEncoder().encodeToString(picture.png())))
                                .with(shown.stream().map(this::mark).toArray(DomContent[]::new)),
                        figcaption(words.say("page", number)))
                .withId(anchor(spots.number(document.path()), number))
                .withClass("page");
    }

    private DomContent mark(Shown shown) {
        Spot.Box box = shown.box();
        boolean stated = shown.role() == Where.Role.STATED;
        String style = stated ? shown.item().finding().severity().label() : "operand";
        DomContent frame = tag("rect")
                .attr("x", round(box.left() - 1))
                .attr("y", round(box.top() - 1))
                .attr("width", round(box.right() - box.left() + 2))
                .attr("height", round(box.bottom() - box.top() + 2))
                .attr("class", "mark " + style);
        DomContent label = tag("text")
                .attr("x", round(box.right() + 2))
                .attr("y", round(box.top() + BADGE / 2.0))
                .attr("class", "mark " + style)
                .with(text(String.valueOf(shown.item().number())));
        return tag("a").attr("href", spots.finding(shown.item())).with(frame, stated ? label : each());
    }

    static String anchor(int document, int page) {
        return "d" + document + "-page" + page;
    }

    private static String round(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
