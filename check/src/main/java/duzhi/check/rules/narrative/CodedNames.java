package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.chart.Code;
import duzhi.ledger.chart.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text prints the code of a functional item beside its name, the name is the code's. */
final class CodedNames implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-24",
            Severity.WARNING,
            new Text("说明文字中科目的名称与所注代码相符。", "A functional item in the text is called as its code is."),
            "当年《政府收支分类科目》",
            List.of("N-24"));
    private static final Pattern CODED = Pattern.compile("([\\p{IsHan}、()（）.0-9]{2,60}?)[(（](\\d{2,7})([类款项])[)）]");
    private static final int[] LENGTHS = {0, 3, 5, 7};

    private final CodeSets codes;

    CodedNames(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (document.year().isEmpty()) {
            out.notRun(new Text("文件没有写明年度，无从选用科目版本。", "The document names no year."));
            return;
        }
        LocalDate on = LocalDate.of(Integer.parseInt(document.year()), 1, 1);
        Sections.ofFunctions(document).forEach(paragraph -> check(document, paragraph, on, out));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("说明文字没有注明科目代码。", "The text prints no codes beside names."));
        }
    }

    private void check(FilledDocument document, Paragraph paragraph, LocalDate on, Verdicts out) {
        Matcher coded = CODED.matcher(paragraph.text());
        String parent = "";
        while (coded.find()) {
            int level = "类款项".indexOf(coded.group(3)) + 1;
            String code = code(coded.group(2), level, parent);
            parent = code.isEmpty() ? parent : code;
            Optional<Code> official = codes.functional().find(code, on);
            if (official.isPresent()) {
                named(document, paragraph, coded, official.get(), out);
            }
        }
    }

    /** The whole code: the digits, or those of the level above and the digits. */
    private static String code(String digits, int level, String parent) {
        String above = parent.substring(0, Math.min(parent.length(), LENGTHS[level - 1]));
        String code = digits.length() == LENGTHS[level] ? digits : above + digits;
        return code.length() == LENGTHS[level] ? code : "";
    }

    private static void named(
            FilledDocument document, Paragraph paragraph, Matcher coded, Code official, Verdicts out) {
        String name = Labels.core(coded.group(1));
        if (isSame(name, official.name())) {
            out.pass();
            return;
        }
        FindingBuilder finding = official.confidence() == Confidence.VERIFIED
                ? out.finding()
                : out.finding().uncertain();
        out.fail(finding.message(
                        "“%s”注代码%s，该代码的名称是“%s”。",
                        "%s carries the code %s, which is called %s.", name, official.code(), official.name())
                .remedy("核对后统一科目名称。", "Use the name in force.")
                .at(paragraph.place(document.path(), coded.start(1), coded.end()))
                .values(name, official.name(), "")
                .build());
    }

    private static boolean isSame(String printed, String known) {
        return printed.endsWith(Labels.fold(known)) || shortened(printed).endsWith(shortened(known));
    }

    private static String shortened(String name) {
        String folded = Labels.fold(name);
        return folded.endsWith("支出") ? folded.substring(0, folded.length() - 2) : folded;
    }
}
