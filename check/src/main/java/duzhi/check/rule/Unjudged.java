package duzhi.check.rule;

import duzhi.check.finding.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A check of the national list of articulation checks that published documents give no means to carry out.
 *
 * @param check its id, such as {@code J-01}
 * @param reason what would be needed
 */
public record Unjudged(String check, Text reason) {

    private static final Text LAST_YEAR = new Text(
            "需要印有上年数、增减额栏的表，收录的表样都没有；文字所写的上年数和增减由 X-06、E-08 核对。",
            "It needs tables with a column of last year, which no known form has; X-06 and E-08 check what the text says.");
    private static final Text LEDGER = new Text(
            "需要预算指标、调整调剂和支付的业务账，公开文件不载。",
            "It needs the ledgers of allotments, adjustments and payments, which no published document carries.");
    private static final Text MONITORING = new Text(
            "需要年中的绩效监控表，公开文件不载。", "It needs the monitoring forms filled in during the year, which are not published.");
    private static final Text GOVERNMENT = new Text(
            "需要政府汇总的“三公”经费公开数和全部部门的文件，一次检查看不到全部部门。",
            "It needs the government's own total and the documents of every department, which no audit holds together.");

    /** All of them, in the order of their ids. */
    public static List<Unjudged> all() {
        return Stream.of(
                        each(LAST_YEAR, "B-61", "B-62"),
                        each(LEDGER, "J-01", "J-02", "J-03"),
                        each(MONITORING, "M-01", "M-02", "M-03", "M-04"),
                        each(GOVERNMENT, "X-04"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Unjudged> each(Text reason, String... checks) {
        return Stream.of(checks).map(check -> new Unjudged(check, reason)).toList();
    }
}
