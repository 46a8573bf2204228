package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a table prints opening balance, revenue, expenditure and closing balance in one row, they come out even. */
final class Turnover implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-23",
            Severity.ERROR,
            new Text(
                    "年初结转和结余加本年收入，等于本年支出加年末结转和结余。",
                    "Opening balance and revenue equal expenditure and closing balance."),
            Basis.IDENTITY,
            List.of("F-23"));

    private static final List<String> FLOWS = List.of("carried-in", "revenue", "expenditure", "carried-out");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<FilledTable> tables =
                document.tables().stream().filter(Turnover::isInRows).toList();
        if (tables.isEmpty()) {
            out.notApplicable(new Text("没有逐行列示年初、收入、支出、年末的表。", "No table prints all four in a row."));
        }
        tables.forEach(table -> check(document, table, out));
        if (!tables.isEmpty() && out.tally().equals(Tally.NONE)) {
            out.notApplicable(new Text("这样的表没有数据。", "The tables that do print no figures."));
        }
    }

    /** All four are columns of the form. */
    private static boolean isInRows(FilledTable table) {
        return table.form().grids().stream()
                .anyMatch(grid -> FLOWS.stream()
                        .allMatch(flow -> grid.columns().stream()
                                .anyMatch(column -> column.at().has(Dimension.FLOW, flow))));
    }

    private static void check(FilledDocument document, FilledTable table, Verdicts out) {
        Map<Coordinates, Map<String, Fact>> rows = new LinkedHashMap<>();
        document.facts().stream()
                .filter(fact ->
                        fact.figure().isPresent() && fact.source().place().isCell())
                .filter(fact -> table.firstLine() <= fact.source().place().line()
                        && fact.source().place().line() <= table.lastLine())
                .filter(fact -> !fact.at().names(Dimension.CATEGORY))
                .forEach(fact -> rows.computeIfAbsent(fact.at().without(Dimension.FLOW), key -> new LinkedHashMap<>())
                        .put(fact.at().find(Dimension.FLOW).orElse(""), fact));
        boolean itemised = rows.keySet().stream().anyMatch(at -> at.names(Dimension.FUNCTION));
        rows.forEach((at, row) -> {
            if (itemised && !at.names(Dimension.FUNCTION) && !row.containsKey("expenditure")) {
                out.notRun(new Text("合计行没有印本年支出。", "The row of the total prints no expenditure."));
            } else if (row.size() > 1) {
                check(row, out);
            }
        });
    }

    private static void check(Map<String, Fact> row, Verdicts out) {
        List<Fact> printed =
                FLOWS.stream().flatMap(flow -> Stream.ofNullable(row.get(flow))).toList();
        if (printed.size() < 2) {
            return;
        }
        Fact first = printed.getFirst();
        if (printed.stream().anyMatch(fact -> !fact.isCertain())) {
            out.notRun(Text.of(
                    "“%s”有一个数读取不确定",
                    "a figure of “%s” has more than one reading",
                    first.source().place().row()));
            return;
        }
        BigDecimal left = sum(row, "carried-in", "revenue");
        BigDecimal right = sum(row, "expenditure", "carried-out");
        BigDecimal room = printed.stream()
                .map(fact -> fact.figure().orElseThrow().interval())
                .map(interval -> interval.high().subtract(interval.low()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (left.subtract(right).abs().add(left.subtract(right).abs()).compareTo(room) <= 0) {
            out.pass();
        } else {
            out.fail(out.finding()
                    .message(
                            "“%1$s”年初结转和结余加本年收入为 %2$s 元，本年支出加年末结转和结余为 %3$s 元。",
                            "“%1$s”: opening balance and revenue are %2$s yuan, expenditure and closing balance %3$s yuan.",
                            first.source().place().row(),
                            left.stripTrailingZeros().toPlainString(),
                            right.stripTrailingZeros().toPlainString())
                    .remedy("核对该行各数，改正有误的一处。", "Check the row and correct the wrong figure.")
                    .at(first.source().place())
                    .operands(printed.stream()
                            .skip(1)
                            .map(fact -> fact.source().place())
                            .toList())
                    .build());
        }
    }

    private static BigDecimal sum(Map<String, Fact> row, String... flows) {
        return Stream.of(flows)
                .flatMap(flow -> Stream.ofNullable(row.get(flow)))
                .map(fact -> fact.figure().orElseThrow().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
