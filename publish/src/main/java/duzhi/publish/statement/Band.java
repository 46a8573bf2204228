package duzhi.publish.statement;

import java.util.List;

/**
 * A section laid out: rows of pieces, each covering the width once where nothing above spans down.
 *
 * @param side words along its left side, empty where there are none
 * @param sideWidth shares of the width they take
 * @param width shares of the width of everything, the side included
 * @param heads rows of its heading
 * @param rows from top to bottom
 */
record Band(String side, int sideWidth, int width, int heads, List<List<Piece>> rows) {}
