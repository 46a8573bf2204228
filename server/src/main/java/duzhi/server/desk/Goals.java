package duzhi.server.desk;

import duzhi.check.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether every project has a goal and indicators whose weights reach 100 (财预〔2015〕88号). */
final class Goals {

    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final BigDecimal BESIDE_EXECUTION = new BigDecimal("90");

    private Goals() {}

    static List<Text> lacking(Content content) {
        List<Text> lacking = new ArrayList<>();
        Map<String, List<Map<String, String>>> indicators = new LinkedHashMap<>();
        content.lines("indicators")
                .forEach(line -> indicators
                        .computeIfAbsent(line.getOrDefault("project", ""), any -> new ArrayList<>())
                        .add(line));
        for (Map<String, String> project : content.lines("projects")) {
            String code = project.getOrDefault("code", "");
            if (!code.isEmpty()) {
                of(project, indicators.getOrDefault(code, List.of()), lacking);
            }
        }
        return lacking;
    }

    private static void of(Map<String, String> project, List<Map<String, String>> indicators, List<Text> lacking) {
        String name = project.getOrDefault("name", project.getOrDefault("code", ""));
        if (project.getOrDefault("goal", "").isBlank()) {
            lacking.add(Text.of("项目“%s”没有绩效目标", "the project '%s' has no goal", name));
        }
        if (indicators.isEmpty()) {
            lacking.add(Text.of("项目“%s”没有绩效指标", "the project '%s' has no indicators", name));
            return;
        }
        List<String> weights = indicators.stream()
                .map(line -> line.getOrDefault("weight", ""))
                .filter(weight -> !weight.isEmpty())
                .toList();
        if (!weights.isEmpty()) {
            weights(name, weights, lacking);
        }
    }

    private static void weights(String name, List<String> weights, List<Text> lacking) {
        BigDecimal sum = weights.stream()
                .filter(weight -> weight.matches("\\d{1,3}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0 && sum.compareTo(BESIDE_EXECUTION) != 0) {
            lacking.add(Text.of(
                    "项目“%s”的指标分值合计 %s，应为 100（不含预算执行率时为 90）",
                    "the weights of the project '%s' add up to %s; they should be 100, or 90 beside the execution rate",
                    name,
                    sum.toPlainString()));
        }
    }
}
