package duzhi.publish.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Publication;
import duzhi.publish.markup.ChartTable;
import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where every figure of the page comes from. A figure is a link to its panel; figures of the same value at the same place
 * of the ledger share one, which leads back to each of them.
 */
final class Origins {

    /** More than these are summed up in a line: nobody reads on, and the page stays small. */
    private static final int MOST_FACTS = 12;

    private static final int MOST_PLACES = 12;

    private record Link(String id, String where) {}

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<Amount, List<Link>> links = new LinkedHashMap<>();
    private final Map<Amount, String> ids = new HashMap<>();
    private int count;

    Origins(Publication publication) {
        publication.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    /** A figure on the page, at a place described in words. */
    DomContent link(String text, Amount amount, String where) {
        String id = "n" + ++count;
        String panel = ids.computeIfAbsent(amount, key -> "o" + (ids.size() + 1));
        links.computeIfAbsent(amount, key -> new ArrayList<>()).add(new Link(id, where));
        return a(text).withId(id).withHref("#" + panel).withClass("n");
    }

    /** The panels of all figures linked so far; each shows itself when a link leads to it. */
    DomContent panels() {
        return nav(each(links.entrySet().stream()
                        .map(entry -> panel(entry.getKey(), entry.getValue()))
                        .toArray(DomContent[]::new)))
                .withClass("origins")
                .attr("aria-label", "数字的出处");
    }

    private DomContent panel(Amount amount, List<Link> places) {
        String id = Objects.requireNonNull(ids.get(amount));
        return div(
                        p(words(amount.at())).withClass("what"),
                        a("关闭，回到原处").withHref("#" + places.getFirst().id()).withClass("close"),
                        dl(
                                row("公开数", ChartTable.written(amount.printed())),
                                row("精确值", exact(amount)),
                                amount.carriesRounding() ? row("尾差", rounding(amount)) : each()),
                        p(amount.facts().isEmpty() ? "没有对应的填报数据。" : "由下列填报数据相加得出："),
                        amount.facts().isEmpty() ? each() : summed(amount.facts()),
                        p("本数见于："),
                        ul(each(capped(places, MOST_PLACES, "处")
                                .map(place -> place)
                                .toArray(DomContent[]::new))))
                .withId(id)
                .withClass("origin")
                .withTabindex(-1)
                .attr("role", "group")
                .attr("aria-label", "数字的出处：" + ChartTable.written(amount.printed()));
    }

    private static Stream<DomContent> capped(List<Link> places, int most, String counter) {
        Stream<DomContent> shown =
                places.stream().limit(most).map(place -> li(a(place.where()).withHref("#" + place.id())));
        return places.size() <= most
                ? shown
                : Stream.concat(shown, Stream.of(li("另有 " + (places.size() - most) + " " + counter)));
    }

    private static DomContent row(String name, String value) {
        return each(dt(name), dd(value));
    }

    private DomContent summed(List<String> ids) {
        Stream<DomContent> shown = ids.stream().limit(MOST_FACTS).map(id -> li(fact(id)));
        int more = ids.size() - MOST_FACTS;
        return ol(each((more <= 0
                        ? shown
                        : Stream.concat(shown, Stream.of(li("另有 " + more + " 条").withClass("more"))))
                .toArray(DomContent[]::new)));
    }

    private String fact(String id) {
        Fact fact = facts.get(id);
        if (fact == null) {
            return "填报数据 " + id;
        }
        Place place = fact.source().place();
        String where = Stream.of(place.document(), place.table(), place.row(), place.column())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
        String line = place.isCell() || place.line() == 0 ? "" : "第 " + place.line() + " 行";
        String entered = place.text().isBlank() ? fact.value().toString() : place.text();
        return Stream.of(where, line, "填报“" + entered + "”", words(fact.at()))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining("　"));
    }

    private static String words(Coordinates at) {
        return Stream.of(
                        at.find(Dimension.YEAR).map(year -> year + "年").orElse(""),
                        at.find(Dimension.AGENCY).map(agency -> "单位 " + agency).orElse(""),
                        Dimensions.load().describe(at, false))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String exact(Amount amount) {
        Unit unit = amount.printed().unit();
        BigDecimal exact = amount.exact().stripTrailingZeros();
        return switch (unit.kind()) {
            case MONEY -> amount.exact().toPlainString() + " 元";
            case RATIO -> exact.movePointRight(2).toPlainString() + "%";
            case POINTS -> exact.toPlainString() + " 分";
            case COUNT -> exact.toPlainString();
        };
    }

    private static String rounding(Amount amount) {
        Figure printed = amount.printed();
        BigDecimal alone =
                amount.exact().divide(printed.unit().factor(), printed.printed().scale(), RoundingMode.HALF_UP);
        String difference = printed.printed().subtract(alone).toPlainString();
        return "单独四舍五入为 %s，为使分项之和等于合计，公开数取 %s，尾差 %s%s"
                .formatted(
                        alone.toPlainString(),
                        printed.printed().toPlainString(),
                        difference,
                        printed.unit().sign());
    }
}
