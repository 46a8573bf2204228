package duzhi.publish.input;

import duzhi.check.finding.Text;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.input.SheetForm.Fills;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold among everything entered. */
final class Conditions {

    private static final Text WHOLE = new Text("部门整体", "the whole department");

    private final InputForm form;
    private final Draft draft;
    private final LineReader lines;
    private final Map<SheetForm, List<InputRow>> rows;
    private final Problems problems;

    Conditions(InputForm form, Draft draft, LineReader lines, Map<SheetForm, List<InputRow>> rows, Problems problems) {
        this.form = form;
        this.draft = draft;
        this.lines = lines;
        this.rows = rows;
        this.problems = problems;
    }

    void check() {
        if (!lines.isBlind()) {
            form.conditions().forEach(this::sums);
        }
        form.weights().ifPresent(this::weights);
        form.sheetOf(Fills.TEXTS).ifPresent(this::texts);
        if (!lines.isBlind()) {
            draft.projects().forEach(this::money);
            form.texts().forEach(this::each);
        }
    }

    private void each(EachText text) {
        Map<String, Place> codes = new TreeMap<>();
        for (Fact fact : lines.counted()) {
            String code = fact.at().code(Dimension.FUNCTION);
            if (code != null && Selection.isWithin(fact.at(), text.of())) {
                codes.putIfAbsent(code, fact.source().place());
            }
        }
        codes.forEach((code, place) -> {
            if (draft.text(text.key() + "/" + code).isEmpty() && isDemanded(text, code)) {
                problems.error(
                        place,
                        "功能科目 %s 的“%s”没有填。%s",
                        "for the functional code %s '%s' is missing",
                        code,
                        text.key(),
                        text.about());
            }
        });
    }

    private boolean isDemanded(EachText text, String code) {
        if (text.against().isEmpty()) {
            return true;
        }
        List<Fact> among = text.past() ? draft.comparatives() : lines.counted();
        Coordinates against = text.against().get().with(Dimension.FUNCTION, code);
        BigDecimal own = now(text.of().with(Dimension.FUNCTION, code));
        return among.stream().anyMatch(fact -> Selection.isWithin(fact.at(), against))
                && own.compareTo(Selection.sum(among, against, List.of())) != 0;
    }

    private void sums(Condition condition) {
        condition.groups().forEach((group, funds) -> {
            boolean holds = sums(condition, group, funds, lines.counted(), "");
            if (holds && condition.units() && draft.units().size() > 1) {
                for (Agency unit : draft.units()) {
                    List<Fact> own = lines.counted().stream()
                            .filter(fact -> fact.at().has(Dimension.AGENCY, unit.code()))
                            .toList();
                    sums(condition, group, funds, own, unit.name());
                }
            }
        });
    }

    private boolean sums(Condition condition, String group, List<String> funds, List<Fact> facts, String unit) {
        BigDecimal left = sum(facts, condition.left(), funds);
        BigDecimal right = sum(facts, condition.right(), funds);
        int order = left.compareTo(right);
        boolean holds = condition.equal() ? order == 0 : order <= 0;
        if (!holds) {
            String of = unit + (unit.isEmpty() || group.isEmpty() ? "" : "，") + group;
            problems.error(
                    first(condition, funds, facts),
                    "不成立：%s%s。一边是 %s 元，另一边是 %s 元，相差 %s 元。公开表两边必须对上，请核对有关各行",
                    "does not hold: %s%s: %s yuan on one side, %s yuan on the other, %s yuan apart",
                    condition.words().zh(),
                    of.isEmpty() ? "" : "（" + of + "）",
                    Cells.plain(left),
                    Cells.plain(right),
                    Cells.plain(left.subtract(right).abs()));
        }
        return holds;
    }

    private static BigDecimal sum(List<Fact> facts, List<Coordinates> within, List<String> funds) {
        return within.stream().map(each -> Selection.sum(facts, each, funds)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Place first(Condition condition, List<String> funds, List<Fact> facts) {
        List<Coordinates> sides = new ArrayList<>(condition.left());
        sides.addAll(condition.right());
        return facts.stream()
                .filter(fact -> sides.stream()
                        .anyMatch(side ->
                                Selection.sum(List.of(fact), side, funds).signum() != 0))
                .findFirst()
                .map(fact -> fact.source().place())
                .orElse(Place.ofDocument(""));
    }

    private void weights(Weights weights) {
        draft.projects()
                .forEach(project -> weights(
                        new Text("项目“%s”".formatted(project.name()), "project '%s'".formatted(project.name())),
                        project.indicators(),
                        weights));
        draft.whole().ifPresent(whole -> weights(WHOLE, whole.indicators(), weights));
    }

    private void weights(Text whose, List<Indicator> indicators, Weights weights) {
        List<BigDecimal> entered = indicators.stream()
                .flatMap(indicator -> Cells.number(indicator.weight()).stream())
                .toList();
        BigDecimal sum = entered.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wanted = BigDecimal.valueOf(weights.total() - weights.execution());
        if (!entered.isEmpty()
                && sum.compareTo(wanted) != 0
                && sum.compareTo(BigDecimal.valueOf(weights.total())) != 0) {
            problems.error(
                    indicators.getFirst().place(),
                    "%1$s的指标分值合计 %3$s，应当是 %4$s（另有预算执行率 %5$d 分，共 %6$d 分）。请调整各指标的分值",
                    "the weights of %2$s add up to %3$s and should to %4$s (the rate of execution has %5$d of %6$d)",
                    whose.zh(),
                    whose.en(),
                    Cells.plain(sum),
                    Cells.plain(wanted),
                    weights.execution(),
                    weights.total());
        }
        if (!entered.isEmpty()) {
            indicators.stream()
                    .filter(indicator -> indicator.weight().isEmpty())
                    .forEach(this::unweighted);
        }
    }

    private void unweighted(Indicator indicator) {
        problems.error(
                indicator.place(),
                "指标“%s”没有填分值，同一张表的其他指标填了。请补上，或者都不填",
                "the indicator '%s' has no weight while others of its form have one",
                indicator.level3());
    }

    private void money(Project project) {
        boolean none = lines.counted().stream().noneMatch(fact -> fact.at().has(Dimension.PROJECT, project.code()));
        if (none && !lines.counted().isEmpty()) {
            problems.warn(
                    project.place(),
                    "项目“%s”没有任何一行支出，公开时金额是 0。请核对是否漏填",
                    "no line names the project '%s', so that its money is 0; was one forgotten?",
                    project.name());
        }
    }

    private void texts(SheetForm sheet) {
        for (FixedRow row : sheet.rows()) {
            boolean written = !draft.text(row.key()).isEmpty() || !row.whole().isEmpty();
            if (!written && isDemanded(row)) {
                problems.error(place(sheet, row), "“%s”没有填。%s", "'%s' is missing", row.label(), row.about());
            }
        }
    }

    private boolean isDemanded(FixedRow row) {
        if (row.required() || lines.isBlind()) {
            return row.required();
        }
        boolean there = row.when().filter(at -> now(at).signum() != 0).isPresent();
        boolean changed = row.changed()
                .filter(at -> now(at).compareTo(row.against().map(this::now).orElseGet(() -> past(at))) != 0)
                .isPresent();
        return there || changed;
    }

    /** Last year's figure at a place: as it was entered, or else the sum of its parts. */
    private BigDecimal past(Coordinates at) {
        List<Fact> whole = draft.comparatives().stream()
                .filter(fact -> Selection.isWithin(fact.at(), at) && isAsNarrow(fact.at(), at))
                .toList();
        return Selection.sum(whole.isEmpty() ? draft.comparatives() : whole, at, List.of());
    }

    private static boolean isAsNarrow(Coordinates at, Coordinates asked) {
        boolean flow = !asked.names(Dimension.FLOW) || at.find(Dimension.FLOW).equals(asked.find(Dimension.FLOW));
        return flow
                && List.of(Dimension.FUND, Dimension.ITEM, Dimension.FUNCTION).stream()
                        .allMatch(dimension -> at.find(dimension).equals(asked.find(dimension)));
    }

    private BigDecimal now(Coordinates at) {
        return Selection.sum(lines.counted(), at, List.of());
    }

    private Place place(SheetForm sheet, FixedRow row) {
        return rows.getOrDefault(sheet, List.of()).stream()
                .filter(each -> each.fixed() != null && each.fixed().key().equals(row.key()))
                .map(each -> each.place("text"))
                .findFirst()
                .orElse(Places.sheet("", sheet.name()));
    }
}
