package duzhi.publish.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Chart;
import duzhi.publish.document.Chart.Kind;
import duzhi.publish.markup.ChartTable;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as bars of a length; each carries its name and figure, and the series before is drawn hollow. */
final class PrintChart {

    /** Room for names and figures beside the longest bar, as shares of the width. */
    private static final double LONGEST = 36;

    private PrintChart() {}

    static DomContent of(Chart chart) {
        double most = chart.bars().stream()
                .flatMap(bar -> bar.amounts().stream())
                .mapToDouble(amount -> Math.abs(amount.exact().doubleValue()))
                .max()
                .orElse(0);
        List<DomContent> rows = new ArrayList<>();
        for (Chart.Bar bar : chart.bars()) {
            for (int i = 0; i < bar.amounts().size(); i++) {
                rows.add(row(chart, bar, i, most));
            }
        }
        return div(each(rows.toArray(DomContent[]::new))).withClass("bars");
    }

    private static DomContent row(Chart chart, Chart.Bar bar, int series, double most) {
        Amount amount = bar.amounts().get(series);
        String name = chart.kind() == Kind.PARTS
                ? bar.label()
                : bar.label() + "　" + chart.series().get(series);
        double length = most == 0 ? 0 : LONGEST * Math.abs(amount.exact().doubleValue()) / most;
        String share = chart.kind() == Kind.PARTS ? "（" + ChartTable.share(chart, bar) + "%）" : "";
        boolean now = series == bar.amounts().size() - 1;
        return div(
                        span(Plain.of(name)).withClass("name"),
                        span().withClass(now ? "length now" : "length before")
                                .withStyle(String.format(Locale.ROOT, "width:%.2f%%", Math.max(0.3, length))),
                        span(ChartTable.written(amount.printed()) + share).withClass("figure"))
                .withClass("bar");
    }
}
