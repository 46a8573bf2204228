package duzhi.check.rules.structure;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nothing of the template is left: placeholders, empty brackets, characters that were lost. */
final class TemplateResidue implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-09",
            Severity.ERROR,
            new Text(
                    "没有模板残留：占位的XX、空括号、未作选择的“大（小）于”、乱码。",
                    "Nothing of the template is left: placeholders, empty brackets, choices not made, lost characters."),
            "《政府信息公开条例》第六条",
            List.of("A-09"));
    private static final Pattern RESIDUE =
            Pattern.compile("(?<![A-Za-z0-9×])(?:[XxＸｘ]{2,}|×{2,}|\\*{3,})(?![A-Za-z0-9×案])"
                    + "|〔\\s*〕|《\\s*》|[?？]{2,}|\\uFFFD|此处填写|请在此处|（待补充）|\\(待补充\\)"
                    + "|(?<=数)大(?:小|[（(]小[）)])于|(?<=[比度年])减增加"
                    + "|(?<=\\p{IsHan})□(?=\\p{IsHan})");
    private static final Pattern CHOICE = Pattern.compile("[☑√■]|□.*□");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean examines(FilledDocument document) {
        return document.set() != null;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (document.isBlankForm()) {
            out.fail(blank(out));
            return;
        }
        Passage.everywhere(document).forEach(passage -> check(passage, out));
        if (out.findings().isEmpty()) {
            out.pass();
        }
    }

    /** Every placeholder of an empty form is as it should be; what the reader must know is said once. */
    private static Finding blank(Verdicts out) {
        return out.finding()
                .severity(Severity.NOTE)
                .message("这是没有填写的空白样表，未作其他检查。", "This is a form that nobody has filled in; nothing else was checked.")
                .remedy("填写后再审。", "Audit it again when it is filled in.")
                .build();
    }

    private static void check(Passage passage, Verdicts out) {
        Matcher residue = RESIDUE.matcher(passage.text());
        while (residue.find()) {
            boolean choice = residue.group().equals("□")
                    && CHOICE.matcher(passage.text()).find();
            if (!choice) {
                fail(passage, residue, out);
            }
        }
    }

    private static void fail(Passage passage, Matcher residue, Verdicts out) {
        int from = Math.max(0, residue.start() - 8);
        int to = Math.min(passage.text().length(), residue.end() + 8);
        out.fail(out.finding()
                .message(
                        "“%s”处留有模板占位或乱码“%s”。",
                        "In “%s” a placeholder or a lost character is left: “%s”.",
                        passage.text().substring(from, to),
                        residue.group())
                .remedy("填上实际内容或删去。", "Fill it in or take it out.")
                .at(passage.part(residue.start(), residue.end()))
                .values(residue.group(), "", "")
                .build());
    }
}
