package duzhi.publish.statement;

import duzhi.form.layout.Layout;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a layout prints figures. */
final class Digits {

    private final Layout layout;

    Digits(Layout layout) {
        this.layout = layout;
    }

    Amount amount(Cube.Slice slice) {
        return slice.amount(layout.unit(), layout.decimals());
    }

    String text(Amount amount) {
        if (amount.printed().printed().signum() == 0 && !layout.zero()) {
            return "";
        }
        String plain = amount.printed().printed().toPlainString();
        boolean grouped = layout.grouped() && amount.printed().unit().kind() == Unit.Kind.MONEY;
        return grouped ? grouped(amount) : plain;
    }

    private static String grouped(Amount amount) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(amount.printed().printed().scale());
        return format.format(amount.printed().printed());
    }
}
