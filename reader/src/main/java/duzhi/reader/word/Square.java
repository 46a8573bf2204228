package duzhi.reader.word;

/**
 * A cell of a row between two edges, in twips from the left.
 *
 * @param content what stands in it
 * @param merge how it stands to the cell above it
 */
record Square<T>(T content, int left, int right, Merge merge) {

    /** How a cell stands to the one above it. */
    enum Merge {
        NONE,
        BEGINS,
        GOES_ON
    }
}
