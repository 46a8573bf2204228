package duzhi.cli.report;

/**
 * The part of a printed line around a place, with the place's position in it counted in terminal columns.
 *
 * @param text what to show
 * @param indent columns before the place
 * @param width columns of the place, at least one
 */
record Excerpt(String text, int indent, int width) {

    /** Cells of a table stand beside each other with this between them. */
    private static final String BETWEEN_CELLS = " | ";

    private static final String CUT = "…";

    /** The line's characters {@code from} to {@code to} with what fits beside them into {@code room} columns. */
    static Excerpt around(String line, int from, int to, int room) {
        int first = boundary(line, Math.clamp(from, 0, line.length()));
        int last = Math.clamp(to, first, line.length());
        int left = first;
        int right = last;
        int used = shown(line, first, last);
        boolean grew = true;
        while (grew && used < room) {
            grew = false;
            if (left > 0 && used < room) {
                int next = line.offsetByCodePoints(left, -1);
                used += shown(line, next, left);
                left = next;
                grew = true;
            }
            if (right < line.length() && used < room) {
                int next = line.offsetByCodePoints(right, 1);
                used += shown(line, right, next);
                right = next;
                grew = true;
            }
        }
        return cut(line, left, first, last, right);
    }

    private static Excerpt cut(String line, int left, int first, int last, int right) {
        String before = show(line.substring(left, first)).stripLeading();
        String lead = left > 0 ? CUT + before : before;
        String place = show(line.substring(first, last));
        String tail = show(line.substring(last, right)).stripTrailing() + (right < line.length() ? CUT : "");
        int indent = Columns.width(lead);
        return new Excerpt(lead + place + tail, indent, Math.max(1, Columns.width(place)));
    }

    /** A place that would begin inside a surrogate pair begins before it. */
    private static int boundary(String line, int index) {
        boolean inside = index > 0
                && index < line.length()
                && Character.isLowSurrogate(line.charAt(index))
                && Character.isHighSurrogate(line.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    private static int shown(String line, int from, int to) {
        return Columns.width(show(line.substring(from, to)));
    }

    /** Tabs become visible cell borders; other control characters would upset the terminal and are left out. */
    static String show(String text) {
        return text.replace("\t", BETWEEN_CELLS).replaceAll("\\p{Cntrl}", "");
    }

    /** The line under the text that points at the place. */
    String marker(char sign) {
        return " ".repeat(indent) + String.valueOf(sign).repeat(width);
    }
}
