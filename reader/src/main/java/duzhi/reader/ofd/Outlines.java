package duzhi.reader.ofd;

import java.util.ArrayList;
import java.util.List;

/** The straight lines of a path in OFD's short notation (GB/T 33190, 9.3.3); curves count by their ends only. */
final class Outlines {

    /** A straight line between two points of the object. */
    record Line(double fromX, double fromY, double toX, double toY) {}

    private static final int MOST = 100_000;

    private final String[] words;
    private final List<Line> lines = new ArrayList<>();
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private boolean curved;

    private Outlines(String data) {
        this.words = data.strip().split("[\\s,]+");
    }

    /** The lines of a path, in the order they are drawn. What is not understood ends it. */
    static Outlines of(String data) {
        Outlines outlines = new Outlines(data);
        while (outlines.next < outlines.words.length && outlines.lines.size() < MOST && outlines.step()) {}
        return outlines;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether some of it is not straight. */
    boolean isCurved() {
        return curved;
    }

    private boolean step() {
        return switch (words[next++]) {
            case "S", "M" -> begin();
            case "L" -> line();
            case "Q" -> curve(4);
            case "B" -> curve(6);
            case "A" -> curve(7);
            case "C" -> close();
            default -> false;
        };
    }

    private boolean begin() {
        double[] to = numbers(2);
        if (to.length == 2) {
            x = startX = to[0];
            y = startY = to[1];
        }
        return to.length == 2;
    }

    private boolean line() {
        double[] to = numbers(2);
        if (to.length == 2) {
            lines.add(new Line(x, y, to[0], to[1]));
            x = to[0];
            y = to[1];
        }
        return to.length == 2;
    }

    private boolean curve(int count) {
        double[] to = numbers(count);
        if (to.length == count) {
            curved = true;
            x = to[count - 2];
            y = to[count - 1];
        }
        return to.length == count;
    }

    private boolean close() {
        if (x != startX || y != startY) {
            lines.add(new Line(x, y, startX, startY));
        }
        x = startX;
        y = startY;
        return true;
    }

    private double[] numbers(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count && next < words.length; i++) {
            list.append(words[next++]).append(' ');
        }
        return Numbers.of(list.toString());
    }
}
