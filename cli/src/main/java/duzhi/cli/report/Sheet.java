package duzhi.cli.report;

import java.util.List;

/** Text being laid out line by line, broken before it leaves the page. */
final class Sheet {

    private static final int ROOM = 100;

    private final StringBuilder text = new StringBuilder();
    private final Paint paint;

    Sheet(Paint paint) {
        this.paint = paint;
    }

    Paint paint() {
        return paint;
    }

    /** Columns left at an indent. */
    static int room(int indent) {
        return ROOM - indent;
    }

    /** A line as it is. */
    void line(int indent, String content) {
        text.append(content.isEmpty() ? "" : " ".repeat(indent)).append(content).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    /** A label with what it says beside it, all lines of it below each other; nothing where there is nothing to say. */
    void labelled(int indent, String label, String content) {
        if (content.isBlank()) {
            return;
        }
        String gap = "  ";
        int hanging = Columns.width(label) + gap.length();
        List<String> lines = Wrap.lines(Excerpt.show(content), room(indent + hanging));
        line(indent, paint.faint(label) + gap + lines.getFirst());
        lines.stream().skip(1).forEach(more -> line(indent + hanging, more));
    }

    /** A paragraph. */
    void paragraph(int indent, String content) {
        Wrap.lines(Excerpt.show(content), room(indent)).forEach(each -> line(indent, each));
    }

    /** A heading underlined across the page. */
    void heading(String content) {
        line(0, paint.strong(content));
        line(0, paint.faint("─".repeat(ROOM)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
