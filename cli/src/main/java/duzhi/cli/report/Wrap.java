package duzhi.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a number of terminal columns: at blanks, and between wide characters. */
final class Wrap {

    private final int room;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int width;
    private int lastBreak;

    private Wrap(int room) {
        this.room = room;
    }

    static List<String> lines(String text, int room) {
        Wrap wrap = new Wrap(room);
        text.strip().codePoints().forEach(wrap::add);
        wrap.end(wrap.line.length());
        return wrap.lines;
    }

    private void add(int codePoint) {
        if (codePoint == '\n') {
            end(line.length());
            return;
        }
        if (width + Columns.width(codePoint) > room && !line.isEmpty() && codePoint != ' ') {
            noteBreak(codePoint);
            end(lastBreak > 0 ? lastBreak : line.length());
        }
        noteBreak(codePoint);
        line.appendCodePoint(codePoint);
        width += Columns.width(codePoint);
    }

    /** Remembers that a line may end before this character; closing punctuation stays with what it closes. */
    private void noteBreak(int next) {
        if (line.isEmpty() || isClosing(next)) {
            return;
        }
        int previous = line.codePointBefore(line.length());
        boolean betweenWords = previous == ' ' && next != ' ';
        boolean betweenWide = Columns.width(next) == 2 || Columns.width(previous) == 2;
        if (betweenWords || (betweenWide && !isOpening(previous))) {
            lastBreak = line.length();
        }
    }

    private static boolean isClosing(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean isOpening(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private void end(int at) {
        lines.add(line.substring(0, at).stripTrailing());
        line.delete(0, at);
        width = Columns.width(line.toString());
        lastBreak = 0;
    }
}
