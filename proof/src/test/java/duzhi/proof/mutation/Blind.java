package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damage that knows nothing of the format: bytes and numbers. */
final class Blind {

    /** Numbers that break what trusts numbers; the last stands for thousands of digits. */
    static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "-0.0",
            "1e999999",
            "-1e999999",
            "1e-999999",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967296",
            "9223372036854775808",
            "16777216",
            "100000",
            "0.00000000000000000000000000001",
            "9".repeat(5_000));

    private static final byte[] INTERESTING = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF, '<', '>', '(', '/', '%', '&', '"'};
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    static final List<Mutator.Named> ALL = List.of(
            new Mutator.Named("bits", Blind::bits),
            new Mutator.Named("bytes", Blind::bytes),
            new Mutator.Named("cut off", (bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))),
            new Mutator.Named("stretch gone", (bytes, random) -> stretch(bytes, random, 0)),
            new Mutator.Named("stretch twice", (bytes, random) -> stretch(bytes, random, 2)),
            new Mutator.Named("stretch a hundred times", (bytes, random) -> stretch(bytes, random, 100)),
            new Mutator.Named("stretch of zeros", Blind::zeros),
            new Mutator.Named("stretches swapped", Blind::swap),
            new Mutator.Named("sizes", Blind::sizes),
            new Mutator.Named("numbers", Blind::numbers));

    private Blind() {}

    private static byte[] bits(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(16); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] bytes(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(64); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] =
                    random.nextBoolean() ? INTERESTING[random.nextInt(INTERESTING.length)] : (byte) random.nextInt();
        }
        return changed;
    }

    /** A stretch so many times instead of once. */
    private static byte[] stretch(byte[] bytes, Random random, int times) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 2_000) + 1);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            changed.write(bytes, from, to - from);
        }
        changed.write(bytes, to, bytes.length - to);
        return changed.toByteArray();
    }

    private static byte[] zeros(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int from = random.nextInt(bytes.length + 1);
        Arrays.fill(changed, from, from + random.nextInt(Math.min(bytes.length - from, 600) + 1), (byte) 0);
        return changed;
    }

    private static byte[] swap(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int size = random.nextInt(Math.min(bytes.length / 2, 512) + 1);
        int one = random.nextInt(bytes.length / 2 - size + 1);
        int other = bytes.length / 2 + random.nextInt(bytes.length / 2 - size + 1);
        System.arraycopy(bytes, one, changed, other, size);
        System.arraycopy(bytes, other, changed, one, size);
        return changed;
    }

    /** Whole words of four bytes become counts and offsets that are negative, huge or a little off. */
    private static byte[] sizes(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(6); i >= 0 && changed.length >= 4; i--) {
            int at = random.nextInt(changed.length - 3) & ~3;
            int value = new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 1 << 20, random.nextInt(1 << 12)}
                    [random.nextInt(6)];
            for (int n = 0; n < 4; n++) {
                changed[at + n] = (byte) (value >> 8 * n);
            }
        }
        return changed;
    }

    private static byte[] numbers(byte[] bytes, Random random) {
        return numbers(new String(bytes, ISO_8859_1), random).getBytes(ISO_8859_1);
    }

    /** Some numbers of a text become others. */
    static String numbers(String text, Random random) {
        int most = 1 + random.nextInt(8);
        int every = 1 + random.nextInt(200);
        int[] seen = {0, 0};
        return NUMBER.matcher(text).replaceAll((MatchResult number) -> {
            boolean chosen = seen[0]++ % every == every - 1 && seen[1]++ < most;
            return chosen ? NUMBERS.get(random.nextInt(NUMBERS.size())) : number.group();
        });
    }
}
