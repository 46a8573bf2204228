package duzhi.bench.repair;

import java.util.Random;

/** How a figure comes to be wrong. */
enum Slip {
    /** Another digit. */
    DIGIT {
        @Override
        long of(int cell, long[] truth, Random random) {
            char[] digits = Long.toString(truth[cell]).toCharArray();
            digits[random.nextInt(digits.length)] = (char) ('0' + random.nextInt(10));
            return Long.parseLong(new String(digits));
        }
    },
    /** Two digits changed over. */
    TRANSPOSITION {
        @Override
        long of(int cell, long[] truth, Random random) {
            char[] digits = Long.toString(truth[cell]).toCharArray();
            int at = random.nextInt(digits.length);
            int next = Math.min(at + 1, digits.length - 1);
            char digit = digits[at];
            digits[at] = digits[next];
            digits[next] = digit;
            return Long.parseLong(new String(digits));
        }
    },
    /** The decimal point one place off. */
    TENFOLD {
        @Override
        long of(int cell, long[] truth, Random random) {
            return truth[cell] * 10;
        }
    },
    /** The wrong unit. */
    UNIT {
        @Override
        long of(int cell, long[] truth, Random random) {
            return truth[cell] * 10_000;
        }
    },
    /** The sign. */
    SIGN {
        @Override
        long of(int cell, long[] truth, Random random) {
            return -truth[cell];
        }
    },
    /** What stands beside it. */
    SHIFTED {
        @Override
        long of(int cell, long[] truth, Random random) {
            return truth[(cell + 1) % truth.length];
        }
    };

    abstract long of(int cell, long[] truth, Random random);
}
