package duzhi.publish.written;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws a table as one writes it down: a line a row, {@code |} between cells, {@code <} for a place that the cell to the
 * left covers, {@code ^} for one that the cell above covers. A number is given an amount of its own.
 */
public final class Ruled {

    private static final Map<String, String> CATEGORIES = Map.of(
            "一、基本支出", "basic",
            "1、工资福利支出", "basic.wages",
            "2、商品服务支出", "basic.goods",
            "3、对个人和家庭的补助", "basic.families",
            "4、资本性支出", "basic.capital",
            "二、项目支出", "project",
            "（一）运转类经费(专项业务)", "project.operation",
            "（二）特定目标类", "project.specific");

    private final List<String[]> rows;
    private final int heads;
    private final Coordinates at;
    private final boolean amounts;

    private Ruled(String drawing, int heads, Coordinates at, boolean amounts) {
        this.rows = drawing.lines().map(line -> line.split("\\|", -1)).toList();
        this.heads = heads;
        this.at = at;
        this.amounts = amounts;
    }

    /** A table of amounts. */
    public static List<Cell> amounts(String drawing, int heads, Coordinates at) {
        return new Ruled(drawing, heads, at, true).cells();
    }

    /** A form of words and numbers that no facts stand behind. */
    public static List<Cell> form(String drawing, int heads) {
        return new Ruled(drawing, heads, Coordinates.ALL, false).cells();
    }

    /** Columns as wide as these numbers say. */
    public static List<Double> widths(double... shares) {
        double all = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(share -> share / all).boxed().toList();
    }

    /** A table of these cells. */
    public static Table table(
            String form, String title, boolean landscape, List<Double> widths, int heads, List<Cell> cells) {
        int count =
                cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
        String name = title.replaceAll("^20\\d\\d年度?", "");
        return new Table(
                form,
                name,
                title,
                List.of("部门名称：云溪市青禾区文化和旅游局", "单位：万元"),
                landscape,
                widths,
                heads,
                count,
                cells,
                List.of());
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                String text = rows.get(row)[column].strip();
                if (!text.equals("<") && !text.equals("^")) {
                    cells.add(cell(row, column, text));
                }
            }
        }
        return cells;
    }

    private Cell cell(int row, int column, String text) {
        int columns = 1;
        while (column + columns < rows.get(row).length
                && at(row, column + columns).equals("<")) {
            columns++;
        }
        int rowsCovered = 1;
        while (row + rowsCovered < rows.size() && at(row + rowsCovered, column).equals("^")) {
            rowsCovered++;
        }
        boolean number = text.matches("-?\\d+\\.\\d\\d") && row >= heads && amounts;
        Amount amount = number ? amount(row, column, text) : null;
        String printed = text.startsWith("#") ? text.substring(1) : text;
        int indent = row < heads ? 0 : indent(printed);
        return new Cell(row, column, rowsCovered, columns, role(row, text), printed, indent, amount, List.of());
    }

    private String at(int row, int column) {
        return rows.get(row)[column].strip();
    }

    private static int indent(String text) {
        if (text.matches("（.*")) {
            return 1;
        }
        return text.matches("\\d、.*") ? 2 : 0;
    }

    private Role role(int row, String text) {
        if (row < heads || text.startsWith("#")) {
            return Role.HEAD;
        }
        if (text.matches("\\d{2,6}")) {
            return Role.CODE;
        }
        if (text.isEmpty() || text.matches("[-—\\d.%]+")) {
            return Role.NUMBER;
        }
        if (!amounts) {
            return text.matches("[≥≤=].*") || text.length() < 6 ? Role.VALUE : Role.TEXT;
        }
        return Role.LABEL;
    }

    private Amount amount(int row, int column, String text) {
        @Nullable String label = null;
        for (int left = column - 1; left >= 0 && label == null; left--) {
            label = CATEGORIES.get(at(row, left));
        }
        Coordinates place = label == null ? at : at.with(Dimension.CATEGORY, label);
        BigDecimal printed = new BigDecimal(text);
        BigDecimal exact = printed.movePointRight(4).add(new BigDecimal("12.30"));
        List<String> facts = printed.signum() == 0
                ? List.of()
                : column % 3 == 0 ? Invented.FACT_IDS : Collections.nCopies(1, Invented.FACT_IDS.get(row % 5));
        return new Amount(
                place,
                printed.signum() == 0 ? BigDecimal.ZERO : exact,
                new Figure(printed, Unit.TEN_THOUSAND_YUAN),
                facts);
    }
}
