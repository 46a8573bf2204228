package duzhi.publish.sheet;

import duzhi.publish.document.Cell;

/**
 * A named style with what one cell adds to it.
 *
 * @param named the style
 * @param across alignment; empty for the style's own
 * @param format of numbers; empty for none, {@code @} for text
 * @param indent steps moved in
 */
record Look(Named named, String across, String format, int indent) {

    static final String AS_TEXT = "@";

    static Look of(Named named) {
        return new Look(named, "", "", 0);
    }

    static Look of(Named named, String across) {
        return new Look(named, across, "", 0);
    }

    static Look of(Cell cell, String format) {
        String across = cell.role() == Cell.Role.CODE || cell.role() == Cell.Role.VALUE
                ? "center"
                : cell.indent() > 0 ? "left" : "";
        return new Look(
                Named.of(cell.role()),
                across,
                cell.role() == Cell.Role.CODE ? AS_TEXT : format,
                cell.role() == Cell.Role.NUMBER ? 0 : cell.indent());
    }
}
