package duzhi.server.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

/** What a password has to be like, and how one that is good once is made. */
public final class Passwords {

    /** How short one may be, in characters. */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    private static final int RUN = 6;
    private static final int GIVEN = 16;
    private static final int GROUP = 4;
    /** Nothing that is read for something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    /** Rows of keys, and what stands in a row elsewhere. */
    private static final List<String> ROWS =
            List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "password");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The name of what is wrong with a password that somebody chooses, empty where nothing is. */
    public static String problem(String login, String password, String again) {
        if (password.length() < SHORTEST) {
            return "password.short";
        }
        if (password.length() > LONGEST) {
            return "password.long";
        }
        if (!password.equals(again)) {
            return "password.differ";
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT))) {
            return "password.login";
        }
        return isSimple(lower) ? "password.simple" : "";
    }

    /** Few different characters, or little besides a row of keys. */
    private static boolean isSimple(String password) {
        String left = password;
        for (String row : ROWS) {
            for (String part : List.of(row, new StringBuilder(row).reverse().toString())) {
                left = without(left, part);
            }
        }
        return password.chars().distinct().count() < DIFFERENT || left.length() <= SHORTEST - RUN;
    }

    /** A text without any run of a row, the longest first. */
    private static String without(String text, String row) {
        String left = text;
        for (int length = row.length(); length >= RUN; length--) {
            for (int at = 0; at + length <= row.length(); at++) {
                left = left.replace(row.substring(at, at + length), "");
            }
        }
        return left;
    }

    /** One that is given to somebody, who then has to choose another: 80 bits, in groups that can be read out. */
    public static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GIVEN; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
