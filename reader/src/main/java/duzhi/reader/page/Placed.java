package duzhi.reader.page;

/**
 * A text and the rows it covers.
 *
 * @param heap the text, with its columns
 * @param first its first row
 * @param end after its last row
 */
record Placed(Heap heap, int first, int end) {

    Placed with(Heap other) {
        return new Placed(other, first, end);
    }

    Placed over(int from, int to) {
        return new Placed(heap, from, to);
    }
}
