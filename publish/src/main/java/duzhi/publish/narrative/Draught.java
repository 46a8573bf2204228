package duzhi.publish.narrative;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a template being written: its paragraphs, and where it has got to. */
final class Draught {

    /** A share that waits for those beside it. */
    private record Waiting(List<Run> paragraph, int index, String phrase, Amount part, Amount whole) {}

    private final List<List<Run>> paragraphs = new ArrayList<>();
    private final Settings settings;
    private final List<Waiting> shares = new ArrayList<>();

    /** The functional code being listed, or empty. */
    String code = "";

    /** Its number in the list. */
    int index;

    /** The comparison written last, null where there is none or its figures are missing. */
    @Nullable
    Change change;

    Draught(Settings settings) {
        this.settings = settings;
        paragraphs.add(new ArrayList<>());
    }

    void words(String words) {
        if (!words.isEmpty()) {
            paragraphs.getLast().add(new Run.Words(words));
        }
    }

    void number(Amount amount) {
        paragraphs.getLast().add(new Run.Number(shown(amount.printed()), amount));
    }

    private String shown(Figure figure) {
        return figure.unit().kind() == Unit.Kind.MONEY
                ? settings.shown(figure.printed())
                : figure.printed().toPlainString();
    }

    /** A share, worded by a phrase around {@code {比}}. */
    void share(String phrase, Amount part, Amount whole) {
        List<Run> paragraph = paragraphs.getLast();
        shares.add(new Waiting(paragraph, paragraph.size(), phrase, part, whole));
        paragraph.add(new Run.Words(""));
    }

    void paragraph() {
        if (!paragraphs.getLast().isEmpty()) {
            paragraphs.add(new ArrayList<>());
        }
    }

    /** What was written, shares filled in; words side by side are one run. */
    List<List<Run>> finish() {
        Map<String, List<Waiting>> byWhole = new LinkedHashMap<>();
        shares.forEach(each -> byWhole.computeIfAbsent(
                        each.whole().at() + "/" + each.whole().printed(), any -> new ArrayList<>())
                .add(each));
        byWhole.values().forEach(Draught::fill);
        return paragraphs.stream()
                .map(Draught::joined)
                .filter(runs -> runs.stream().anyMatch(run -> !run.text().isBlank()))
                .toList();
    }

    private static void fill(List<Waiting> together) {
        List<Figure> parts =
                together.stream().map(each -> each.part().printed()).toList();
        List<BigDecimal> found = Shares.of(parts, together.getFirst().whole().printed());
        for (int i = 0; i < together.size(); i++) {
            Waiting each = together.get(i);
            String words = each.phrase().replace("{比}", found.get(i).toPlainString());
            each.paragraph().set(each.index(), new Run.Words(words));
        }
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Run.Words) {
                words.append(run.text());
            } else {
                flush(words, joined);
                joined.add(run);
            }
        }
        flush(words, joined);
        return joined;
    }

    private static void flush(StringBuilder words, List<Run> joined) {
        if (!words.isEmpty()) {
            joined.add(new Run.Words(words.toString()));
            words.setLength(0);
        }
    }
}
