package duzhi.reader.table;

import duzhi.form.model.Column;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How well a printed cell suits a column. The smaller the better; {@link #NEVER} is out of the question. */
final class Fit {

    static final int NEVER = 1_000;

    private static final Pattern OPERATOR = Pattern.compile("[<>=≤≥≦≧＜＞＝]{1,2}|定性|定量|正向|反向");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,24}");
    private static final Pattern POINTS_BEHIND = Pattern.compile("[(（]\\d+分[)）]$");

    private final Set<String> groupNames;

    Fit(Grid grid) {
        groupNames = grid.columns().stream()
                .flatMap(column -> column.among().stream())
                .collect(Collectors.toSet());
    }

    /** A group label without the points declared behind it. */
    static String label(String text) {
        return POINTS_BEHIND.matcher(Labels.core(text)).replaceFirst("");
    }

    int cost(RawCell cell, Column column) {
        String text = cell.text();
        return switch (column.is()) {
            case AMOUNT -> numeric(text, !text.endsWith("%"));
            case RATE -> numeric(text, true) + (text.endsWith("%") || !Numerals.isNumber(text) ? 0 : 1);
            case POINTS -> numeric(text, !text.endsWith("%") && text.length() <= 6);
            case CODE -> CODE.matcher(text).matches() ? 0 : NEVER;
            case LABEL -> label(cell, column);
            case NAME -> name(text);
            case TARGET -> target(text);
            case OPERATOR -> OPERATOR.matcher(text).matches() ? 0 : 5;
            case TEXT -> Numerals.isNumeric(text) ? 6 : text.length() < 6 ? 1 : 0;
        };
    }

    private static int numeric(String text, boolean suits) {
        return suits && Numerals.isNumeric(text) ? 0 : NEVER;
    }

    private static int label(RawCell cell, Column column) {
        if (!column.among().isEmpty()) {
            return column.among().contains(label(cell.text())) ? 0 : NEVER;
        }
        return Numerals.isNumeric(cell.text()) ? NEVER : 0;
    }

    private int name(String text) {
        if (groupNames.contains(label(text))) {
            return 8;
        }
        return Numerals.isNumeric(text) ? 4 : text.length() > 60 ? 3 : 0;
    }

    private int target(String text) {
        if (groupNames.contains(label(text)) || OPERATOR.matcher(text).matches()) {
            return 5;
        }
        return text.length() > 30 ? 3 : 0;
    }
}
