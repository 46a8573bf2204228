package duzhi.publish.sheet;

import duzhi.publish.document.Cell;

/** The cell styles a template has, by the names Excel shows. */
enum Named {
    TITLE("标题"),
    HEAD("表头"),
    LABEL("标签"),
    NUMBER("数字"),
    TEXT("文字"),
    NOTE("备注"),
    /** The workbook's ordinary text, for cover, contents and narrative; every workbook has it. */
    PLAIN("Normal");

    private final String shown;

    Named(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    static Named of(Cell.Role role) {
        return switch (role) {
            case HEAD -> HEAD;
            case LABEL -> LABEL;
            case NUMBER -> NUMBER;
            case CODE, TEXT, VALUE -> TEXT;
        };
    }
}
