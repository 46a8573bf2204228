package duzhi.proof.generated;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Statement;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a document states, in words that do not depend on its format: no lines, no order of reading. */
final class Stated {

    private Stated() {}

    /** Facts, statements and the words of tables, sorted. */
    static List<String> of(FilledDocument document) {
        List<String> all = new ArrayList<>();
        all.add(String.join("|", document.kind(), document.agency(), document.year()));
        document.facts().forEach(fact -> all.add(fact(fact)));
        document.statements().forEach(statement -> all.add(statement(statement)));
        document.tables().forEach(table -> table(table, all));
        return all.stream().sorted().toList();
    }

    /** What one document states and the other does not. */
    static List<String> apart(List<String> one, List<String> other) {
        List<String> less = new ArrayList<>(one);
        List<String> more = new ArrayList<>();
        other.stream().filter(each -> !less.remove(each)).forEach(more::add);
        return Stream.concat(less.stream().map("- "::concat), more.stream().map("+ "::concat))
                .toList();
    }

    private static String fact(Fact fact) {
        Place place = fact.source().place();
        return String.join(
                "|",
                fact.at().toString(),
                fact.value().toString(),
                fact.source().certainty().name(),
                place.table(),
                place.row(),
                place.column());
    }

    private static String statement(Statement statement) {
        return switch (statement) {
            case Statement.Share share -> "share|" + fact(share.part()) + "|" + share.whole() + "|" + share.share();
            case Statement.Change change ->
                "change|%s|%s|%s|%s|%s|%s"
                        .formatted(
                                change.subject(),
                                change.against(),
                                change.direction(),
                                change.delta(),
                                change.rate(),
                                change.reason());
            case Statement.Completion done -> "completion|" + done.part() + "|" + done.whole() + "|" + done.rate();
            case Statement.None none -> "none|" + none.subject();
        };
    }

    private static void table(FilledTable table, List<String> all) {
        String head = table.form().id() + "|" + table.title() + "|";
        all.add(head + table.unit());
        table.fields().forEach((key, cell) -> all.add(head + key + "|" + cell.text()));
        table.rows().forEach(row -> row(head + row.name() + "|", row, all));
    }

    private static void row(String head, FilledRow row, List<String> all) {
        row.cells().forEach((key, cell) -> all.add(head + row.at() + "|" + key + "|" + cell.text()));
    }
}
