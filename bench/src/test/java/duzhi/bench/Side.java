package duzhi.bench;

import java.util.stream.IntStream;

/** One way of doing the {@link SumJob}, everything that needs doing only once already done. */
interface Side {

    /** The rows that are wrong, in order. */
    IntStream wrong();
}
