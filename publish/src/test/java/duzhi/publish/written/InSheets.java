package duzhi.publish.written;

import duzhi.publish.document.Table;
import java.util.Iterator;
import java.util.List;

/** Tables of a workbook: each on the sheet that begins with its title, under the lines above it, before its notes. */
final class InSheets {

    private InSheets() {}

    static List<Seen> of(List<Seen> sheets, List<Table> tables) {
        Iterator<Seen> left = sheets.iterator();
        return tables.stream().map(table -> of(left, table)).toList();
    }

    private static Seen of(Iterator<Seen> sheets, Table table) {
        String title = Seen.of(table).before();
        while (sheets.hasNext()) {
            Seen sheet = sheets.next();
            if (!sheet.spots().isEmpty() && sheet.spots().getFirst().text().equals(title)) {
                int above = table.above().isEmpty() ? 1 : 2;
                Seen under = sheet.from(above);
                return new Seen(title, table.rows(), under.first(table.rows()));
            }
        }
        throw new AssertionError("no sheet begins with " + title);
    }
}
