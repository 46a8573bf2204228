package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Money is spent on vehicles where there are vehicles, and the other way round. */
final class VehicleCosts implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-19",
            Severity.WARNING,
            new Text("有公务用车运行维护费的有车辆，有购置费的写明购置数量。", "Costs of vehicles go with vehicles."),
            "《党政机关公务用车管理办法》；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-19"));
    private static final Pattern ELSEWHERE = Pattern.compile("租用|租赁|租车|公车平台|集中保障|统一保障|平台保障|借用|公务用车平台|机关事务");
    private static final Pattern BOUGHT = Pattern.compile("(?:购置|更新|购买)[^。；]{0,20}\\d+辆|\\d+辆[^。；]{0,12}(?:购置|更新)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        Optional<Fact> running = Facts.item(document, "three-public.vehicles.running");
        Optional<Fact> vehicles = Facts.item(document, "vehicles");
        if (running.isEmpty() || vehicles.isEmpty()) {
            out.notRun(new Text("缺公务用车运行维护费或车辆数。", "Running costs or the number of vehicles are not stated."));
        } else {
            held(running.get(), vehicles.get(), document, out);
        }
        Facts.item(document, "three-public.vehicles.purchase")
                .filter(VehicleCosts::isPositive)
                .ifPresent(purchase -> bought(purchase, document, out));
    }

    private static boolean isPositive(Fact fact) {
        return Facts.amount(fact).signum() > 0;
    }

    private static void held(Fact running, Fact vehicles, FilledDocument document, Verdicts out) {
        if (isPositive(running) == isPositive(vehicles) || says(ELSEWHERE, document)) {
            out.pass();
            return;
        }
        Text message = isPositive(running)
                ? Text.of("编有公务用车运行维护费%s，但没有车辆。", "Running costs of %s, but no vehicles.", running.value())
                : Text.of("有车辆%s辆，但没有编公务用车运行维护费。", "%s vehicles, but no running costs.", vehicles.value());
        out.fail(out.finding()
                .message(message)
                .remedy("核对车辆数和费用，或说明租用、集中保障等情况。", "Check both, or say how the vehicles are paid for.")
                .at(running.source().place())
                .against(vehicles.source().place())
                .build());
    }

    private static void bought(Fact purchase, FilledDocument document, Verdicts out) {
        if (says(BOUGHT, document)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "编有公务用车购置费%s，没有写购置数量。",
                        "Vehicles are bought for %s; the text does not say how many.", purchase.value())
                .remedy("写明购置车辆数。", "Say how many.")
                .at(purchase.source().place())
                .build());
    }

    private static boolean says(Pattern words, FilledDocument document) {
        List<Paragraph> text = Stream.concat(
                        Sections.of(document, "three-public").stream(), Sections.of(document, "assets").stream())
                .toList();
        return text.stream()
                .anyMatch(each ->
                        words.matcher(each.text().replaceAll("租用费|购置费及租用", "")).find());
    }
}
