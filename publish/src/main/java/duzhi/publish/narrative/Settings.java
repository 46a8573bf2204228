package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a template wants things said.
 *
 * @param sets the families of forms it is for
 * @param unit unit of money
 * @param decimals of money
 * @param threshold per cent of change above which a reason is demanded
 * @param contents what the contents list: 部分, 章节, 表格
 * @param phrases the wordings of comparisons, shares and reasons, by their name
 */
record Settings(
        List<String> sets,
        Unit unit,
        int decimals,
        BigDecimal threshold,
        Set<String> contents,
        Map<String, String> phrases) {

    static final String REASON = "原因";
    static final String ROUNDING = "尾差";
    static final String SHARE = "占比";
    static final String SHARE_OF = "占某数";
    static final String COMPLETION = "完成";
    static final String ITEMS = "科目";
    static final String TABLE_ENTRY = "目录表格";
    static final String GROUPED = "千分位";

    private static final Set<String> PHRASES = Set.of(
            "比上年",
            "比上年持平",
            "比上年执行",
            "比上年执行持平",
            "比预算",
            "比预算持平",
            REASON,
            ROUNDING,
            SHARE,
            SHARE_OF,
            COMPLETION,
            ITEMS,
            TABLE_ENTRY,
            GROUPED);

    /** Reads the settings of a template; what is wrong with them is added to the faults. */
    static Settings of(List<Line> lines, List<Fault> faults) {
        Map<String, Line> byKey = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.kind() == Line.Kind.SETTING) {
                byKey.put(key(line), line);
            }
        }
        Reading reading = new Reading(byKey, faults);
        Settings settings = new Settings(
                List.of(reading.text("版式").split("、")),
                reading.unit(),
                reading.number("小数").intValue(),
                reading.number("原因门槛"),
                Set.of(reading.text("目录").split("、")),
                reading.phrases());
        reading.unknown();
        return settings;
    }

    /** How something is worded, empty where the template does not say. */
    Optional<String> phrase(String name) {
        return Optional.ofNullable(phrases.get(name));
    }

    /** Money as the text prints it. */
    String shown(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat(
                phrase(GROUPED).isPresent() ? "#,##0" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(amount.scale());
        return format.format(amount);
    }

    private static String key(Line line) {
        int colon = line.text().indexOf('：');
        return colon < 0 ? line.text() : line.text().substring(0, colon);
    }

    /** Takes settings out one by one. */
    private record Reading(Map<String, Line> byKey, List<Fault> faults) {

        String text(String key) {
            Line line = byKey.remove(key);
            if (line == null) {
                faults.add(new Fault(1, key, Text.of("开头缺少设置“%s：…”", "the setting “%s” is missing at the top", key)));
                return "";
            }
            return line.text().replaceFirst("^[^：]*：?", "").strip();
        }

        BigDecimal number(String key) {
            int line = byKey.containsKey(key) ? byKey.get(key).number() : 1;
            String text = text(key).replaceAll("%$", "");
            if (!text.matches("\\d{1,3}(?:\\.\\d{1,4})?")) {
                if (!text.isEmpty()) {
                    faults.add(new Fault(line, key, Text.of("“%s”不是数", "“%s” is no number", text)));
                }
                return BigDecimal.ZERO;
            }
            return new BigDecimal(text);
        }

        Unit unit() {
            int line = byKey.containsKey("单位") ? byKey.get("单位").number() : 1;
            String text = text("单位");
            Optional<Unit> unit = Unit.find(text).filter(each -> each.kind() == Unit.Kind.MONEY);
            if (unit.isEmpty() && !text.isEmpty()) {
                faults.add(new Fault(line, "单位", Text.of("“%s”不是元、万元或亿元", "“%s” is none of 元, 万元 and 亿元", text)));
            }
            return unit.orElse(Unit.TEN_THOUSAND_YUAN);
        }

        Map<String, String> phrases() {
            Map<String, String> phrases = new LinkedHashMap<>();
            for (String name : PHRASES) {
                if (byKey.containsKey(name)) {
                    phrases.put(name, text(name));
                }
            }
            return Map.copyOf(phrases);
        }

        void unknown() {
            byKey.forEach((key, line) -> faults.add(new Fault(
                    line.number(),
                    key,
                    new Text(
                            "没有这项设置；已知："
                                    + String.join("、", PHRASES.stream().sorted().toList()),
                            "there is no such setting; known are "
                                    + String.join(
                                            ", ", PHRASES.stream().sorted().toList())))));
        }
    }
}
