package duzhi.server.check;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Where;
import duzhi.ledger.source.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names that mistakes keep from one version of a document to the next. The id of a finding holds for the same bytes
 * alone; a kin holds as long as the rule, the table, the row and the column are the same, or in running text the
 * wording but for its figures.
 */
final class Kin {

    private final Map<String, Integer> times = new HashMap<>();

    /** Of a finding; the second of the same name is told from the first. */
    String of(Finding finding) {
        String name = finding.rule() + "|" + spots(finding);
        int count = times.merge(finding.document() + "|" + name, 1, Integer::sum);
        return count == 1 ? name : name + "|" + count;
    }

    private static String spots(Finding finding) {
        String cells = finding.where().stream()
                .filter(where -> where.role() != Where.Role.OPERAND)
                .map(Where::place)
                .map(Kin::cell)
                .filter(cell -> !cell.equals("//"))
                .distinct()
                .collect(Collectors.joining(";"));
        return cells.isEmpty() ? finding.message().zh().replaceAll("[-+]?\\d[\\d,.%]*", "#") : cells;
    }

    private static String cell(Place place) {
        return place.table() + "/" + place.row() + "/" + place.column();
    }
}
