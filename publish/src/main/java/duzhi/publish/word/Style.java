package duzhi.publish.word;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Paragraph;
import java.util.Arrays;

/** The styles a template has, by the names Word stores (built-in ones in English) and shows. */
enum Style {
    COVER_TITLE("封面标题"),
    COVER_LINE("封面文字"),
    CONTENTS_TITLE("目录标题"),
    CONTENTS_PART("toc 1", "目录 1"),
    CONTENTS_LINE("toc 2", "目录 2"),
    PART("heading 1", "标题 1"),
    SECTION("heading 2", "标题 2"),
    SUBSECTION("heading 3", "标题 3"),
    BODY("Body Text", "正文文本"),
    NOTE("表格备注"),
    TABLE_TITLE("表格标题"),
    TABLE_ABOVE("表格说明"),
    HEAD("表头"),
    LABEL("表格标签"),
    TEXT("表格文字"),
    NUMBER("表格数字"),
    CENTRED("表格居中"),
    TABLE("预算表格");

    private final String stored;
    private final String shown;

    Style(String name) {
        this(name, name);
    }

    Style(String stored, String shown) {
        this.stored = stored;
        this.shown = shown;
    }

    /** What users know it by. */
    String shown() {
        return shown;
    }

    boolean isNamed(String name) {
        return name.strip().equalsIgnoreCase(stored) || name.strip().equals(shown);
    }

    boolean isOfTables() {
        return this == TABLE;
    }

    static Style of(Paragraph.Style style) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(style.name()))
                .findFirst()
                .orElseThrow();
    }

    static Style of(Cell.Role role) {
        return switch (role) {
            case HEAD -> HEAD;
            case LABEL -> LABEL;
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case CODE, VALUE -> CENTRED;
        };
    }
}
