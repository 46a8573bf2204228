package duzhi.publish.page;

import java.io.IOException;

/** Why pages cannot be printed, and what to do about it. */
public final class Unprintable extends IOException {

    /** What stands in the way. */
    public enum Why {
        /** The program was built without its fonts. */
        NO_FONT(
                "没有中文字体，不能生成 PDF 和 OFD：程序构建时未能取得字体。请安装 Node.js 和 npm（Debian、Ubuntu：apt install npm）后重新构建，"
                        + "或用 --font 指定一个 TrueType 中文字体文件（.ttf、.ttc）。%s",
                "PDF and OFD need a Chinese font and the program was built without one. Install Node.js with npm (Debian,"
                        + " Ubuntu: apt install npm) and build again, or name a TrueType font file (.ttf, .ttc) with --font.%s"),
        /** The font file is not there or is no font. */
        UNREADABLE(
                "字体文件 %s 打不开或不是字体。请用 --font 指定一个 TrueType 中文字体文件（.ttf、.ttc）。",
                "The font file %s cannot be read as a font. Name a TrueType font file (.ttf, .ttc) with --font."),
        /** Its letters are drawn in a way that cannot be cut. */
        OUTLINES(
                "字体文件 %s 不是 TrueType 轮廓（可能是 OpenType CFF），不能嵌入。请用 --font 指定一个 TrueType 中文字体文件（.ttf、.ttc）。",
                "The font file %s has no TrueType outlines (CFF, perhaps) and cannot be embedded. Name a TrueType font file"
                        + " (.ttf, .ttc) with --font."),
        /** Its maker forbids embedding. */
        FORBIDDEN(
                "字体文件 %s 的许可不允许嵌入文件。公开文件必须嵌入字体，请换一个字体。",
                "The font file %s forbids embedding. A published document must embed its font: choose another."),
        /** It lacks characters of the document. */
        NO_GLYPH(
                "字体中没有这些字：%s。缺字的文件不能公开。请用 --font 指定一个收有这些字的字体文件。",
                "The font lacks these characters: %s. A document with gaps cannot be published; name a font file that has"
                        + " them with --font.");

        private final String zh;
        private final String en;

        Why(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private static final long serialVersionUID = 1;

    private final Why why;
    private final String detail;

    Unprintable(Why why, String detail) {
        super(why.en.formatted(detail));
        this.why = why;
        this.detail = detail;
    }

    /** What stands in the way. */
    public Why why() {
        return why;
    }

    /** What happened and what to do, in a language. */
    public String message(boolean english) {
        return (english ? why.en : why.zh).formatted(detail);
    }
}
