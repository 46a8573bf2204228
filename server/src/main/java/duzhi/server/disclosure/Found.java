package duzhi.server.disclosure;

import duzhi.check.finding.Finding;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import duzhi.publish.input.EntrySheet;
import duzhi.server.desk.Content;
import duzhi.server.store.Digest;
import duzhi.server.store.Figures;
import duzhi.server.store.Releases.Matter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a document says once it has been read back from its files: its figures, and what must not be published. */
final class Found {

    private static final Sensitive SENSITIVE = Sensitive.load();
    private static final int AROUND = 12;
    private static final int ID = 12;

    private final FilledDocument document;

    Found(FilledDocument document) {
        this.document = document;
    }

    /** The figures of its tables. */
    List<Figures.Entry> figures() {
        List<Figures.Entry> figures = new ArrayList<>();
        for (Fact fact : document.facts()) {
            if (fact.source().place().isCell()) {
                fact.figure().ifPresent(figure -> figures.add(entry(fact, figure)));
            }
        }
        return figures;
    }

    private Figures.Entry entry(Fact fact, Figure figure) {
        Place place = fact.source().place();
        return new Figures.Entry(
                0,
                place.table(),
                place.row(),
                place.column(),
                place(fact.at()).toString(),
                figure.exact(),
                figure.unit().kind().name().toLowerCase(Locale.ROOT));
    }

    /** Without what every figure of the document shares, so that documents can be compared. */
    private Coordinates place(Coordinates at) {
        Coordinates shared = at.has(Dimension.YEAR, document.year()) ? at.without(Dimension.YEAR) : at;
        return shared.has(Dimension.AGENCY, document.agency()) ? shared.without(Dimension.AGENCY) : shared;
    }

    static Matter matter(Finding finding) {
        String place =
                finding.where().isEmpty() ? "" : spot(finding.where().getFirst().place());
        return new Matter(
                finding.id(),
                finding.rule(),
                place,
                finding.message().zh(),
                finding.message().en());
    }

    private static String spot(Place place) {
        return place.isCell() ? place.table() + " / " + place.row() + " / " + place.column() : place.text();
    }

    /** What must not be published, with the place in the document and the cell it was entered in. */
    List<Matter> hits(Content content, List<EntrySheet> sheets) {
        Map<Integer, List<Place>> known = document.numbers().stream()
                .filter(number ->
                        number.fate() != PrintedNumber.Fate.UNPLACED && number.fate() != PrintedNumber.Fate.WORDS)
                .map(PrintedNumber::at)
                .collect(Collectors.groupingBy(Place::line));
        Sensitive.Known covers = (line, from, to) -> known.getOrDefault(line, List.of()).stream()
                .anyMatch(place -> place.from() <= from && to <= place.to());
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Matter> matters = new ArrayList<>();
        for (Sensitive.Hit hit : SENSITIVE.scan(document.lines(), covers)) {
            int nth = seen.merge(hit.kind() + hit.found(), 1, Integer::sum);
            matters.add(matter(hit, nth, entered(hit, content, sheets)));
        }
        return matters;
    }

    private Matter matter(Sensitive.Hit hit, int nth, String entered) {
        String id = Digest.hex((hit.kind() + '|' + hit.found() + '|' + nth).getBytes(StandardCharsets.UTF_8));
        String place = within(hit.line()) + "“" + around(hit) + "”" + (entered.isEmpty() ? "" : " ← " + entered);
        return new Matter(
                "S" + id.substring(0, ID),
                hit.kind(),
                place,
                hit.name().zh() + " " + hit.masked() + "：" + hit.why().zh(),
                hit.name().en() + " " + hit.masked() + ": " + hit.why().en());
    }

    private String within(int line) {
        return document.tables().stream()
                .filter(table -> table.firstLine() <= line && line <= table.lastLine())
                .map(FilledTable::title)
                .findFirst()
                .orElse("");
    }

    /** The words around it, itself masked. */
    private String around(Sensitive.Hit hit) {
        String line = document.lines().get(hit.line() - 1);
        String before = line.substring(Math.max(0, hit.from() - AROUND), hit.from());
        String after = line.substring(hit.to(), Math.min(line.length(), hit.to() + AROUND));
        return (before + hit.masked() + after).replaceAll("\\s+", " ").strip();
    }

    private static String entered(Sensitive.Hit hit, Content content, List<EntrySheet> sheets) {
        for (EntrySheet sheet : sheets) {
            List<Map<String, String>> lines = content.lines(sheet.key());
            for (int i = 0; i < lines.size(); i++) {
                for (EntrySheet.Column column : sheet.columns()) {
                    if (Sensitive.halfWidth(lines.get(i).getOrDefault(column.key(), ""))
                            .contains(hit.found())) {
                        return sheet.name() + " " + (i + 1) + " " + column.heading();
                    }
                }
            }
        }
        return "";
    }
}
