package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document reports on its own agency: a sentence on the figures of another was copied from that one's document. */
final class OtherAgency implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-18",
            Severity.WARNING,
            new Text(
                    "说明文字写的是本部门及其所属单位，没有照抄其他部门的文字。",
                    "The text reports on its own agency and was not copied from another's."),
            "《政府信息公开条例》第六条",
            List.of("A-18"));

    private static final int SHORTEST = 5;
    private static final String WHEN =
            "(?:截至\\d{4}年度?(?:末|底|\\d{1,2}月(?:末|底|\\d{1,2}日))?[,，]?|20\\d{2}年度?[,，]?|(?:按照|根据)[^,，。]{2,20}[,，])?";
    private static final String BODY = "(\\p{IsHan}{3,30}?(?:委员会|人民政府|办事处|办公室|局|委|厅|院|署|部|馆|中心|站|所|队|联合会|总社|学校|中学|小学))";
    private static final String REPORTS =
            "(?:20\\d{2}年度?(?!批复|下达|印发|核定|要求|安排|调整)[^,，。]{0,4}(?:收入|支出|收支|预算|决算|部门|一般公共|政府性基金|国有资本|财政拨款|机关运行|政府采购|[“\"]?三公|没有|未|面向)"
                    + "|没有|未使用|未安排|共有车辆|所属\\d|内设|建立了绩效|面向中小|财政拨款|机关运行经费|政府采购|部门[预决]算|收入|支出)";
    private static final List<Pattern> SUBJECTS = List.of(
            Pattern.compile("^" + WHEN + BODY + "(?=" + REPORTS + ")"),
            Pattern.compile("只包括" + BODY + "(?=一个(?:预算|决算)?单位)"),
            Pattern.compile("(?:包括|分别是|分别为)[：:]?" + BODY + "(?=本级)"));
    private static final Pattern SENTENCE = Pattern.compile("[^。；;]+");
    private static final Pattern PLACE = Pattern.compile("[省市县区州旗镇乡]");
    private static final Pattern OWN_WORDS = Pattern.compile("^(?:本|我|全|各|该|所属|下属|第.{1,3}部分)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A body that a sentence reports on. */
    private record Subject(Passage passage, int from, int to, String body) {}

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        String own = Labels.fold(document.agency());
        List<Paragraph> text = document.paragraphs().stream()
                .filter(paragraph -> paragraph.heading() == null)
                .toList();
        List<Subject> subjects = Passage.running(text, document).stream()
                .flatMap(passage -> subjects(passage).stream())
                .toList();
        List<Subject> ours =
                subjects.stream().filter(each -> isSame(each.body(), own)).toList();
        if (own.length() < SHORTEST || ours.isEmpty()) {
            out.notRun(new Text("说明文字没有用单位全称叙述收支，无从比对。", "No sentence reports under the agency's full name."));
            return;
        }
        out.pass(ours.size());
        subjects.stream()
                .filter(each -> !ours.contains(each) && !isKnown(each.body(), subjects, document))
                .forEach(each -> fail(each, own, out));
    }

    private static List<Subject> subjects(Passage passage) {
        List<Subject> found = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(passage.text());
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            int start = passage.text().indexOf(sentence, sentences.start());
            for (Pattern pattern : SUBJECTS) {
                Matcher matcher = pattern.matcher(sentence);
                if (matcher.find() && isNamed(matcher.group(1))) {
                    found.add(new Subject(
                            passage, start + matcher.start(1), start + matcher.end(1), Labels.fold(matcher.group(1))));
                }
            }
        }
        return found;
    }

    /** Whether it is the name of a body of some place, not a word such as 本部门. */
    private static boolean isNamed(String body) {
        return PLACE.matcher(body).find() && !OWN_WORDS.matcher(body).find();
    }

    /** One name in full or shortened: every character of the shorter stands in the longer, in order. */
    private static boolean isSame(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    /** Whether the document speaks of the body elsewhere, as it does of the units that belong to it. */
    private static boolean isKnown(String body, List<Subject> subjects, FilledDocument document) {
        long reported =
                subjects.stream().filter(each -> each.body().equals(body)).count();
        long named = Passage.everywhere(document).stream()
                .mapToLong(passage -> Pattern.compile(Pattern.quote(body))
                        .matcher(Labels.fold(passage.text()))
                        .results()
                        .count())
                .sum();
        return named > reported;
    }

    private static void fail(Subject each, String own, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "这句话写的是“%s”，本文件是“%s”的。",
                        "The sentence reports on %s; the document is that of %s.", each.body(), own)
                .remedy("核对文字和数字是否照抄自其他部门的文件。", "See whether words and figures were copied from another's document.")
                .at(each.passage().part(each.from(), each.to()))
                .values(each.body(), own, "")
                .build());
    }
}
