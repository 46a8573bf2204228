package duzhi.bench.reading;

import java.util.Locale;

/** Writes a sample as a flat OpenDocument text. */
@SuppressWarnings("InlineFormatString") // a page of settings reads better apart
final class OpenDocument {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
              office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:styles><style:default-style style:family="paragraph"><style:text-properties
              style:font-name-asian="%1$s" fo:font-family="%1$s" style:font-family-asian="%1$s"
              fo:font-size="%2$spt" style:font-size-asian="%2$spt" fo:language="zh" fo:country="CN"
              style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
            <office:automatic-styles>
            <style:page-layout style:name="tall"><style:page-layout-properties fo:page-width="595pt"
              fo:page-height="842pt" fo:margin="40pt"/></style:page-layout>
            <style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="842pt"
              fo:page-height="595pt" fo:margin="40pt" style:print-orientation="landscape"/></style:page-layout>
            <style:style style:name="Ptall" style:family="paragraph" style:master-page-name="tall">
              <style:paragraph-properties fo:text-align="center"/></style:style>
            <style:style style:name="Pwide" style:family="paragraph" style:master-page-name="wide">
              <style:paragraph-properties fo:text-align="center"/></style:style>
            <style:style style:name="L" style:family="paragraph"/>
            <style:style style:name="C" style:family="paragraph">
              <style:paragraph-properties fo:text-align="center"/></style:style>
            <style:style style:name="N" style:family="paragraph">
              <style:paragraph-properties fo:text-align="end"/></style:style>
            <style:style style:name="row" style:family="table-row">
              <style:table-row-properties fo:keep-together="always"/></style:style>
            <style:style style:name="cell" style:family="table-cell">
              <style:table-cell-properties fo:border="0.75pt solid #000000" fo:padding="2pt"
              style:vertical-align="middle"/></style:style>
            """;
    private static final String MASTERS = """
            </office:automatic-styles><office:master-styles>
            <style:master-page style:name="tall" style:page-layout-name="tall"/>
            <style:master-page style:name="wide" style:page-layout-name="wide"/>
            </office:master-styles><office:body><office:text>
            """;

    private OpenDocument() {}

    /** The document, its type of this family. */
    static String of(Sample sample, String family) {
        StringBuilder xml = new StringBuilder(HEAD.formatted(family, sample.size()));
        for (int i = 0; i < sample.sheets().size(); i++) {
            styles(sample, sample.sheets().get(i), i, xml);
        }
        xml.append(MASTERS);
        for (int i = 0; i < sample.sheets().size(); i++) {
            sheet(sample.sheets().get(i), i, xml);
        }
        return xml.append("</office:text></office:body></office:document>").toString();
    }

    private static void styles(Sample sample, Sheet sheet, int number, StringBuilder xml) {
        double points = sample.ems(sheet) * sample.size();
        xml.append(String.format(
                Locale.ROOT,
                "<style:style style:name=\"T%d\" style:family=\"table\"><style:table-properties style:width=\"%.2fpt\""
                        + " table:align=\"left\" table:border-model=\"collapsing\"/></style:style>",
                number,
                points));
        double[] widths = sheet.widths(sample.ems(sheet));
        for (int column = 0; column < widths.length; column++) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<style:style style:name=\"T%d.%d\" style:family=\"table-column\"><style:table-column-properties"
                            + " style:column-width=\"%.2fpt\"/></style:style>",
                    number,
                    column,
                    widths[column] * points));
        }
    }

    private static void sheet(Sheet sheet, int number, StringBuilder xml) {
        xml.append("<text:p text:style-name=\"")
                .append(sheet.isLandscape() ? "Pwide" : "Ptall")
                .append("\">")
                .append(Html.escaped(sheet.title()))
                .append("</text:p>");
        sheet.notes().forEach(note -> paragraph("L", note, xml));
        xml.append("<table:table table:name=\"t")
                .append(number)
                .append("\" table:style-name=\"T")
                .append(number);
        xml.append("\">");
        for (int column = 0; column < sheet.columns(); column++) {
            xml.append("<table:table-column table:style-name=\"T%d.%d\"/>".formatted(number, column));
        }
        if (sheet.heading() > 0) {
            xml.append("<table:table-header-rows>");
            rows(sheet, 0, sheet.heading(), xml);
            xml.append("</table:table-header-rows>");
        }
        rows(sheet, sheet.heading(), sheet.rows(), xml);
        xml.append("</table:table>");
    }

    private static void paragraph(String style, String text, StringBuilder xml) {
        xml.append("<text:p text:style-name=\"").append(style).append("\">");
        xml.append(Html.escaped(text)).append("</text:p>");
    }

    private static void rows(Sheet sheet, int from, int to, StringBuilder xml) {
        Sheet.Cell[][] first = new Sheet.Cell[sheet.rows()][sheet.columns()];
        sheet.cells().forEach(cell -> first[cell.row()][cell.column()] = cell);
        for (int row = from; row < to; row++) {
            xml.append("<table:table-row table:style-name=\"row\">");
            for (Sheet.Cell cell : first[row]) {
                cell(cell, sheet.heading(), xml);
            }
            xml.append("</table:table-row>");
        }
    }

    private static void cell(Sheet.@org.jspecify.annotations.Nullable Cell cell, int heading, StringBuilder xml) {
        if (cell == null) {
            xml.append("<table:covered-table-cell/>");
            return;
        }
        xml.append(
                "<table:table-cell table:style-name=\"cell\" table:number-rows-spanned=\"%d\"".formatted(cell.down()));
        xml.append(" table:number-columns-spanned=\"%d\">".formatted(cell.across()));
        String other = cell.isNumber() ? "N" : "L";
        paragraph(cell.row() < heading ? "C" : other, cell.text(), xml);
        xml.append("</table:table-cell>");
    }
}
