package duzhi.publish.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of sheets as Excel allows them: at most 31 characters, some signs not among them, no two alike. */
final class Names {

    static final String CONTENTS = "目录";
    static final String TEXT = "正文";

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:：\\p{Cntrl}]");
    private static final Pattern EDGES = Pattern.compile("^['\\s]+|['\\s]+$");

    private final Set<String> taken = new HashSet<>(List.of(CONTENTS, TEXT, "history"));

    String of(String name) {
        String plain = EDGES.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        String base = plain.isEmpty() ? "表" : plain;
        String free = cut(base, "");
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = cut(base, "(" + i + ")");
        }
        return free;
    }

    private static String cut(String base, String end) {
        int length = Math.min(base.length(), LONGEST - end.length());
        return base.substring(0, length) + end;
    }
}
