package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a template asks a person for. */
final class Keys {

    private static final Text ALWAYS = new Text("", "");

    private final Settings settings;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private Text compared = ALWAYS;

    private Keys(Settings settings) {
        this.settings = settings;
    }

    static List<Key> of(List<Piece> pieces, Settings settings) {
        Keys keys = new Keys(settings);
        keys.pieces(pieces, ALWAYS);
        return List.copyOf(keys.keys.values());
    }

    private void pieces(List<Piece> pieces, Text when) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Sentence sentence -> parts(sentence.parts(), when, false);
                case Piece.Fork fork -> {
                    pieces(fork.then(), and(when, fork.when().text()));
                    pieces(fork.otherwise(), and(when, not(fork.when().text())));
                }
                case Piece.Projects projects -> pieces(projects.body(), when);
                case Piece.Mark mark -> {}
            }
        }
    }

    private void parts(List<Part> parts, Text when, boolean each) {
        for (Part part : parts) {
            switch (part) {
                case Part.Entered entered ->
                    keys.putIfAbsent(entered.key(), new Key(entered.key(), entered.required(), when, each));
                case Part.Reason reason ->
                    keys.putIfAbsent(reason.key(), new Key(reason.key(), true, and(when, compared), each));
                case Part.Compare compare -> compared = changed(compare);
                case Part.Choice choice -> {
                    asked(choice.when(), when, each);
                    parts(choice.then(), and(when, choice.when().text()), each);
                    parts(choice.otherwise(), and(when, not(choice.when().text())), each);
                }
                case Part.Each list -> parts(list.body(), when, true);
                default -> {}
            }
        }
    }

    /** What a passage depends on may be written and need not. */
    private void asked(Condition condition, Text when, boolean each) {
        if (condition.test() == Condition.Test.ENTERED) {
            keys.putIfAbsent(condition.key(), new Key(condition.key(), false, when, each));
        }
    }

    private Text changed(Part.Compare compare) {
        String over = settings.threshold().stripTrailingZeros().toPlainString();
        String against = switch (compare.basis()) {
            case LAST_YEAR -> "上年";
            case LAST_YEAR_SPENT -> "上年执行数";
            case BUDGET -> "年初预算";
        };
        String english = switch (compare.basis()) {
            case LAST_YEAR -> "last year";
            case LAST_YEAR_SPENT -> "what was spent last year";
            case BUDGET -> "the budget";
        };
        String name = compare.of().name();
        if (settings.threshold().signum() == 0) {
            return new Text("“%s”与%s不同".formatted(name, against), "“%s” differs from %s".formatted(name, english));
        }
        return new Text(
                "“%s”与%s相差超过%s%%".formatted(name, against, over),
                "“%s” differs from %s by more than %s%%".formatted(name, english, over));
    }

    private static Text and(Text one, Text other) {
        if (one.zh().isEmpty() || other.zh().isEmpty()) {
            return one.zh().isEmpty() ? other : one;
        }
        return new Text(one.zh() + "，且" + other.zh(), one.en() + " and " + other.en());
    }

    private static Text not(Text one) {
        return new Text("并非" + one.zh(), "not: " + one.en());
    }
}
