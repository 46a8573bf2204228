package duzhi.check.calculation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How words write amounts and what they do with them. */
final class Grammar {

    static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    /** A number with a unit of money; words that count something else in ten thousands are none. */
    static final Pattern MONEY = Pattern.compile("(?<![\\d.,A-Za-z])(" + NUMBER + ")\\s*"
            + "(亿元|万元|元|万(?![人只名平亩吨公次册个件户辆台宗份立棵株盆盏米千余多分步场张条车字块套]))(?![旦素])"
            + "(/年(?!/)|/\\p{IsHan}+)?");

    /** A unit of money before which the number was left out. */
    static final Pattern MISSING =
            Pattern.compile("([\\p{IsHan}]{2,20}(?:费|费用|金|款|经费|支出))[:：为]?\\s*(万元|元)(?=[、，,；;。]|$)");

    private static final String ORDINAL = "[一二三四五六七八九十]{1,2}";

    /** Where one item of a list ends and the next begins. */
    static final Pattern BREAK = Pattern.compile("[；;。\\n]|\\.(?!\\d)|(?:^|(?<=[，,、:：\\s元万]))"
            + "(?:\\d{1,2}[、．.](?!\\d)|" + ORDINAL + "(?:、是|[、是为]))|\\((?:\\d{1,2}|" + ORDINAL + ")\\)");

    /** Ordinals that number the items of a list in running text. */
    static final Pattern ORDINALS =
            Pattern.compile("(?:^|(?<=[，,、；;。:：\\s]))(" + ORDINAL + ")(?:、是|是|为)(?!\\p{IsHan}?止)");

    /** How many items a list is said to have. */
    static final Pattern COUNTED =
            Pattern.compile("(?:包括|包含|含|分为|共有)\\s*(\\d{1,2})\\s*个(?:支出)?(?:项目|事项|支出项目|支出项|方面|部分|项)");

    static final Pattern TOTAL =
            Pattern.compile("(?:共计|合计|总计|总共|一共|共|总额|总费用)(?:约|为|需|需要|安排|费用|金额|经费|预算|一年|全年|:|：|\\s)*$");

    static final Pattern DECLARED =
            Pattern.compile("(?:申请|申报|安排|本年度?|年度?)(?:的)?(?:项目)?预算(?:经费|资金|金额|数|总额)?(?:共|为|:|：|\\s)*$");

    static final Pattern REGULAR = Pattern.compile("每个?(月|季度?|半年)[^，,；;。、\\d每]{0,12}$");

    /** Each of something, or a rhythm whose amount stands too far away to be sure. */
    static final Pattern EACH = Pattern.compile("每(?!年)|人均|单价|按月|按季");

    /** Words beside which an amount need not be part of this year's money. */
    static final Pattern RISKY =
            Pattern.compile("合同|控价|招标|中标|协议|尾款|首期|首付|首月|首季|预付|质保|余款|余额|剩余|结算|结转|结余|超过|不足|以上|以下|以内|以外|参照|估算"
                    + "|其中|扣除|减去|核减|返还|已支付|已付|未支付|未付|上年|去年|往年|以前年度|第[一二三四五六七八九十\\d]+年|总投资|自筹|分摊|等于|左右"
                    + "|约|标准|%|(?<=[元万])等");

    static final Pattern WHOLE_YEAR = Pattern.compile("全年|一年|每年|年费用");

    static final Pattern STAGED = Pattern.compile("首|尾|剩|余|预付|质保|第[一二三四\\d]|最后|个月");

    static final Pattern HEAD = Pattern.compile("^[^。；;]{0,12}?(?:用于|包括|分别|由|[:：])");

    static final Pattern LABEL = Pattern.compile("[\\p{IsHan}]{2}");

    private static final String FULL_COMMA = "，";

    private Grammar() {}

    /** The same passage, character for character, in plain digits and brackets; a wide comma separates no digits. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            String one = words.substring(i, i + 1);
            String folded = Normalizer.normalize(one, Normalizer.Form.NFKC);
            plain.append(folded.length() == 1 && !one.equals(FULL_COMMA) ? folded : one);
        }
        return plain.toString();
    }
}
