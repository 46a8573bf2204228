package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.score.target.Outcome;
import duzhi.score.target.Quality;
import duzhi.score.target.Reason;
import duzhi.score.target.Remark;
import duzhi.score.target.Target;
import duzhi.score.target.Unreadable;
import java.util.List;
import java.util.regex.Pattern;

/** A qualitative target is a word of a scale, not a sentence, and compares with something. */
final class WordsWithScale implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-04",
            Severity.WARNING,
            new Text(
                    "定性指标值为可分级、可衡量的词语，不写长句，有比较基准",
                    "A qualitative target is a word of a scale with a base, not a sentence"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）；财预〔2021〕101号",
            List.of("G-04"));

    private static final int SENTENCE = 6;
    private static final Pattern CHANGE = Pattern.compile("(同比)?(提升|提高|增强|上升|增长|增加|加强|降低|下降|减少)");

    /** A time or number in words, or a rule of somebody else's that it is held against. */
    private static final Pattern MEASURED = Pattern.compile("[一二三四五六七八九十百两半]+(?:点|时|小时|分钟|天|日|周|个?月|季度|年|次|栋|处|人)"
            + "|按照?(?:合同|协议|文件|规定|制度|标准|规范|要求|计划|方案|考核)|符合.*(?:规范|标准|要求|规定|准则|制度|导向)$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Stated> all = Projects.all(document, out).stream()
                .flatMap(project -> project.certain(out).stream())
                .filter(each -> !each.target().isEmpty())
                .toList();
        List<Stated> vague = all.stream().filter(WordsWithScale::isVague).toList();
        out.pass(all.size() - vague.size());
        Projects.grouped(vague).forEach(group -> vague(group, out));
        echoes(all.stream().filter(WordsWithScale::isEcho).toList(), out);
    }

    private static void vague(List<Stated> vague, Verdicts out) {
        Text words = Wordings.habit(vague);
        out.fail(out.finding()
                .message(new Text(
                        vague.size() + "项定性指标值不可衡量：" + words.zh(),
                        vague.size() + " qualitative targets cannot be measured: " + words.en()))
                .at(vague.stream().map(Stated::targetAt).toArray(Place[]::new))
                .remedy("改为可量化的数值，或写明分级标准和比较基准", "Use a number, or state the scale and the base")
                .build());
    }

    private static boolean isVague(Stated each) {
        Target target = Target.parse(each.target());
        return switch (target) {
            case Quality quality ->
                Outcome.compare(quality, quality).remarks().contains(Remark.NO_SCALE) || quality.noun();
            case Unreadable unreadable -> isSentence(each.target(), unreadable.reason());
            default -> false;
        };
    }

    private static boolean isSentence(String target, Reason reason) {
        boolean words = reason == Reason.SENTENCE || reason == Reason.NOT_IN_VOCABULARY;
        return words
                && target.length() >= SENTENCE
                && target.chars().noneMatch(Character::isDigit)
                && !MEASURED.matcher(target).find();
    }

    private static boolean isEcho(Stated each) {
        return CHANGE.matcher(each.target()).matches() && each.actual().equals(each.target());
    }

    /** Words of change that the actual value only repeats. */
    private static void echoes(List<Stated> echoes, Verdicts out) {
        if (!echoes.isEmpty()) {
            out.fail(out.finding()
                    .message(
                            "%d项指标以“提升”“降低”一类词语为目标，完成值照抄目标，没有基准和数据：%s",
                            "%d targets are words of change that the actual values repeat, with neither base nor figure: %s",
                            echoes.size(),
                            Wordings.names(echoes))
                    .at(echoes.stream().map(Stated::targetAt).toArray(Place[]::new))
                    .remedy("写明上年基数和本年数值", "State last year's figure and this year's")
                    .build());
        }
    }
}
