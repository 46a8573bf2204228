package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import org.jspecify.annotations.Nullable;

/**
 * When a passage is printed.
 *
 * @param test what is asked
 * @param of the figure it is asked of, or null
 * @param key the text it is asked of, or empty
 */
record Condition(Test test, @Nullable Reference of, String key) {

    /** What can be asked. */
    enum Test {
        HAS("有", "“%s”不为零", "“%s” is not nought"),
        NONE("无", "“%s”为零且没有科目", "there is no “%s” and nothing within it"),
        CONCERNED("涉及", "“%s”本年或上年不为零", "“%s” is not nought this year or last"),
        HAS_BEFORE("有上年", "“%s”有上年数", "“%s” has a figure of last year"),
        ITEMISED("有科目", "“%s”有经济分类科目", "“%s” has economic items"),
        ENTERED("填写", "填写了“%s”", "“%s” is written"),
        DESCRIBED("项目", "有项目填写了“%s”", "“%s” is written for some project"),
        PRINTED("有表", "印“%s”这张表", "the table “%s” is printed"),
        SEVERAL("多个单位", "有多个预算单位", "there are several units");

        private final String word;
        private final String zh;
        private final String en;

        Test(String word, String zh, String en) {
            this.word = word;
            this.zh = zh;
            this.en = en;
        }

        String word() {
            return word;
        }
    }

    /** In words. */
    Text text() {
        String name = of == null ? key : of.name();
        return new Text(test.zh.formatted(name), test.en.formatted(name));
    }
}
