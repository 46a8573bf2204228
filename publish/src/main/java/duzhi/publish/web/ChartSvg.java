package duzhi.publish.web;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Chart;
import duzhi.publish.document.Chart.Kind;
import duzhi.publish.markup.ChartTable;
import j2html.TagCreator;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart as a drawing. Every bar carries its name and its figure, so that nothing rests on colour; series also differ by
 * hatching and parts by their number.
 */
final class ChartSvg {

    private static final double WIDTH = 760;
    private static final double LABELS = 200;
    private static final double FIGURES = 170;
    private static final double LENGTH = WIDTH - LABELS - FIGURES;
    private static final double BAR = 18;
    private static final double GAP = 14;
    private static final double BASE = 14;
    private static final double WHOLE = 34;
    private static final int LETTERS = 13;
    private static final int LINE = 16;

    private final Chart chart;
    private final String id;
    private final List<DomContent> shapes = new ArrayList<>();
    private double y;

    private ChartSvg(Chart chart, String id) {
        this.chart = chart;
        this.id = id;
    }

    /** The drawing; {@code id} makes its names unique on the page. */
    static DomContent of(Chart chart, String id) {
        return new ChartSvg(chart, id).draw();
    }

    private DomContent draw() {
        hatching();
        if (chart.kind() == Kind.PARTS) {
            whole();
        } else {
            legend();
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(i, chart.bars().get(i));
        }
        return tag("svg")
                .attr("viewBox", "0 0 " + number(WIDTH) + " " + number(y))
                .attr("role", "img")
                .attr("aria-labelledby", id + "-t " + id + "-d")
                .withClass("chart")
                .with(tag("title").withId(id + "-t").withText(chart.title()))
                .with(tag("desc").withId(id + "-d").withText(description()))
                .with(shapes);
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (Chart.Bar bar : chart.bars()) {
            words.append(words.isEmpty() ? "" : "；").append(bar.label());
            for (int i = 0; i < bar.amounts().size(); i++) {
                words.append(i == 0 ? "：" : "，")
                        .append(chart.series().size() > 1 ? chart.series().get(i) + " " : "")
                        .append(ChartTable.written(bar.amounts().get(i).printed()));
            }
            words.append(chart.kind() == Kind.PARTS ? "，占 " + ChartTable.share(chart, bar) + "%" : "");
        }
        return words.append('。').toString();
    }

    /** What earlier series are filled with, so that a print without colour still tells them apart. */
    private void hatching() {
        shapes.add(tag("defs")
                .with(tag("pattern")
                        .withId(id + "-h")
                        .attr("width", "6")
                        .attr("height", "6")
                        .attr("patternUnits", "userSpaceOnUse")
                        .attr("patternTransform", "rotate(45)")
                        .with(rectangle(0, 0, 6, 6).attr("fill", "#fff"))
                        .with(rectangle(0, 0, 2.4, 6).attr("fill", "#1d4f7c"))));
    }

    /** All parts in one length, each with its number. */
    private void whole() {
        double[] values = chart.bars().stream()
                .mapToDouble(ChartSvg::last)
                .map(value -> Math.max(0, value))
                .toArray();
        double all = java.util.Arrays.stream(values).sum();
        double x = 0;
        for (int i = 0; i < values.length && all > 0; i++) {
            double width = WIDTH * values[i] / all;
            shapes.add(rectangle(x, y, Math.max(0, width - 2), WHOLE).withClass("part p" + i % 4));
            if (width > LINE) {
                shapes.add(text(x + width / 2 - 1, y + WHOLE / 2 + 5, "middle", String.valueOf(i + 1))
                        .withClass("onbar p" + i % 4));
            }
            x += width;
        }
        y += WHOLE + GAP;
    }

    private void legend() {
        double x = LABELS;
        for (int i = 0; i < chart.series().size(); i++) {
            shapes.add(filled(rectangle(x, y, BAR, BASE), i));
            shapes.add(text(x + BAR + 6, y + 12, "start", chart.series().get(i)));
            x += BAR + 30 + chart.series().get(i).length() * BASE;
        }
        y += BASE + GAP;
    }

    private void bar(int place, Chart.Bar bar) {
        List<String> lines = lines((chart.kind() == Kind.PARTS ? place + 1 + " " : "") + bar.label());
        double height = Math.max(lines.size() * LINE, bar.amounts().size() * (BAR + 2));
        double first = y + (height - lines.size() * LINE) / 2 + 13;
        for (int i = 0; i < lines.size(); i++) {
            shapes.add(text(LABELS - 10, first + i * LINE, "end", lines.get(i)));
        }
        double zero = LABELS + LENGTH * -least() / span();
        double top = y + (height - bar.amounts().size() * (BAR + 2)) / 2;
        for (int i = 0; i < bar.amounts().size(); i++) {
            Amount amount = bar.amounts().get(i);
            double length = LENGTH * amount.exact().doubleValue() / span();
            shapes.add(filled(rectangle(Math.min(zero, zero + length), top, Math.max(1, Math.abs(length)), BAR), i));
            String share = chart.kind() == Kind.PARTS ? "（" + ChartTable.share(chart, bar) + "%）" : "";
            shapes.add(text(
                    Math.max(zero, zero + length) + 6,
                    top + 14,
                    "start",
                    ChartTable.written(amount.printed()) + share));
            top += BAR + 2;
        }
        y += height + GAP;
    }

    private ContainerTag<?> filled(ContainerTag<?> shape, int series) {
        return series == chart.series().size() - 1
                ? shape.withClass("now")
                : shape.withClass("before").attr("fill", "url(#" + id + "-h)");
    }

    private double least() {
        return Math.min(0, values().min().orElse(0));
    }

    private double span() {
        double span = Math.max(0, values().max().orElse(0)) - least();
        return span == 0 ? 1 : span;
    }

    private java.util.stream.DoubleStream values() {
        return chart.bars().stream()
                .flatMap(bar -> bar.amounts().stream())
                .mapToDouble(amount -> amount.exact().doubleValue());
    }

    private static double last(Chart.Bar bar) {
        return bar.amounts().isEmpty() ? 0 : bar.amounts().getLast().exact().doubleValue();
    }

    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < label.length(); from += LETTERS) {
            lines.add(label.substring(from, Math.min(label.length(), from + LETTERS)));
        }
        return lines;
    }

    private static ContainerTag<?> text(double x, double y, String anchor, String words) {
        return tag("text")
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("text-anchor", anchor)
                .withText(words);
    }

    private static ContainerTag<?> rectangle(double x, double y, double width, double height) {
        return tag("rect")
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height));
    }

    private static ContainerTag<?> tag(String name) {
        return TagCreator.tag(name);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
