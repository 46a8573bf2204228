package duzhi.bench.reading;

import java.util.Locale;

/** Writes a sample as a page of HTML that is also XML. */
@SuppressWarnings("InlineFormatString") // a page of settings reads better apart
final class Html {

    private static final String STYLE = """
            @page { size: A4; margin: 40pt }
            @page wide { size: A4 landscape; margin: 40pt }
            @font-face { font-family: Sample; src: url('%1$s') }
            body { font-family: Sample, 'Noto Sans CJK SC', sans-serif; font-size: %2$spt; line-height: 1.45; margin: 0 }
            .wide { page: wide }
            .sheet { page-break-after: always }
            .last { page-break-after: auto }
            h1 { font-size: 1.5em; text-align: center; margin: 0 0 6pt }
            p { margin: 2pt 0 }
            table { border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            td, th { %3$s padding: 2pt 3pt; vertical-align: middle; font-weight: normal; text-align: left;
                word-wrap: break-word; overflow-wrap: anywhere }
            th { text-align: center }
            .n { text-align: right }
            """;

    private Html() {}

    /** The page, its type from the file at this address. */
    static String of(Sample sample, String font) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"/><title>")
                .append(sample.name())
                .append("</title><style>")
                .append(STYLE.formatted(font, sample.size(), sample.ruled() ? "border: 0.75pt solid black;" : ""))
                .append("</style></head><body>");
        for (Sheet sheet : sample.sheets()) {
            sheet(sample, sheet, html);
        }
        return html.append("</body></html>").toString();
    }

    private static void sheet(Sample sample, Sheet sheet, StringBuilder html) {
        boolean last = sheet.equals(sample.sheets().getLast());
        html.append("<div class=\"sheet")
                .append(sheet.isLandscape() ? " wide" : "")
                .append(last ? " last" : "")
                .append("\"><h1>")
                .append(escaped(sheet.title()))
                .append("</h1>");
        sheet.notes().forEach(note -> html.append("<p>").append(escaped(note)).append("</p>"));
        html.append("<table style=\"width: ")
                .append(sample.ems(sheet) * sample.size())
                .append("pt\"><colgroup>");
        for (double width : sheet.widths(sample.ems(sheet))) {
            html.append(String.format(Locale.ROOT, "<col style=\"width: %.2f%%\"/>", 100 * width));
        }
        html.append("</colgroup>");
        if (sheet.heading() > 0) {
            rows(sheet, 0, sheet.heading(), "thead", html);
        }
        if (sheet.rows() > sheet.heading()) {
            rows(sheet, sheet.heading(), sheet.rows(), "tbody", html);
        }
        html.append("</table></div>");
    }

    private static void rows(Sheet sheet, int from, int to, String group, StringBuilder html) {
        html.append('<').append(group).append('>');
        for (int row = from; row < to; row++) {
            int number = row;
            html.append("<tr>");
            sheet.cells().stream().filter(cell -> cell.row() == number).forEach(cell -> cell(cell, sheet, html));
            html.append("</tr>");
        }
        html.append("</").append(group).append('>');
    }

    private static void cell(Sheet.Cell cell, Sheet sheet, StringBuilder html) {
        String tag = cell.row() < sheet.heading() ? "th" : "td";
        html.append('<').append(tag);
        if (cell.down() > 1) {
            html.append(" rowspan=\"").append(cell.down()).append('"');
        }
        if (cell.across() > 1) {
            html.append(" colspan=\"").append(cell.across()).append('"');
        }
        html.append(cell.isNumber() ? " class=\"n\">" : ">")
                .append(escaped(cell.text()))
                .append("</")
                .append(tag)
                .append('>');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
