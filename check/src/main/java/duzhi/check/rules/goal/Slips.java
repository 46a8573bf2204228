package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.WordList;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words are not confused with others that sound or look alike. */
final class Slips implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-16",
            Severity.WARNING,
            new Text("文字没有可由文件自身证明的错别字", "No slip of writing that the document itself proves"),
            "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：文字精练准确",
            List.of("G-16"));

    private static final List<Map<String, String>> WORDS = WordList.read(Slips.class, "slips.tsv");
    private static final int CONTEXT = 2;
    private static final int PROOF = 3;

    /** A slip and what it should read. */
    private record Slip(String written, String meant, int times) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> projects = Projects.all(document, out);
        String whole = String.join("\n", document.lines());
        for (Project project : projects) {
            Passage.of(project).forEach(passage -> check(passage, whole, out));
        }
    }

    private static void check(Passage passage, String whole, Verdicts out) {
        List<Slip> slips = WORDS.stream()
                .flatMap(word -> find(word, passage.text(), whole))
                .toList();
        slips.forEach(slip -> report(slip, passage, out));
        if (slips.isEmpty()) {
            out.pass();
        }
    }

    private static Stream<Slip> find(Map<String, String> word, String text, String whole) {
        String wrong = WordList.cell(word, "wrong");
        String right = WordList.cell(word, "right");
        if (WordList.cell(word, "proof").equals("always")) {
            return text.contains(wrong) ? Stream.of(new Slip(wrong, right, 0)) : Stream.empty();
        }
        int at = text.indexOf(wrong);
        int end = at + wrong.length() + CONTEXT;
        if (at < 0 || end > text.length()) {
            return Stream.empty();
        }
        String written = text.substring(at, end);
        String meant = right + written.substring(wrong.length());
        int times = count(whole, meant);
        boolean proved = times >= PROOF && count(whole, written) == 1;
        return proved ? Stream.of(new Slip(written, meant, times)) : Stream.empty();
    }

    private static int count(String text, String words) {
        return (text.length() - text.replace(words, "").length()) / words.length();
    }

    private static void report(Slip slip, Passage passage, Verdicts out) {
        out.fail(out.finding()
                .message("“%s”应为“%s”", "“%s” should read “%s”", slip.written(), slip.meant())
                .explanation(why(slip))
                .at(passage.cell().source().place())
                .values(slip.written(), slip.meant(), "")
                .build());
    }

    private static Text why(Slip slip) {
        return slip.times() == 0
                ? new Text("该写法不成词", "there is no such word")
                : Text.of(
                        "文件其他%d处均写作“%s”", "elsewhere the document writes, %d times, “%s”", slip.times(), slip.meant());
    }
}
