package duzhi.publish.office;

import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be used, with everything that is wrong with it at once. */
public final class BrokenTemplate extends Exception {

    private static final long serialVersionUID = 1L;

    /** What may be wrong with a template. */
    public enum Fault {
        NOT_A_PACKAGE("不是%s文件，或文件已损坏：请用 Office 打开后另存", "not a %s file, or damaged: open it in Office and save it anew"),
        TOO_LARGE("展开后超过上限 %s：请删去图片等附件", "larger than %s when unpacked: take out pictures and the like"),
        MACROS("带有宏或控件（%s）：请另存为不带宏的文件", "carries macros or controls (%s): save it without macros"),
        OUTSIDE("%s 引用了文件以外的内容：请改为嵌入或删去", "%s refers to something outside the file: embed it or take it out"),
        DAMAGED("%s 不是有效的 XML：请用 Office 打开后另存", "%s is not valid XML: open it in Office and save it anew"),
        NO_STYLE(
                "缺少样式“%s”：请从默认模板复制该样式，或新建同名样式",
                "style “%s” is missing: copy it from the default template or make one of that name"),
        NO_PAGE("没有页面设置（%s）：请在“页面设置”中设定纸张和页边距", "no page setup (%s): set paper and margins");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param fault what
     * @param where the style, part or sheet
     */
    public record Problem(Fault fault, String where) implements java.io.Serializable {

        /** In Chinese. */
        public String zh() {
            return fault.zh.formatted(where);
        }

        /** In English. */
        public String en() {
            return fault.en.formatted(where);
        }
    }

    private final List<Problem> problems;

    /** With all that is wrong, at least one thing. */
    public BrokenTemplate(List<Problem> problems) {
        super("模板不能使用：" + problems.stream().map(Problem::zh).collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
