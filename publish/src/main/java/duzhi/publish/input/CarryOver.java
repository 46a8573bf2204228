package duzhi.publish.input;

import duzhi.check.finding.Text;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What last year's publication tells about this year's input: who publishes, units, codes in use, projects with their
 * indicators, duties, and the figures that this year's are compared with. Amounts of this year stay blank.
 *
 * @param draft what could be taken over, for a workbook to be completed; not fit to be published
 * @param missing what could not, and what to do about it
 */
public record CarryOver(Draft draft, List<Text> missing) {

    /** Keeps its own list. */
    public CarryOver {
        missing = List.copyOf(missing);
    }

    /**
     * Takes over what a document of last year tells.
     *
     * @param last the document as it was read
     * @param form what is to be filled in
     * @param year the budget year of the new input
     */
    public static CarryOver from(FilledDocument last, InputForm form, int year) {
        return new Taking(last, form, year).take();
    }

    /** The work on one document. */
    private static final class Taking {

        private final FilledDocument last;
        private final InputForm form;
        private final int year;
        private final List<Text> missing = new ArrayList<>();
        private final PastGoals goals;
        private final Map<String, Agency> units = new LinkedHashMap<>();
        private final Map<String, duzhi.publish.entry.Text> texts = new LinkedHashMap<>();

        Taking(FilledDocument last, InputForm form, int year) {
            this.last = last;
            this.form = form;
            this.year = year;
            this.goals = new PastGoals(last);
        }

        CarryOver take() {
            if (!last.year().equals(String.valueOf(year - 1))) {
                miss(
                        "上年文件是 %s 年的，不是 %d 年的：上年数没有带入，请核对文件",
                        "the document is of %s, not of %d: its figures were not taken over",
                        last.year().isEmpty() ? "?" : last.year(),
                        year - 1);
            }
            units();
            if (units.isEmpty()) {
                miss("上年文件没有列出预算单位，请在“单位”表中填写", "no units are listed; enter them");
            }
            miss("部门编码不公开，请在“基本信息”中填写", "the code of the department is not published; enter it");
            miss("单位类型不公开，请在“单位”表中填写", "the kinds of the units are not published; enter them");
            texts();
            List<Fact> comparatives = comparatives();
            List<Fact> lines = lines();
            Draft draft = new Draft(
                    form.set().id(),
                    year,
                    new Agency("", last.agency()),
                    List.copyOf(units.values()),
                    lines,
                    comparatives,
                    goals.projects(units.keySet()),
                    goals.whole(),
                    texts);
            return new CarryOver(draft, missing);
        }

        private void miss(String zh, String en, Object... arguments) {
            missing.add(Text.of(zh, en, arguments));
        }

        private void units() {
            for (FilledRow row :
                    last.rows().filter(row -> row.rule().equals("unit")).toList()) {
                String code = row.text("unit").isEmpty() ? row.text("code") : row.text("unit");
                String name = row.text("name");
                if (!code.isEmpty() && !name.isEmpty()) {
                    units.putIfAbsent(code, new Agency(code, Labels.fold(name)));
                }
            }
        }

        private void texts() {
            form.sheetOf(SheetForm.Fills.TEXTS).map(SheetForm::rows).orElse(List.of()).stream()
                    .filter(row -> !row.headings().isEmpty())
                    .forEach(this::text);
        }

        private void text(FixedRow row) {
            String words = PastTexts.under(last, row.headings());
            if (words.isEmpty()) {
                miss("“%s”在上年文件中没有找到，请填写", "'%s' was not found; enter it", row.label());
            } else {
                texts.put(row.key(), new duzhi.publish.entry.Text(words, PastTexts.place(last, row.headings())));
            }
        }

        private List<Fact> comparatives() {
            List<Fact> found = new ArrayList<>();
            List<SheetForm> sheets = form.sheets().stream()
                    .filter(sheet -> sheet.fills() == SheetForm.Fills.COMPARATIVES)
                    .toList();
            for (SheetForm sheet : sheets) {
                for (FixedRow row : sheet.rows()) {
                    Coordinates at = Coordinates.ALL
                            .with(Dimension.YEAR, String.valueOf(year - 1))
                            .and(sheet.at())
                            .and(row.at());
                    past(at).ifPresentOrElse(
                                    found::add,
                                    () -> miss(
                                            "上年数“%s”在上年文件中没有找到，请填写",
                                            "last year's '%s' was not found; enter it", row.label()));
                }
            }
            return found;
        }

        /** The figure at a place of the whole department, in yuan; the most exactly printed one where several are. */
        private Optional<Fact> past(Coordinates at) {
            return last.facts().stream()
                    .filter(fact -> fact.isCertain() && fact.figure().isPresent())
                    .filter(fact -> isWhole(fact.at())
                            && fact.at().without(Dimension.AGENCY).equals(at))
                    .min((one, other) -> step(one).compareTo(step(other)))
                    .map(fact -> Fact.stated(fact.id(), at, new Value.Number(yuan(fact)), fact.source()));
        }

        private static boolean isWhole(Coordinates at) {
            return at.find(Dimension.AGENCY)
                    .map(agency -> agency.indexOf('/') < 0)
                    .orElse(true);
        }

        private static BigDecimal step(Fact fact) {
            return fact.figure().map(Figure::step).orElseThrow();
        }

        private static Figure yuan(Fact fact) {
            return new Figure(fact.figure().orElseThrow().exact().stripTrailingZeros(), Unit.YUAN);
        }

        /** Lines to be completed: functional items by unit, and pairs of economic codes, as far as they were published. */
        private List<Fact> lines() {
            Map<Coordinates, Source> places = new LinkedHashMap<>();
            for (Fact fact : last.facts()) {
                if (fact.figure().filter(figure -> figure.exact().signum() != 0).isPresent()) {
                    place(fact).ifPresent(at -> places.putIfAbsent(at, fact.source()));
                }
            }
            boolean crossed = places.keySet().stream()
                    .anyMatch(at -> at.names(Dimension.FUNCTION) && at.names(Dimension.ECONOMY));
            if (!places.isEmpty() && !crossed) {
                miss(
                        "功能科目和经济科目在上年文件中分开列示：支出表先列功能科目行，再列经济科目行，请合并补全后填金额",
                        "functional and economic codes are published apart: join the two kinds of lines and enter amounts");
            }
            List<Fact> lines = new ArrayList<>();
            places.forEach((at, source) ->
                    lines.add(Fact.stated("carried-" + (lines.size() + 1), at, Value.Empty.BLANK, source)));
            return lines;
        }

        /** Where a line of this year would stand, empty for figures that are sums or of another kind. */
        private Optional<Coordinates> place(Fact fact) {
            Coordinates at = fact.at();
            boolean item = isItem(at.code(Dimension.FUNCTION)) && !at.names(Dimension.FUND) && isUnit(at);
            boolean economic = isSection(at.code(Dimension.ECONOMY)) && !at.names(Dimension.FUND);
            boolean plain = at.has(Dimension.FLOW, "expenditure")
                    && !at.names(Dimension.ITEM)
                    && !at.names(Dimension.MEASURE)
                    && !at.names(Dimension.PROJECT);
            Optional<String> nature = at.find(Dimension.CATEGORY).filter(this::isNature);
            if (!plain || !(item && nature.isPresent() || economic && !at.names(Dimension.FUNCTION))) {
                return Optional.empty();
            }
            Coordinates kept = Coordinates.ALL
                    .with(Dimension.YEAR, String.valueOf(year))
                    .with(Dimension.FLOW, "expenditure")
                    .and(only(at, Dimension.FUNCTION))
                    .and(only(at, Dimension.ECONOMY))
                    .and(only(at, Dimension.GOVERNMENT_ECONOMY));
            kept = nature.isPresent() ? kept.with(Dimension.CATEGORY, nature.get()) : kept;
            kept = at.find(Dimension.STAGE).isPresent() ? kept.and(only(at, Dimension.STAGE)) : kept;
            return Optional.of(item ? kept.with(Dimension.AGENCY, unitOf(at)) : kept);
        }

        private static Coordinates only(Coordinates at, Dimension dimension) {
            return at.find(dimension)
                    .filter(code -> !code.isEmpty())
                    .map(code -> Coordinates.ALL.with(dimension, code))
                    .orElse(Coordinates.ALL);
        }

        private boolean isNature(String category) {
            return form.narrowings().stream().anyMatch(each -> each.when().equals(category));
        }

        private boolean isUnit(Coordinates at) {
            return units.containsKey(unitOf(at)) || units.size() == 1 && isWhole(at);
        }

        private String unitOf(Coordinates at) {
            String agency = at.find(Dimension.AGENCY).orElse("");
            String unit = agency.substring(agency.indexOf('/') + 1);
            return units.containsKey(unit) || units.size() != 1
                    ? unit
                    : units.keySet().iterator().next();
        }

        private static boolean isItem(@Nullable String code) {
            return code != null && code.length() == 7;
        }

        private static boolean isSection(@Nullable String code) {
            return code != null && code.length() == 5;
        }
    }
}
