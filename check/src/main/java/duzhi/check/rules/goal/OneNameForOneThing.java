package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A thing that goes by a long name goes by one name throughout a project. */
final class OneNameForOneThing implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-13",
            Severity.WARNING,
            new Text(
                    "同一事项的名称在项目内、在职责与年度目标之间前后一致",
                    "A thing goes by one name throughout a project, and in duties and goals"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确",
            List.of("G-13"));

    private static final int AROUND = 5;
    private static final int CHANGE = 2;
    private static final int SHOWN = 10;
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十甲乙丙丁上下东西南北左右前后新旧]");

    /** Two spellings of one name. */
    private record Spellings(String one, String other) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (Project project : Projects.all(document, out)) {
            List<Passage> texts =
                    Passage.of(project).stream().filter(each -> !each.isName()).toList();
            project.certain(out).forEach(each -> check(each, texts, out));
            project.table().findField("duties").ifPresent(goal -> duties(document, goal, out));
        }
    }

    /** A goal that takes over the wording of the duties takes it over whole. */
    private static void duties(FilledDocument document, FilledCell goal, Verdicts out) {
        for (Paragraph paragraph : Duties.paragraphs(document)) {
            Place place = paragraph.place(document.path());
            compare(goal.text(), paragraph.text())
                    .ifPresentOrElse(found -> report(goal.source().place(), place, found, out), out::pass);
        }
    }

    private static void check(Stated each, List<Passage> texts, Verdicts out) {
        String name = each.name();
        for (Passage text : texts) {
            Optional<Spellings> found = compare(name, text.text());
            if (found.isPresent()) {
                report(each.at(), text.cell().source().place(), found.get(), out);
                return;
            }
        }
        out.pass();
    }

    /** The first stretch of the name that the text repeats but for a changed word in its middle. */
    private static Optional<Spellings> compare(String name, String text) {
        for (int from = 0; from + 2 * AROUND + CHANGE <= name.length(); from++) {
            String start = name.substring(from, from + AROUND);
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                Optional<Spellings> found = changed(name.substring(from), text.substring(at));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Both begin alike, differ in a word of two characters, and go on alike. */
    private static Optional<Spellings> changed(String name, String text) {
        int same = alike(name, text, 0);
        int next = same + CHANGE;
        int more = alike(name, text, next);
        return more - next >= AROUND && isSlip(name.substring(same, next), text.substring(same, next))
                ? Optional.of(new Spellings(around(name, same, next, more), around(text, same, next, more)))
                : Optional.empty();
    }

    private static String around(String text, int from, int to, int alike) {
        return text.substring(Math.max(0, from - SHOWN), Math.min(alike, to + SHOWN));
    }

    private static int alike(String one, String other, int from) {
        int at = from;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Words that share no character may well name two things; so may numbers, letters and directions. */
    private static boolean isSlip(String one, String other) {
        return (one + other).chars().allMatch(Character::isIdeographic)
                && !NUMBERED.matcher(one + other).find()
                && one.chars().anyMatch(c -> other.indexOf(c) >= 0);
    }

    private static void report(Place at, Place other, Spellings found, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "写作“%s”，第%d行写作“%s”",
                        "written “%s” here and on line %d “%s”", found.one(), other.line(), found.other())
                .at(at)
                .against(other)
                .values(found.one(), found.other(), "")
                .remedy("核对名称，全文统一", "See which name is right and use it throughout")
                .build());
    }
}
