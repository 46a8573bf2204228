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
import java.util.regex.MatchResult;
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

    /** What a template tells whoever fills it in: how to say something, what to write, where to take it from. */
    private static final Pattern INSTRUCTION =
            Pattern.compile("[（(](?:按|根据|参照|如|仅|请)[^（）()]{2,60}(?:填写|填列|作[^（）()]{2,8}表述|本部分内容为[^（）()]{2,20})[）)]"
                    + "|(?<=[。；])\\s*[（(][^（）()0-9]{4,50}、[^（）()0-9]{2,50}等[）)]\\s*$");

    /** Words of direction that a template offers to choose from, left side by side. */
    private static final Pattern UNDECIDED = Pattern.compile("(?:增加|减少|增长|下降)\\s*(?:增加|减少|增长|下降|持平)(?=\\s*[\\d。，；、]|$)"
            + "|(?<=年度|预算数?)[增减]\\s*(?:增加|减少|增长|下降)(?=\\s*\\d)"
            + "|大小于(?=预算|年初|全年|上年)|大于小于|小于大于");

    /** Notes to a form tell how to fill it in, and stay. */
    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|填表|填报)");

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
        if (passage.paragraph() == null || NOTE.matcher(passage.text()).lookingAt()) {
            return;
        }
        found(INSTRUCTION, passage)
                .forEach(left -> warn(
                        passage, left, "“%s”是填写说明，没有删去。", "%s tells how to fill in the template and was left.", out));
        List<MatchResult> told = found(RESIDUE, passage);
        found(UNDECIDED, passage).stream()
                .filter(left -> told.stream().noneMatch(each -> each.start() < left.end() && left.start() < each.end()))
                .forEach(left -> warn(
                        passage, left, "“%s”是两个方向词连写，没有选定或重复。", "%s puts two words of direction side by side.", out));
    }

    private static List<MatchResult> found(Pattern pattern, Passage passage) {
        return pattern.matcher(passage.text()).results().toList();
    }

    private static void warn(Passage passage, MatchResult left, String zh, String en, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(zh, en, left.group())
                .remedy("改写为实际情况，或删去。", "Say what is the case, or take it out.")
                .at(passage.part(left.start(), left.end()))
                .values(left.group(), "", "")
                .build());
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
