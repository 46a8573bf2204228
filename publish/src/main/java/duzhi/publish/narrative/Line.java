package duzhi.publish.narrative;

import duzhi.publish.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a template, which is one paragraph of it.
 *
 * @param number its line in the text or its paragraph in the Word file, from 1
 * @param kind what it is
 * @param text its words without the sign in front
 */
record Line(int number, Kind kind, String text) {

    /** What a line is; the signs are those of Markdown where it has one. */
    enum Kind {
        SETTING("", "模板设置", null),
        REMARK("// ", "模板备注", null),
        TITLE("# ", "封面标题", Paragraph.Style.COVER_TITLE),
        COVER("> ", "封面文字", Paragraph.Style.COVER_LINE),
        PART("## ", "部分标题", Paragraph.Style.PART),
        SECTION("### ", "章节标题", Paragraph.Style.SECTION),
        SUBSECTION("#### ", "小节标题", Paragraph.Style.SUBSECTION),
        NOTE("~ ", "注释", Paragraph.Style.NOTE),
        BODY("", "正文", Paragraph.Style.BODY);

        private final String sign;
        private final String label;
        private final Paragraph.@Nullable Style style;

        Kind(String sign, String label, Paragraph.@Nullable Style style) {
            this.sign = sign;
            this.label = label;
            this.style = style;
        }

        /** The name of its style in a Word file. */
        String label() {
            return label;
        }

        /** What it becomes in a document, body text where it is not printed. */
        Paragraph.Style style() {
            return style == null ? Paragraph.Style.BODY : style;
        }

        boolean isPrinted() {
            return style != null;
        }
    }

    private static final Pattern SETTING = Pattern.compile("^[^#>{~/：]{1,12}：.*");

    /** The lines of a template's text; settings stand before everything else. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> rows = text.lines().toList();
        boolean head = true;
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).strip();
            if (row.isEmpty()) {
                continue;
            }
            Line line = of(i + 1, row, head);
            head = head && (line.kind == Kind.SETTING || line.kind == Kind.REMARK);
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static Line of(int number, String row, boolean head) {
        for (Kind kind :
                List.of(Kind.REMARK, Kind.SUBSECTION, Kind.SECTION, Kind.PART, Kind.TITLE, Kind.COVER, Kind.NOTE)) {
            if (row.startsWith(kind.sign)) {
                return new Line(number, kind, row.substring(kind.sign.length()).strip());
            }
        }
        boolean setting = head && SETTING.matcher(row).matches();
        return new Line(number, setting ? Kind.SETTING : Kind.BODY, row);
    }

    /** The text of lines: settings one below the other, everything else parted by an empty line. */
    static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        Kind before = null;
        for (Line line : lines) {
            if (before != null) {
                text.append(before == Kind.SETTING && line.kind == Kind.SETTING ? "\n" : "\n\n");
            }
            text.append(line.kind.sign).append(line.text);
            before = line.kind;
        }
        return text.append('\n').toString();
    }
}
