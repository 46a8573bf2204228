package duzhi.reader.excel;

import java.util.BitSet;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** Rows or columns, told as ranges. */
final class Spans {

    private static final int MOST = 10;

    private final BitSet members = new BitSet();

    void add(int member) {
        members.set(member);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.cardinality();
    }

    /** As {@code 3-5, 9}; after ten ranges an ellipsis. */
    String text(IntFunction<String> name) {
        StringJoiner text = new StringJoiner(", ");
        int told = 0;
        for (int from = members.nextSetBit(0); from >= 0; from = members.nextSetBit(members.nextClearBit(from))) {
            if (told++ == MOST) {
                return text.add("…").toString();
            }
            int last = members.nextClearBit(from) - 1;
            text.add(last == from ? name.apply(from) : name.apply(from) + "-" + name.apply(last));
        }
        return text.toString();
    }
}
