package duzhi.reader.html;

/** Text as it gathers on a line: white space folds, what is not shown was left out before. */
final class Ink {

    private final StringBuilder text = new StringBuilder();
    private boolean blank;

    /** Text of a node; {@code kept} where line breaks and blanks are shown as they stand. */
    void add(String words, boolean kept) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (kept && c == '\n') {
                end();
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blank = true;
            } else if (c != 0x200B && c != 0xFEFF && c != 0xAD) {
                boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                text.append(blank && !first ? " " : "").append(isBreak(c) ? ' ' : c);
                blank = false;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Ends the line. */
    void end() {
        text.append('\n');
        blank = false;
    }

    /** Ends the line if anything stands on it. */
    void part() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            end();
        }
        blank = false;
    }

    /** What has gathered, and begins anew. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        blank = false;
        return taken;
    }
}
