package duzhi.publish.page;

/** Numbers for the parts of an OFD document, each given once. */
final class OfdIds {

    private int next;

    OfdIds(int first) {
        this.next = first;
    }

    int next() {
        return next++;
    }

    /** The largest one given. */
    int last() {
        return next - 1;
    }
}
