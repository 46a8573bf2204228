package duzhi.publish.statement;

import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small drafts of an invented office, written as a clerk would say them. */
final class Drafts {

    static final Place NOWHERE = Place.ofDocument("填报.xlsx");
    private static final Agency OFFICE = new Agency("045", "云溪市青禾区数据局");

    private Drafts() {}

    /** Lines such as {@code flow=expenditure fund=general function=2010301 : 1652500.33}, one a row. */
    static List<Fact> lines(String year, String text) {
        List<Fact> facts = new ArrayList<>();
        for (String row : text.lines().filter(each -> !each.isBlank()).toList()) {
            String[] halves = row.split(" : ", -1);
            facts.add(Fact.stated(
                    "L%03d".formatted(facts.size() + 1),
                    at(year, halves[0].strip()),
                    new Value.Number(Figure.yuan(halves[1].strip())),
                    Source.plain(NOWHERE)));
        }
        return facts;
    }

    static Coordinates at(String year, String words) {
        Map<Dimension, String> named = new EnumMap<>(Dimension.class);
        named.put(Dimension.YEAR, year);
        for (String pair : words.split(" ", -1)) {
            String[] sides = pair.split("=", -1);
            named.put(Dimension.of(sides[0]), sides[1]);
        }
        return Coordinates.of(named);
    }

    static Draft draft(String set, int year, String lines, List<Project> projects, Optional<Whole> whole) {
        return new Draft(
                set,
                year,
                OFFICE,
                List.of(OFFICE),
                lines(String.valueOf(year), lines),
                List.of(),
                projects,
                whole,
                Map.of());
    }

    static Project project(String code, String name, Indicator... indicators) {
        return new Project(
                code,
                name,
                OFFICE.code(),
                "project.operation",
                "保障网络稳定。",
                "网络稳定运行。",
                List.of(indicators),
                Map.of(),
                NOWHERE);
    }

    static Indicator indicator(String... words) {
        return new Indicator(
                words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], "", "", "", NOWHERE);
    }

    static FormSet set(Draft draft) {
        return Forms.load().findSet(draft.set()).orElseThrow();
    }

    static Table table(Draft draft, String kind) {
        FormSet set = set(draft);
        String form = set.findKind(kind).orElseThrow().id();
        return Statements.of(draft, set, Cube.of(draft, set)).stream()
                .filter(table -> table.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** A table as text, a row a line; a cell that spans is told once. */
    static String text(Table table) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            int now = row;
            List<String> cells = table.cells().stream()
                    .filter(cell -> cell.row() == now)
                    .map(Cell::text)
                    .toList();
            text.append(String.join("|", cells)).append('\n');
        }
        return text.toString();
    }
}
