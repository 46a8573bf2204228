package duzhi.check.derive;

import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The certain figures of a document by what they are values of, the agency itself left out. */
public final class Figures {

    private static final Comparator<Fact> MOST_EXACT = Comparator.comparing(
                    (Fact fact) -> !fact.source().place().isCell())
            .thenComparing(fact -> fact.figure().orElseThrow().step());

    private Figures() {}

    /** One figure for each place, a cell before text, the most exact one. */
    public static Map<Coordinates, Fact> of(FilledDocument document) {
        String agency = Labels.fold(document.agency());
        Map<Coordinates, Fact> figures = new LinkedHashMap<>();
        document.facts().stream()
                .filter(fact -> fact.isCertain() && fact.figure().isPresent())
                .sorted(MOST_EXACT)
                .forEach(fact -> figures.putIfAbsent(bare(fact.at(), agency), fact));
        return figures;
    }

    /** Without the agency; what is narrowed to a unit keeps the unit. */
    public static Coordinates bare(Coordinates at, String agency) {
        String code = at.find(Dimension.AGENCY).orElse("");
        if (code.equals(agency)) {
            return at.without(Dimension.AGENCY);
        }
        return code.startsWith(agency + "/") ? at.with(Dimension.AGENCY, code.substring(agency.length() + 1)) : at;
    }

    public static boolean agree(Fact one, Fact other) {
        return one.figure()
                .orElseThrow()
                .interval()
                .meets(other.figure().orElseThrow().interval());
    }

    /** A cell by table and row, running text by its line. */
    public static String zh(Place place) {
        return place.isCell() ? "《" + place.table() + "》“" + place.row() + "／" + place.column() + "”" : "正文";
    }

    public static String en(Place place) {
        return place.isCell() ? "“" + place.table() + "”, " + place.row() + "/" + place.column() : "the text";
    }
}
