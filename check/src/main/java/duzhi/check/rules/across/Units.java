package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a department publishes of a unit is what the unit publishes of itself. */
final class Units implements AcrossRule {

    private static final String UNIT_ROW = "unit";

    private static final RuleInfo INFO = new RuleInfo(
            "X-03",
            Severity.WARNING,
            new Text(
                    "部门公开表中所属单位的数，等于该单位自己公开的数",
                    "What a department publishes of a unit is what the unit publishes of itself"),
            "会计恒等",
            List.of("X-03"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        Map<Coordinates, Fact> own = named(document);
        List<FilledDocument> units = others.stream()
                .filter(other -> Peers.sameYear(document, other) && other.kind().equals(document.kind()))
                .filter(other -> !other.agency().isEmpty() && isListed(own, Labels.fold(other.agency())))
                .toList();
        if (units.isEmpty()) {
            out.notApplicable(new Text("没有表中所列单位自己的文件可比", "there is no document of a unit listed in it"));
        }
        for (FilledDocument unit : units) {
            String name = Labels.fold(unit.agency());
            Figures.of(unit).forEach((at, fact) -> {
                Fact department = own.get(at.with(Dimension.AGENCY, name));
                if (department != null && !at.names(Dimension.AGENCY)) {
                    compare(department, fact, unit, out);
                }
            });
        }
    }

    /** The document's figures, each unit under its name where the tables give both code and name. */
    private static Map<Coordinates, Fact> named(FilledDocument document) {
        Map<String, String> names = new HashMap<>();
        document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.rule().equals(UNIT_ROW))
                .forEach(row -> row.at()
                        .find(Dimension.AGENCY)
                        .ifPresent(code -> names.put(code.substring(code.indexOf('/') + 1), Labels.fold(row.name()))));
        Map<Coordinates, Fact> named = new LinkedHashMap<>();
        Figures.of(document).forEach((at, fact) -> {
            String code = at.find(Dimension.AGENCY).orElse("");
            named.putIfAbsent(names.containsKey(code) ? at.with(Dimension.AGENCY, names.get(code)) : at, fact);
        });
        return named;
    }

    private static boolean isListed(Map<Coordinates, Fact> own, String unit) {
        return own.keySet().stream().anyMatch(at -> at.has(Dimension.AGENCY, unit));
    }

    private static void compare(Fact department, Fact unit, FilledDocument from, Verdicts out) {
        if (Figures.agree(department, unit)) {
            out.pass();
            return;
        }
        String stated = department.figure().orElseThrow().toString();
        String expected = unit.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(
                        "所列%1$s的 %2$s，与该单位自己公开的 %3$s 不符。",
                        "For %1$s it prints %2$s; the unit itself published %3$s.", from.agency(), stated, expected)
                .remedy("核对部门与单位的预算，改正其中一处。", "Compare the department's and the unit's budget and correct one.")
                .at(department.source().place())
                .against(unit.source().place())
                .values(stated, expected, "")
                .build());
    }
}
