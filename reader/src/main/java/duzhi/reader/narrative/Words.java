package duzhi.reader.narrative;

import duzhi.form.filled.Statement.Direction;
import duzhi.form.model.Narrative.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of budget language around figures, alike in every region. */
final class Words {

    static final Pattern FLAT = Pattern.compile("持平|一致|相等|相同|不变");
    static final Pattern NONE = Pattern.compile("未使用|未安排|没有|未发生|均无|无");

    private static final String UP = "增加|增长|上升|提高|升高|上浮|上调|调增|新增|增幅|增速";
    private static final String DOWN = "减少|下降|降低|压减|压缩|下浮|下调|调减|削减|降幅|减幅";
    private static final String BEFORE_FIGURE = "(?:了|额|率|幅度?|支出|收入|预算|经费|资金|金额|数|为|达到?|至少|共|:)*$";
    private static final Pattern RISES = Pattern.compile("(?:" + UP + ")" + BEFORE_FIGURE);
    private static final Pattern FALLS = Pattern.compile("(?:" + DOWN + ")" + BEFORE_FIGURE);
    private static final Pattern MOVES = Pattern.compile(UP + "|" + DOWN);
    private static final Pattern FILL =
            Pattern.compile("(?:支出|收入|预算|决算|执行|安排|资金|经费|财政拨款|拨款|总额|总计|合计|共计|总|小计|金额|数额|数量?|额|费用|费|共有?|为"
                    + "|是|计|各|的|科目|年初|全年|当年|本年度?|上年度?|去年|20\\d{2}年度?|本部门|本单位|我部门|情况|:|\\([^()]*\\)|[、\"-])*+");
    private static final Pattern LEADS = Pattern.compile(
            "(?:支出|收入|预算|决算|执行|总额|总计|合计|小计|金额|数额|数|经费|费|财政拨款|安排|各|共|均|均比|相比|比较|本年|同比|,|\\([^()]*\\))*+(?:" + UP + "|"
                    + DOWN + ")?" + BEFORE_FIGURE);
    private static final Pattern TO_FLAT = Pattern.compile("[，,]?(?:保持|相比|数|均|完全|[，,])*+");
    private static final Pattern COMPLETED = Pattern.compile("(?:完成|达到?|占)([年初全调整后当本]{0,5}预算[总金]?[数额]?)的?$");
    private static final Pattern SHARED = Pattern.compile("占([^，。；：占]{0,40}?)(?:的)?(?:比重|比例|比率|比)?(?:为|达|是)?$");
    private static final Pattern TOTAL = Pattern.compile("^$|^[总比]|总额|总计|合计|全部|总支出|总收入");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年(?!\\d{1,2}月)|((?:上年|上一年|去年)(?!结转|末|底))");
    private static final Pattern EXECUTED = Pattern.compile("(?:决算数?|执行数|支出数)(?:均|也)?$");
    private static final Pattern REASON = Pattern.compile("(?:主要(?:原因)?|原因)是?[：:]?(?:由于|因为|原因[是为]?[：:]?)?([^。；]{2,})");
    private static final Pattern STATED_REASON = Pattern.compile("主要(?:原因|是|由于|系|因)|原因(?:是|为|[：:，])");
    private static final Pattern PLAIN_REASON =
            Pattern.compile("[^\\d]{4,80}(?:增加|减少|增长|下降|提高|降低|调整|新增|取消|压减|压缩)[^\\d]{0,12}。");
    private static final Pattern LEAD = Pattern.compile("^(?:20\\d{2}年度?|本部门|本单位|我部门|其中:?|用于|[、,])+");
    private static final int LONGEST_REASON = 1_000;

    private Words() {}

    /** The direction said right before a figure, or null. */
    static @Nullable Direction direction(String before) {
        boolean up = RISES.matcher(before).find();
        boolean down = FALLS.matcher(before).find();
        return up == down ? null : up ? Direction.UP : Direction.DOWN;
    }

    /** Whether it speaks of something growing or shrinking. */
    static boolean moves(String clause) {
        return MOVES.matcher(clause).find();
    }

    /** What stands after the last sign between clauses, in folded words. */
    static String lastClause(String folded) {
        int depth = 0;
        for (int i = folded.length() - 1; i >= 0; i--) {
            char c = folded.charAt(i);
            depth += c == ')' ? 1 : c == '(' && depth > 0 ? -1 : 0;
            if (depth == 0 && ",;:。".indexOf(c) >= 0) {
                return folded.substring(i + 1);
            }
        }
        return folded;
    }

    /** Whether the words end inside brackets. */
    static boolean isAside(String before) {
        return before.lastIndexOf('（') > before.lastIndexOf('）') || before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    static boolean onlyFills(String words) {
        return FILL.matcher(words).matches();
    }

    /** The words with those taken out that name a figure of a subject. */
    static String without(String words, List<Subject> figures) {
        String rest = words;
        for (Subject figure : figures) {
            for (String each : figure.words()) {
                rest = rest.replace(each, "");
            }
        }
        return rest;
    }

    /** A name without the year or the speaker before it. */
    static String withoutLead(String name) {
        return LEAD.matcher(name).replaceFirst("");
    }

    static boolean leadsToChange(String rest) {
        return LEADS.matcher(rest).matches();
    }

    static boolean leadsToFlat(String between) {
        return TO_FLAT.matcher(between).matches();
    }

    /** The budget that a rate is a completion of: 完成年初预算的. */
    static Optional<String> completed(String before) {
        return first(COMPLETED, before);
    }

    /** What a rate is a share of, empty where the words leave it open: 占. */
    static Optional<String> shared(String before) {
        return first(SHARED, before);
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static boolean isTotal(String of) {
        return TOTAL.matcher(of).find();
    }

    /** The year a clause names last; 上年 counts from the document's own. */
    static Optional<String> year(String clause, String own) {
        return YEAR.matcher(clause)
                .results()
                .reduce((first, second) -> second)
                .map(found -> found.group(1) == null ? before(own) : found.group(1));
    }

    private static String before(String year) {
        return year.isEmpty() ? "" : String.valueOf(Integer.parseInt(year) - 1);
    }

    /** Every year written in digits. */
    static List<String> years(String sentence) {
        return YEAR.matcher(sentence)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    static boolean endsWithExecuted(String before) {
        return EXECUTED.matcher(before).find();
    }

    /** A sentence without figures on what rose, fell or was changed, right after a change, is the reason of it. */
    static Optional<String> plainReason(String sentence) {
        return PLAIN_REASON.matcher(sentence).matches() ? Optional.of(sentence) : Optional.empty();
    }

    static Optional<String> reason(String words) {
        String stretch = words.substring(0, Math.min(words.length(), LONGEST_REASON));
        Matcher reason = REASON.matcher(stretch);
        return STATED_REASON.matcher(stretch).find() && reason.find() ? Optional.of(reason.group(1)) : Optional.empty();
    }
}
