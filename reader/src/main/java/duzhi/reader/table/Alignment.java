package duzhi.reader.table;

import duzhi.form.model.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cell of a row belongs to which column.
 *
 * @param cells the cell of each column, by column
 * @param shifted columns whose cell stands away from its heading
 * @param uncertain columns for which another cell with other words would suit as well
 * @param left cells that found no column
 */
record Alignment(Map<Column, RawCell> cells, Set<Column> shifted, Set<Column> uncertain, List<RawCell> left) {

    /** The same for some of its cells only. */
    Alignment only(Map<Column, RawCell> some) {
        return new Alignment(some, shifted, uncertain, List.of());
    }
}
