package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Text that was copied from one place to another is the same in both: a difference of a character or two is a slip. */
final class CopiedText implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "W-01",
            Severity.ERROR,
            new Text("同一段文字在两处出现时，用字一致。", "A text that stands in two places is the same in both."),
            "《政府信息公开条例》第六条；同一文件前后文字互证",
            List.of("W-01"));
    private static final int SHORTEST_PASSAGE = 40;
    private static final int SHORTEST_NEIGHBOUR = 6;
    private static final int SHORTEST_SUBJECT = 10;
    private static final int MOST_COPIES = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Set<String> reported = new HashSet<>();
        Map<String, List<Spot>> seen = new HashMap<>();
        Passage.everywhere(document).stream()
                .filter(passage -> passage.text().length() >= SHORTEST_PASSAGE)
                .forEach(passage -> compare(passage, seen, reported, out));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("没有在两处出现的文字。", "No text stands in two places."));
        }
    }

    /** A clause in its passage. */
    private record Spot(Passage passage, List<Clause> clauses, int index) {
        Clause at(int offset) {
            int i = index + offset;
            return i < 0 || i >= clauses.size() ? Clause.NONE : clauses.get(i);
        }
    }

    private static void compare(Passage passage, Map<String, List<Spot>> seen, Set<String> reported, Verdicts out) {
        List<Clause> clauses = Clause.of(passage.text());
        for (int i = 0; i < clauses.size(); i++) {
            Spot spot = new Spot(passage, clauses, i);
            if (spot.at(0).folded().length() >= SHORTEST_NEIGHBOUR) {
                seen.getOrDefault(spot.at(0).folded(), List.of()).forEach(copy -> compare(copy, spot, reported, out));
            }
        }
        for (int i = 0; i < clauses.size(); i++) {
            List<Spot> copies = seen.computeIfAbsent(clauses.get(i).folded(), key -> new ArrayList<>());
            if (copies.size() < MOST_COPIES) {
                copies.add(new Spot(passage, clauses, i));
            }
        }
    }

    /** The clause after two equal ones, where those after it are equal again. */
    private static void compare(Spot first, Spot copy, Set<String> reported, Verdicts out) {
        Clause one = first.at(1);
        Clause other = copy.at(1);
        if (one.folded().length() < SHORTEST_SUBJECT || !isSame(first.at(2), copy.at(2))) {
            return;
        }
        if (one.folded().equals(other.folded())) {
            out.pass();
            return;
        }
        Slip slip = Slip.between(one.folded(), other.folded());
        if (slip != null && reported.add(one.folded() + "/" + other.folded())) {
            fail(first.passage(), one, copy.passage(), other, slip, out);
        }
    }

    private static boolean isSame(Clause one, Clause other) {
        return one.folded().length() >= SHORTEST_NEIGHBOUR && one.folded().equals(other.folded());
    }

    private static void fail(Passage first, Clause one, Passage copy, Clause other, Slip slip, Verdicts out) {
        int line = first.whole().line();
        out.fail(out.finding()
                .severity(slip.isOneCharacter() ? Severity.ERROR : Severity.WARNING)
                .message(
                        "此处写“%s”，第%d行同一段文字写“%s”，必有一处有误。",
                        "Here it says %s, in the same text on line %d %s; one of them is wrong.",
                        slip.other(),
                        line,
                        slip.one())
                .explanation(new Text("前后各句相同，只有这一处不同。", "The clauses before and after are the same."))
                .remedy("核对后统一。", "Find out which is meant and use it in both places.")
                .at(copy.part(other.from(), other.to()))
                .against(first.part(one.from(), one.to()))
                .values(slip.other(), slip.one(), "")
                .build());
    }
}
