package duzhi.check.rules.goal;

/** How alike two texts are. */
final class Likeness {

    private static final int LONGEST = 4000;

    private Likeness() {}

    /** From 0, nothing alike, to 1, the same: one minus the share of characters to be changed. */
    static double of(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest == 0 || Math.min(one.length(), other.length()) * 2 < longest) {
            return 0;
        }
        return longest > LONGEST ? (one.equals(other) ? 1 : 0) : 1 - (double) distance(one, other) / longest;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, one.charAt(i - 1), other, i);
        }
        return row[other.length()];
    }

    private static int[] next(int[] above, char c, String other, int first) {
        int[] row = new int[above.length];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int change = above[j - 1] + (other.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }

    /** The words alone: no blanks, no punctuation. */
    static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
