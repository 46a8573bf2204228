package duzhi.check.calculation;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;

/** A passage cut into clauses, with the amounts of each. */
record Passage(String text, List<Clause> clauses) {

    private static final String YEARLY = "/年";

    /** What stands between two breaks. */
    record Clause(int from, int to, List<Amount> amounts) {}

    static Passage of(String plain) {
        List<Clause> clauses = new ArrayList<>();
        Matcher breaks = Grammar.BREAK.matcher(plain);
        int from = 0;
        while (breaks.find()) {
            add(plain, from, breaks.start(), clauses);
            from = breaks.end();
        }
        add(plain, from, plain.length(), clauses);
        return new Passage(plain, List.copyOf(clauses));
    }

    /** What stands in brackets left out, each character made a blank. */
    static Passage outsideBrackets(String plain) {
        StringBuilder open = new StringBuilder(plain);
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            depth += each == '(' ? 1 : 0;
            if (depth > 0) {
                open.setCharAt(i, ' ');
            }
            depth = each == ')' ? Math.max(0, depth - 1) : depth;
        }
        return of(open.toString());
    }

    List<Amount> amounts() {
        return clauses.stream().flatMap(clause -> clause.amounts().stream()).toList();
    }

    String words(Clause clause) {
        return text.substring(clause.from(), clause.to());
    }

    private static void add(String plain, int from, int to, List<Clause> clauses) {
        if (!plain.substring(from, to).isBlank()) {
            clauses.add(new Clause(from, to, amounts(plain, from, to)));
        }
    }

    private static List<Amount> amounts(String plain, int from, int to) {
        List<Amount> amounts = new ArrayList<>();
        Matcher money = Grammar.MONEY.matcher(plain).region(from, to).useTransparentBounds(true);
        int since = from;
        while (money.find()) {
            String label = plain.substring(since, money.start());
            amounts.add(new Amount(
                    figure(money),
                    money.start(1),
                    money.end(2),
                    label,
                    period(label, Objects.requireNonNullElse(money.group(3), ""))));
            since = money.end();
        }
        return List.copyOf(amounts);
    }

    private static Figure figure(Matcher money) {
        String unit = money.group(2).endsWith("元") ? money.group(2) : money.group(2) + "元";
        return new Figure(
                new BigDecimal(money.group(1).replace(",", "")), Unit.find(unit).orElseThrow());
    }

    private static Period period(String label, String suffix) {
        if (!suffix.isEmpty() && !suffix.equals(YEARLY)) {
            return Period.RATE;
        }
        Matcher regular = Grammar.REGULAR.matcher(label);
        if (regular.find()) {
            return switch (regular.group(1).charAt(0)) {
                case '月' -> Period.MONTH;
                case '季' -> Period.QUARTER;
                default -> Period.HALF_YEAR;
            };
        }
        return Grammar.EACH.matcher(label).find() ? Period.RATE : Period.ONCE;
    }
}
