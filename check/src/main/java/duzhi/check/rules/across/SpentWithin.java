package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the self-evaluations of a year report as spent is within the project expenditure of the final account. */
final class SpentWithin implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "X-02",
            Severity.WARNING,
            new Text(
                    "各项目自评的全年执行数之和不超过决算的项目支出",
                    "What the self-evaluations report as spent is within the final account's project expenditure"),
            "会计恒等",
            List.of("X-02"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<Fact> spent = Peers.of(document, others, other -> Peers.sameYear(document, other)).stream()
                .filter(other -> other.kind().equals("self-evaluation"))
                .flatMap(other -> Figures.of(other).entrySet().stream())
                .filter(entry -> isWhole(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Fact> account = Figures.of(document).entrySet().stream()
                .filter(entry -> isProjects(entry.getKey()))
                .map(Map.Entry::getValue)
                .limit(1)
                .toList();
        if (spent.isEmpty() || account.isEmpty()) {
            out.notApplicable(new Text("没有同年的决算和自评可比", "there are no final account and self-evaluations of one year"));
            return;
        }
        compare(account.getFirst(), spent, out);
    }

    private static void compare(Fact account, List<Fact> spent, Verdicts out) {
        BigDecimal least = spent.stream()
                .map(fact -> fact.figure().orElseThrow().interval().low())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Interval whole = account.figure().orElseThrow().interval();
        if (least.compareTo(whole.high()) <= 0) {
            out.pass();
            return;
        }
        String stated = account.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(
                        "决算项目支出 %1$s，少于 %2$d 个项目自评的执行数之和 %3$s 元。",
                        "Project expenditure of the final account is %1$s, less than the %3$s yuan that %2$d self-evaluations report.",
                        stated,
                        spent.size(),
                        least.toPlainString())
                .remedy("核对自评执行数的资金范围和决算口径。", "Check which funds the self-evaluations and the final account cover.")
                .at(account.source().place())
                .operands(spent.stream().map(fact -> fact.source().place()).toList())
                .values(stated, "", "")
                .build());
    }

    private static boolean isWhole(Coordinates at) {
        return at.names(Dimension.PROJECT)
                && at.has(Dimension.STAGE, "executed")
                && !at.names(Dimension.FUND)
                && !at.names(Dimension.ITEM)
                && !at.names(Dimension.MEASURE);
    }

    private static boolean isProjects(Coordinates at) {
        return at.has(Dimension.STAGE, "executed")
                && at.has(Dimension.FLOW, "expenditure")
                && at.has(Dimension.CATEGORY, "project")
                && List.of(
                                Dimension.AGENCY,
                                Dimension.FUNCTION,
                                Dimension.ECONOMY,
                                Dimension.FUND,
                                Dimension.PROJECT,
                                Dimension.ITEM,
                                Dimension.MEASURE)
                        .stream()
                        .noneMatch(at::names);
    }
}
