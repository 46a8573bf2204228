package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Facts as CSV, one row each, every dimension a column. */
final class FactsCsv {

    private FactsCsv() {}

    static String of(List<FilledDocument> documents) {
        Csv csv = new Csv();
        csv.row(Stream.of(
                        Stream.of("document", "id"),
                        Arrays.stream(Dimension.values()).map(Dimension::label),
                        Stream.of(
                                "value",
                                "unit",
                                "amount",
                                "standing",
                                "certainty",
                                "line",
                                "from",
                                "to",
                                "table",
                                "row",
                                "column",
                                "text"))
                .flatMap(names -> names)
                .toArray());
        documents.forEach(document -> document.facts().forEach(fact -> csv.row(row(document, fact))));
        return csv.toString();
    }

    private static Object[] row(FilledDocument document, Fact fact) {
        Place place = fact.source().place();
        return Stream.of(
                        Stream.of(document.path(), fact.id()),
                        Arrays.stream(Dimension.values())
                                .map(dimension -> fact.at().find(dimension).orElse("")),
                        Stream.of(
                                Values.printed(fact),
                                Values.unit(fact),
                                Values.amount(fact),
                                Values.standing(fact),
                                Values.certainty(fact)),
                        Stream.of(
                                place.line(),
                                place.from(),
                                place.to(),
                                place.table(),
                                place.row(),
                                place.column(),
                                place.text()))
                .flatMap(cells -> cells)
                .toArray();
    }
}
