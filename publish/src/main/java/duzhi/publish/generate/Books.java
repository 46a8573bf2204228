package duzhi.publish.generate;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of the year: what is spent, where it comes from, and what is told beside it. */
final class Books {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Outline outline;
    private final Plan plan;
    private final Cast cast;
    private final Dice dice;
    private final Ledger ledger = new Ledger("L");

    private Books(Outline outline, Cast cast, Plan plan, Dice dice) {
        this.outline = outline;
        this.cast = cast;
        this.plan = plan;
        this.dice = dice;
    }

    static List<Fact> draw(Outline outline, Cast cast, Plan plan, Dice dice) {
        Books books = new Books(outline, cast, plan, dice);
        for (Spent line : plan.lines()) {
            books.ledger.money(line.at(outline.here(), !outline.is("evaluated")), line.yuan());
        }
        if (outline.is("evaluated")) {
            books.execution();
        } else {
            books.beside();
        }
        if (outline.is("balances")) {
            books.balances();
            books.budgets();
        }
        return books.ledger.facts();
    }

    /** Projects under evaluation: what was budgeted first, and what was spent. */
    private void execution() {
        for (Spent line : plan.lines()) {
            boolean changed = dice.chance(25);
            BigDecimal initial = changed ? dice.share(line.yuan(), 800, 1100, HUNDRED) : line.yuan();
            ledger.money(line.at(Outline.at(outline.year(), "initial"), false), initial);
            BigDecimal spent = dice.chance(50) ? line.yuan() : dice.share(line.yuan(), 920, 999, plan.grain());
            ledger.money(line.at(Outline.at(outline.year(), "executed"), false), spent);
        }
    }

    /** Items beside the classifications. What the department does not have is entered as nothing. */
    private void beside() {
        Node items = Outline.basics().node("items");
        for (String item : items.keys()) {
            Set<String> codes = Set.copyOf(items.texts(item));
            boolean part = item.startsWith("procurement");
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            sums.put(cast.units().getFirst().agency().code(), BigDecimal.ZERO);
            plan.lines().stream()
                    .filter(line -> codes.contains(line.economy()))
                    .filter(line -> part || line.fund().equals(outline.mainFund()))
                    .forEach(line -> sums.merge(line.unit(), line.yuan(), BigDecimal::add));
            sums.forEach((unit, sum) -> item(unit, item, part ? dice.share(sum, 600, 1000, plan.grain()) : sum));
        }
        operatingCosts();
        possessions(items);
        if (outline.is("reserved")) {
            reserved();
        }
        if (outline.is("goals")) {
            goals();
        }
    }

    private void item(String unit, String item, BigDecimal yuan) {
        Coordinates at = Ledger.at("flow=expenditure item=" + item).with(Dimension.AGENCY, unit);
        ledger.money(outline.here().and(at), yuan);
        if (item.startsWith("three-public")) {
            BigDecimal budget = dice.share(yuan, 1000, 1200, HUNDRED).max(yuan);
            outline.node()
                    .texts("budgets")
                    .forEach(stage ->
                            ledger.money(Outline.at(outline.year(), stage).and(at), budget));
        }
    }

    /** Goods and equipment of the basic expenditure of administrative units. */
    private void operatingCosts() {
        String office = cast.units().getFirst().agency().code();
        BigDecimal sum = plan.lines().stream()
                .filter(line -> line.unit().equals(office) && line.isBasic())
                .filter(line ->
                        line.category().equals("basic.goods") || line.category().equals("basic.capital"))
                .map(Spent::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        item(office, "operating-costs", sum);
    }

    private void possessions(Node items) {
        Coordinates office = Coordinates.ALL
                .with(Dimension.YEAR, String.valueOf(outline.year()))
                .with(Dimension.AGENCY, cast.units().getFirst().agency().code());
        List<String> uses = outline.node().texts("vehicles");
        Set<String> running = Set.copyOf(items.texts("three-public.vehicles.running"));
        int least = plan.lines().stream().anyMatch(line -> running.contains(line.economy())) ? 1 : 0;
        for (String use : uses) {
            boolean other = use.equals(uses.getLast());
            int count = other ? Math.max(least, dice.between(0, 3)) : dice.chance(40) ? dice.between(1, 4) : 0;
            ledger.count(office.with(Dimension.ITEM, "vehicles." + use), least == 0 ? 0 : count);
        }
        for (String item : outline.node().texts("equipment")) {
            ledger.count(
                    office.with(Dimension.ITEM, item), item.startsWith("vehicles") ? bought() : dice.between(0, 5));
        }
    }

    private int bought() {
        return plan.lines().stream().anyMatch(line -> line.economy().equals("31013")) ? 1 : 0;
    }

    /** What of the procurement is kept for smaller enterprises. */
    private void reserved() {
        String office = cast.units().getFirst().agency().code();
        BigDecimal all = ledger.facts().stream()
                .filter(fact -> fact.at()
                        .find(Dimension.ITEM)
                        .filter(item -> item.startsWith("procurement"))
                        .isPresent())
                .map(fact -> fact.figure().orElseThrow().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        item(office, "procurement.reserved.micro", dice.share(all, 100, 400, HUNDRED));
        item(office, "procurement.reserved.medium", dice.share(all, 100, 400, HUNDRED));
    }

    private void goals() {
        Coordinates office = outline.here()
                .with(Dimension.AGENCY, cast.units().getFirst().agency().code());
        int all = plan.projects().size();
        int excellent = dice.between(1, all);
        ledger.count(office.with(Dimension.ITEM, "goals"), all);
        ledger.count(office.with(Dimension.ITEM, "goals.tracked"), all);
        ledger.count(office.with(Dimension.ITEM, "goals.evaluated.excellent"), excellent);
        ledger.count(office.with(Dimension.ITEM, "goals.evaluated.good"), all - excellent);
        ledger.count(office.with(Dimension.ITEM, "goals.evaluated.fair"), 0);
        ledger.count(office.with(Dimension.ITEM, "goals.evaluated.poor"), 0);
        BigDecimal average = excellent == all ? new BigDecimal("95.50") : new BigDecimal("90.25");
        ledger.add(
                office.with(Dimension.ITEM, "goals.evaluated").with(Dimension.MEASURE, "points"),
                new Figure(average, Unit.POINTS));
    }

    /** What one unit spent of one fund on one functional item. */
    private record Purse(String unit, String fund, String function) {

        Coordinates at(Outline outline, String flow) {
            return outline.here()
                    .with(Dimension.AGENCY, unit)
                    .with(Dimension.FLOW, flow)
                    .with(Dimension.FUND, fund)
                    .with(Dimension.FUNCTION, function);
        }
    }

    /** Revenue and balances, so that both sides agree for every unit, fund and functional item. */
    private void balances() {
        Map<Purse, BigDecimal> purses = new LinkedHashMap<>();
        Set<Purse> lasting = new LinkedHashSet<>();
        for (Spent line : plan.lines()) {
            Purse purse = new Purse(line.unit(), line.fund(), line.function());
            purses.merge(purse, line.yuan(), BigDecimal::add);
            if (!line.isBasic()) {
                lasting.add(purse);
            }
        }
        purses.forEach((purse, spent) -> {
            BigDecimal in = carried(lasting.contains(purse), spent);
            BigDecimal out = carried(lasting.contains(purse), spent);
            ledger.money(purse.at(outline, "revenue"), spent.add(out).subtract(in));
            ledger.money(purse.at(outline, "carried-in"), in);
            ledger.money(purse.at(outline, "carried-out"), out);
        });
    }

    private BigDecimal carried(boolean lasts, BigDecimal spent) {
        return lasts && dice.chance(35) ? dice.share(spent, 20, 300, plan.grain()) : BigDecimal.ZERO;
    }

    /** The initial budget of the general public budget by functional item. */
    private void budgets() {
        Map<Purse, BigDecimal> purses = new LinkedHashMap<>();
        plan.lines().stream()
                .filter(line -> line.fund().equals(outline.mainFund()))
                .forEach(line -> purses.merge(
                        new Purse(line.unit(), line.fund(), line.function()), line.yuan(), BigDecimal::add));
        purses.forEach((purse, spent) -> ledger.money(
                purse.at(outline, "expenditure").with(Dimension.STAGE, "initial"),
                dice.chance(30) ? spent : dice.share(spent, 900, 1120, HUNDRED)));
    }
}
