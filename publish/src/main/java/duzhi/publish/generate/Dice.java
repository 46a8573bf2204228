package duzhi.publish.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that follows from a seed: the same throws for the same seed, on every machine. */
final class Dice {

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final SplittableRandom random;

    Dice(long seed, String purpose) {
        this.random = new SplittableRandom(seed ^ ((long) purpose.hashCode() << 32));
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> left = new ArrayList<>(all);
        List<T> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    /** A share of an amount, between so many thousandths, in whole steps of a grain. */
    BigDecimal share(BigDecimal of, int low, int high, BigDecimal grain) {
        BigDecimal drawn =
                of.multiply(BigDecimal.valueOf(between(low, high))).divide(THOUSAND, 6, RoundingMode.HALF_UP);
        return drawn.divide(grain, 0, RoundingMode.HALF_UP).multiply(grain).setScale(2, RoundingMode.UNNECESSARY);
    }
}
