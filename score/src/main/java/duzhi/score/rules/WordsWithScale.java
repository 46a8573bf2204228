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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        all.stream()
                .collect(Collectors.groupingBy(Stated::table, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> vague(rows, out));
        echoes(all.stream().filter(WordsWithScale::isEcho).toList(), out);
    }

    private static void vague(List<Stated> rows, Verdicts out) {
        List<Stated> vague = rows.stream().filter(WordsWithScale::isVague).toList();
        out.pass(rows.size() - vague.size());
        if (!vague.isEmpty()) {
            out.fail(out.finding()
                    .message(
                            "%d项定性指标值不可衡量：%s",
                            "%d qualitative targets cannot be measured: %s", vague.size(), Wordings.targets(vague))
                    .at(vague.stream().map(Stated::targetAt).toArray(Place[]::new))
                    .remedy("改为可量化的数值，或写明分级标准和比较基准", "Use a number, or state the scale and the base")
                    .build());
        }
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
        return words && target.length() >= SENTENCE && target.chars().noneMatch(Character::isDigit);
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
