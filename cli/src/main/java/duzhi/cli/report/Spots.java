package duzhi.cli.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;

import duzhi.check.finding.Where;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The marked spots of a page: which findings rest on a stretch of a line, and where on the page each spot came to
 * stand, so that findings link to cells and cells to findings.
 */
final class Spots {

    private final Words words;
    private final String list;
    private final Map<String, Integer> documents = new HashMap<>();
    private final Map<String, List<Spot>> byLine = new HashMap<>();
    private final Set<String> pictures = new HashSet<>();
    private final Set<String> anchored = new HashSet<>();

    Spots(Overview overview, Words words) {
        this(overview, words, "");
    }

    /** Where findings are listed on another page, that one's address is given. */
    Spots(Overview overview, Words words, String list) {
        this.words = words;
        this.list = list;
        for (FilledDocument document : overview.audit().documents()) {
            documents.put(document.path(), documents.size() + 1);
            Overview.unplaced(document).forEach(number -> add(new Spot(number.at(), null, null)));
        }
        overview.items()
                .forEach(item ->
                        item.finding().where().forEach(where -> add(new Spot(where.place(), item, where.role()))));
    }

    /**
     * A place and what marks it.
     *
     * @param item the finding that rests on it, null for a number that has no place in a form
     * @param role what it is to the finding, null as above
     */
    record Spot(Place place, @Nullable Item item, Where.@Nullable Role role) {

        boolean meets(int from, int to) {
            boolean point = place.to() <= place.from();
            return place.from() < to && (point ? place.from() >= from : place.to() > from);
        }
    }

    private void add(Spot spot) {
        if (spot.place().line() > 0) {
            byLine.computeIfAbsent(key(spot.place().document(), spot.place().line()), line -> new ArrayList<>())
                    .add(spot);
        }
    }

    private static String key(String document, int line) {
        return line + ":" + document;
    }

    /** Every spot on a line. */
    List<Spot> on(String document, int line) {
        return byLine.getOrDefault(key(document, line), List.of());
    }

    /** Spots that overlap a stretch of a line. */
    List<Spot> on(String document, int line, int from, int to) {
        return on(document, line).stream().filter(spot -> spot.meets(from, to)).toList();
    }

    /** Remembers that a page has a picture, so that findings lead to it. */
    void pictured(String anchor) {
        pictures.add(anchor);
    }

    boolean isPictured(String anchor) {
        return pictures.contains(anchor);
    }

    int number(String document) {
        return documents.getOrDefault(document, 0);
    }

    private String id(Place place) {
        return "d%d-%d-%d".formatted(number(place.document()), place.line(), place.from());
    }

    /** Where a place stands on the page, empty where it is not shown. */
    Optional<String> href(Place place) {
        return anchored.contains(id(place)) ? Optional.of("#" + id(place)) : Optional.empty();
    }

    /** Invisible ends of the links to these spots, one for each place on the page. */
    DomContent[] anchors(List<Spot> spots) {
        return spots.stream()
                .map(spot -> id(spot.place()))
                .filter(anchored::add)
                .map(id -> span().withId(id).withClass("at"))
                .toArray(DomContent[]::new);
    }

    /** Where a finding is told. */
    String finding(Item item) {
        return list + "#f" + item.number();
    }

    /** Links to the findings that rest on these spots. */
    DomContent[] badges(List<Spot> spots) {
        return items(spots).stream()
                .map(item -> a(String.valueOf(item.number()))
                        .withClasses("badge", item.finding().severity().label())
                        .withHref(finding(item))
                        .attr("aria-label", words.say("html.badge", item.number())))
                .toArray(DomContent[]::new);
    }

    /** Numbers of the findings, for lighting up what belongs together. */
    static String numbers(List<Spot> spots) {
        return items(spots).stream().map(item -> String.valueOf(item.number())).collect(Collectors.joining(" "));
    }

    private static List<Item> items(List<Spot> spots) {
        List<Item> items = new ArrayList<>();
        for (Spot spot : spots) {
            if (spot.item() != null && !items.contains(spot.item())) {
                items.add(spot.item());
            }
        }
        return items;
    }

    /** How these spots look: the gravest finding in question, else a part of one, else an unplaced number. */
    static String style(List<Spot> spots) {
        if (spots.stream().allMatch(spot -> spot.item() == null)) {
            return "unplaced";
        }
        return spots.stream()
                .filter(spot -> spot.item() != null && spot.role() == Where.Role.STATED)
                .map(spot -> spot.item().finding().severity())
                .min(Enum::compareTo)
                .map(severity -> "hit " + severity.label())
                .orElse("hit operand");
    }
}
