package duzhi.publish.input;

import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.publish.input.Sheet.Found;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges single cells; what cannot stand is a problem and gives nothing. */
final class CellReader {

    private static final Pattern CODE = Pattern.compile("(\\d+)(.*)", Pattern.DOTALL);
    private static final int DECIMALS = 2;

    private final InputForm form;
    private final CodeBook codes;
    private final Problems problems;

    CellReader(InputForm form, CodeBook codes, Problems problems) {
        this.form = form;
        this.codes = codes;
        this.problems = problems;
    }

    /** Whether the cell is blank; one that must not be is a problem. */
    boolean isBlank(InputRow row, InputColumn column) {
        Optional<Found> cell = row.find(column.key());
        boolean blank = cell.map(Found::isBlank).orElse(true);
        if (blank && row.isDemanded(column) && cell.isPresent()) {
            missing(cell.get().place(), column);
        } else if (blank
                && row.isDemanded(column)
                && !problems.isUnread(row.place().table(), column.heading())) {
            missing(row.place(), column);
        }
        return blank || !cell.orElseThrow().fault().isEmpty();
    }

    private void missing(Place place, InputColumn column) {
        problems.error(
                place,
                "“%s”没有填。%s",
                "'%s' is missing",
                column.heading(),
                column.kind().isFigure() ? "没有金额的填 0，不用的行整行删除" : column.note());
    }

    /** A number as text, or words where words may stand; empty where the cell is blank or wrong. */
    Optional<String> number(InputRow row, InputColumn column) {
        if (isBlank(row, column)) {
            return Optional.empty();
        }
        if (row.meets(column.words())) {
            return Optional.of(row.text(column.key()));
        }
        return digits(row, column, false, 6).map(Cells::plain);
    }

    /** A figure of the ledger in its unit. */
    Optional<BigDecimal> figure(InputRow row, InputColumn column, Unit unit) {
        if (isBlank(row, column)) {
            return Optional.empty();
        }
        boolean money = unit.kind() == Unit.Kind.MONEY;
        return digits(row, column, money, unit.kind() == Unit.Kind.COUNT ? 0 : DECIMALS);
    }

    private Optional<BigDecimal> digits(InputRow row, InputColumn column, boolean money, int decimals) {
        Found cell = row.find(column.key()).orElseThrow();
        Optional<BigDecimal> number = Cells.number(cell.raw());
        if (number.isEmpty()) {
            noNumber(cell, column);
            return number;
        }
        boolean fine = true;
        if (number.get().signum() < 0 && !column.negative()) {
            problems.error(
                    cell.place(),
                    "“%s”是负数 %s，这里不会有负数。冲减的请并入原来的行，写错的请改正",
                    "'%s' is negative (%s), which cannot be here",
                    column.heading(),
                    cell.raw());
            fine = false;
        }
        if (number.get().stripTrailingZeros().scale() > decimals) {
            problems.error(cell.place(), money ? FEN : WHOLE, money ? FEN_EN : WHOLE_EN, column.heading(), cell.raw());
            fine = false;
        }
        return fine ? number : Optional.empty();
    }

    private static final String FEN = "“%s”填的是 %s，超过两位小数，最小到分。公式算出来的请用 ROUND 保留两位";
    private static final String FEN_EN = "'%s' is %s, which has more than two decimals; round it to the fen";
    private static final String WHOLE = "“%s”填的是 %s，小数位太多；数量填整数";
    private static final String WHOLE_EN = "'%s' is %s, which has too many decimals";

    private void noNumber(Found cell, InputColumn column) {
        problems.error(
                cell.place(),
                "“%s”要填数字，这里是“%s”。%s",
                "'%s' should be a number, not '%s'",
                column.heading(),
                cell.shown(),
                cell.shown().endsWith("元") ? "不写单位；万元的请换算成元" : "只写数字，不带单位和文字；没有的填 0");
    }

    /** A code of the column's chart that is in force. */
    Optional<String> code(InputRow row, InputColumn column) {
        if (isBlank(row, column)) {
            return Optional.empty();
        }
        String text = row.text(column.key());
        Matcher matcher = CODE.matcher(text);
        if (!matcher.matches()) {
            problems.error(
                    row.place(column.key()),
                    "“%s”要填编码，这里是“%s”。只写名称分不清是哪个科目，请从下拉列表中选，或者填 %d 位编码",
                    "'%s' should be a code, not '%s'; give the %d digits",
                    column.heading(),
                    text,
                    column.digits());
            return Optional.empty();
        }
        return code(row.place(column.key()), column, matcher.group(1), Cells.tidy(matcher.group(2)));
    }

    private Optional<String> code(Place place, InputColumn column, String code, String name) {
        Chart chart = codes.chart(column.source());
        Optional<Code> known = chart.find(code, codes.day());
        if (known.isEmpty()) {
            unknown(place, column, code);
            return Optional.empty();
        }
        if (code.length() != column.digits()) {
            problems.error(
                    place,
                    "“%s”填的 %s（%s）不是末级，要填 %d 位。上级科目的数由下级相加得出",
                    "'%s' %s (%s) is not at the lowest level; give %d digits",
                    column.heading(),
                    code,
                    known.get().name(),
                    column.digits());
            return Optional.empty();
        }
        if (!name.isEmpty() && !known.get().goesBy(name)) {
            problems.error(
                    place,
                    "“%s”的编码和名称对不上：%s 是“%s”，这里写的是“%s”。不知道以哪个为准，请改正其中一个",
                    "'%s': %s is called '%s', not '%s'; correct one of them",
                    column.heading(),
                    code,
                    known.get().name(),
                    name);
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private void unknown(Place place, InputColumn column, String code) {
        List<Code> versions = codes.chart(column.source()).versions(code);
        if (versions.isEmpty()) {
            problems.error(
                    place,
                    "“%s”%s 不在科目表中（%s）。编码决定它在哪张表的哪一行，请核对后从下拉列表中选",
                    "'%s' %s is not in the chart (%s); choose one from the list",
                    column.heading(),
                    code,
                    codes.chart(column.source()).edition());
        } else {
            String years = versions.stream()
                    .map(each -> each.name() + " " + each.validity())
                    .collect(Collectors.joining("；"));
            problems.error(
                    place,
                    "“%s”%s 不是 %d 年的科目（%s）。请换成当年的科目",
                    "'%s' %s is not in force in %d (%s); choose one of that year",
                    column.heading(),
                    code,
                    codes.day().getYear(),
                    years);
        }
    }

    /** The code of a word from the column's list. */
    Optional<String> choice(InputRow row, InputColumn column) {
        if (isBlank(row, column)) {
            return Optional.empty();
        }
        Map<String, String> list = form.list(column.source());
        String text = row.text(column.key());
        Optional<String> code = Choices.codeOf(list, text);
        if (code.isEmpty()) {
            problems.error(
                    row.place(column.key()),
                    "“%s”填的是“%s”，只能是：%s。请从下拉列表中选",
                    "'%s' is '%s', which is none of %s",
                    column.heading(),
                    text,
                    String.join("、", list.keySet()));
        }
        return code;
    }
}
