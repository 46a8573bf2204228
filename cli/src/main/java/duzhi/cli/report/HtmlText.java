package duzhi.cli.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.text;

import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Columns;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Running text with its spots marked. Spots may overlap; the text is cut wherever one begins or ends. */
final class HtmlText {

    private final Spots spots;
    private final String document;

    HtmlText(Spots spots, String document) {
        this.spots = spots;
        this.document = document;
    }

    /** A stretch of the text that a spot covers. */
    private record Range(int from, int to, Spots.Spot spot) {

        boolean covers(int position) {
            return from <= position && position < to;
        }
    }

    /** A line as printed. */
    DomContent line(int number, String printed) {
        int[] columns = IntStream.range(0, printed.length()).toArray();
        return paragraph(new Paragraph(
                printed, null, List.of(), List.of(new Paragraph.Span(number, 0, Columns.of(columns, columns.length)))));
    }

    DomContent paragraph(Paragraph paragraph) {
        List<Range> ranges = ranges(paragraph);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, paragraph.text().length()));
        for (Range range : ranges) {
            cuts.add(range.from());
            cuts.add(range.to());
        }
        List<DomContent> parts = new ArrayList<>();
        for (int cut : cuts) {
            Integer next = cuts.higher(cut);
            if (next != null) {
                parts.add(part(paragraph.text().substring(cut, next), cut, next, ranges));
            }
        }
        return each(parts.toArray(DomContent[]::new));
    }

    private DomContent part(String words, int from, int to, List<Range> ranges) {
        List<Spots.Spot> here = ranges.stream()
                .filter(range -> range.covers(from))
                .map(Range::spot)
                .toList();
        if (here.isEmpty()) {
            return text(words);
        }
        List<Spots.Spot> ending = ranges.stream()
                .filter(range -> range.to() == to && range.covers(from))
                .map(Range::spot)
                .toList();
        return each(
                mark().withClass(Spots.style(here))
                        .withData("f", Spots.numbers(here))
                        .with(spots.anchors(here))
                        .withText(words),
                each(spots.badges(ending)));
    }

    private List<Range> ranges(Paragraph paragraph) {
        List<Range> ranges = new ArrayList<>();
        for (Paragraph.Span span : paragraph.spans()) {
            for (Spots.Spot spot : spots.on(document, span.line())) {
                int[] covered = IntStream.range(0, span.columns().length())
                        .filter(i ->
                                spot.meets(span.columns().at(i), span.columns().at(i) + 1))
                        .toArray();
                if (covered.length > 0) {
                    ranges.add(
                            new Range(span.start() + covered[0], span.start() + covered[covered.length - 1] + 1, spot));
                }
            }
        }
        return ranges;
    }
}
