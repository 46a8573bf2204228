package duzhi.check.rules.narrative;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The general public budget by functional item, from the table of expenditure or else that of revenue. */
final class ClassMoney {

    private ClassMoney() {}

    /**
     * An item with money.
     *
     * @param code functional code of seven digits
     * @param row the row that prints it
     * @param figure its amount
     */
    record Item(String code, FilledRow row, Figure figure) {
        String category() {
            return code.substring(0, 3);
        }
    }

    /** Items with money, in the order printed; none where neither table is there. */
    static List<Item> items(FilledDocument document) {
        List<Item> spent = items(document, "BT_GPB", "total");
        return spent.isEmpty() ? items(document, "BT_INC", "general") : spent;
    }

    /** Items with money of any of the three budgets: a text on all appropriations names them alike. */
    static List<Item> ofAnyBudget(FilledDocument document) {
        return Stream.of(items(document), items(document, "BT_FUND", "total"), items(document, "BT_SOE", "total"))
                .flatMap(List::stream)
                .toList();
    }

    /** The sums by class. */
    static Map<String, BigDecimal> byClass(List<Item> items) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.category(), item.figure().exact(), BigDecimal::add));
        return sums;
    }

    private static List<Item> items(FilledDocument document, String kind, String column) {
        return document.tablesOf(kind).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> item(row, column))
                .toList();
    }

    private static Stream<Item> item(FilledRow row, String column) {
        Optional<String> code = row.at().find(Dimension.FUNCTION).filter(each -> each.length() == 7);
        Optional<Figure> figure = row.find(column)
                .filter(cell -> row.isCertain(column))
                .flatMap(FilledCell::figure)
                .filter(each -> each.printed().signum() > 0);
        return code.isPresent() && figure.isPresent()
                ? Stream.of(new Item(code.get(), row, figure.get()))
                : Stream.empty();
    }

    /** An amount of yuan in 万元, for showing. */
    static String wan(BigDecimal yuan) {
        return yuan.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString() + "万元";
    }
}
