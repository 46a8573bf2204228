package duzhi.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The rule written by hand over decimals: what a programmer would write into an application. */
final class DecimalSide implements Side {

    private final List<BigDecimal[]> rows;

    DecimalSide(SumJob job) {
        rows = job.decimals();
    }

    @Override
    public IntStream wrong() {
        return IntStream.range(0, rows.size()).filter(row -> isWrong(rows.get(row)));
    }

    private static boolean isWrong(BigDecimal[] row) {
        BigDecimal parts = row[1];
        for (int i = 2; i < row.length; i++) {
            parts = parts.add(row[i]);
        }
        return row[0].compareTo(parts) != 0;
    }
}
