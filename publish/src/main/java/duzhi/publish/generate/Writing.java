package duzhi.publish.generate;

import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Text;
import duzhi.publish.narrative.Key;
import duzhi.publish.narrative.Templates;
import duzhi.publish.statement.CodeNames;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words a department has to write itself. */
final class Writing {

    static final Node WORDS = Node.read("words.yaml");

    private static final String NUMERALS = "一二三四五六七八九";

    private final Outline outline;
    private final Cast cast;
    private final Dice dice;
    private final Draft draft;
    private final List<String> reasons;
    private final Map<String, Text> texts = new LinkedHashMap<>();

    private Writing(Outline outline, Cast cast, Draft draft, Dice dice) {
        this.outline = outline;
        this.cast = cast;
        this.draft = draft;
        this.dice = dice;
        this.reasons = dice.shuffled(WORDS.texts("reasons"));
    }

    /** Every text its template may ask for. */
    static Map<String, Text> draw(Outline outline, Cast cast, Draft draft, Dice dice) {
        Writing writing = new Writing(outline, cast, draft, dice);
        List<Key> keys =
                Templates.find(draft.set()).map(template -> template.keys()).orElse(List.of());
        for (Key key : keys) {
            if (key.each()) {
                writing.functions().forEach(code -> writing.write(key, code));
            } else {
                writing.write(key, "");
            }
        }
        return writing.texts;
    }

    private SortedSet<String> functions() {
        return draft.facts().stream()
                .map(Fact::at)
                .flatMap(at -> at.find(Dimension.FUNCTION).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(Key key, String code) {
        if (!WORDS.texts("without").contains(key.name())) {
            Map<String, String> words = new HashMap<>(outline.years());
            words.put("agency", cast.agency().name());
            words.put("duties", duties(cast));
            words.put("vehicles", vehicles());
            words.put("item", code.isEmpty() ? "" : new CodeNames(outline.year()).name(Dimension.FUNCTION, code));
            texts.put(key.at(code), new Text(Node.fill(sentence(key.name()), words), Ledger.ENTERED));
        }
    }

    private String vehicles() {
        return draft.facts().stream()
                .filter(fact -> fact.at()
                        .find(Dimension.ITEM)
                        .filter(item -> item.startsWith("vehicles."))
                        .isPresent())
                .map(fact -> fact.figure().orElseThrow().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** No reason is given twice in a document as long as there are others. */
    private String sentence(String key) {
        String own = outline.node().node("texts").text(key);
        if (!own.isEmpty()) {
            return own;
        }
        List<String> known = WORDS.node("texts").texts(key);
        return known.isEmpty() ? reasons.get(texts.size() % reasons.size()) : dice.one(known);
    }

    static String duties(Cast cast) {
        List<String> duties = cast.trade().texts("duties");
        return IntStream.range(0, duties.size())
                .mapToObj(i -> "（" + NUMERALS.charAt(i) + "）" + duties.get(i) + "。")
                .collect(Collectors.joining("\n"));
    }
}
