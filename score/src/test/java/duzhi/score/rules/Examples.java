package duzhi.score.rules;

import duzhi.check.rule.Rule;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.goal.GoalRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.TextReader;
import duzhi.score.policy.Policies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that show each rule at work, and the rules. */
final class Examples {

    static final Path FOLDER = Path.of("..", "examples", "findings");

    private static final CodeSets CODES = CodeSets.load();
    private static final TextReader READER = new TextReader(Forms.load(), CODES, Limits.DEFAULT.columns());

    private Examples() {}

    static List<Rule> rules() {
        return Stream.concat(GoalRules.all(CODES).stream(), ScoreRules.all(Policies.load()).stream())
                .toList();
    }

    static FilledDocument read(Path file) throws Unreadable {
        return READER.read(TextFile.open(file, Limits.DEFAULT));
    }

    static FilledDocument read(String text) throws Unreadable {
        return READER.read(TextFile.of("example.txt", text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
    }

    static Verdicts check(Rule rule, FilledDocument document) {
        Verdicts out = new Verdicts(rule.info(), document);
        rule.check(document, out);
        return out;
    }

    static List<String> findings(Verdicts verdicts) {
        return verdicts.findings().stream()
                .map(found -> "%s %s L%d %s"
                        .formatted(
                                found.rule(),
                                found.severity().label(),
                                found.line(),
                                found.message().zh()))
                .toList();
    }
}
