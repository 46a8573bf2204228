package duzhi.reader.ofd;

import java.util.Arrays;
import java.util.Locale;

/** Lists of numbers as OFD writes them. */
final class Numbers {

    private static final int MOST = 100_000;
    private static final double FARTHEST = 1e6;

    private Numbers() {}

    /** Numbers apart by blanks; the list ends before the first thing that is none. */
    static double[] of(String list) {
        if (list.isBlank()) {
            return new double[0];
        }
        String[] words = list.strip().split("[\\s,]+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                return Arrays.copyOf(numbers, i);
            }
            if (!(Math.abs(numbers[i]) <= FARTHEST)) {
                return Arrays.copyOf(numbers, i);
            }
        }
        return numbers;
    }

    /** Distances between characters; {@code g n d} stands for n times d (GB/T 33190, 11.3). At most so many. */
    static double[] deltas(String list, int most) {
        double[] deltas = new double[Math.clamp(most, 0, MOST)];
        int size = 0;
        String[] words = list.strip().toLowerCase(Locale.ROOT).split("[\\s,]+");
        for (int i = 0; i < words.length && size < deltas.length; i++) {
            boolean repeated = words[i].equals("g") && i + 2 < words.length;
            double[] number = of(repeated ? words[i + 1] + " " + words[i + 2] : "1 " + words[i]);
            if (number.length < 2) {
                break;
            }
            int end = (int) Math.min(deltas.length, size + Math.max(0, number[0]));
            Arrays.fill(deltas, size, end, number[1]);
            size = end;
            i += repeated ? 2 : 0;
        }
        return Arrays.copyOf(deltas, size);
    }
}
