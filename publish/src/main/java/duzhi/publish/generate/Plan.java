package duzhi.publish.generate;

import duzhi.form.codes.CodeSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is spent: basic expenditure of every unit, and projects. */
final class Plan {

    /**
     * A project that is paid for.
     *
     * @param words what it is called, does and counts
     */
    record Undertaking(String code, Cast.Member unit, Map<String, String> words) {

        String name() {
            return words.getOrDefault("name", "");
        }
    }

    private static final CodeSets CODES = CodeSets.load();
    private static final List<BigDecimal> GRAINS =
            List.of(new BigDecimal("100"), BigDecimal.ONE, new BigDecimal("0.01"));
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Outline outline;
    private final Cast cast;
    private final Dice dice;
    private final BigDecimal grain;
    private final List<Spent> lines = new ArrayList<>();
    private final List<Undertaking> projects = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private Plan(Outline outline, Cast cast, Dice dice) {
        this.outline = outline;
        this.cast = cast;
        this.dice = dice;
        this.grain = dice.one(GRAINS);
    }

    static Plan draw(Outline outline, Cast cast, Dice dice) {
        Plan plan = new Plan(outline, cast, dice);
        for (Cast.Member unit : cast.units()) {
            if (!outline.is("evaluated")) {
                plan.basic(unit);
            }
            plan.projects(unit);
        }
        return plan;
    }

    List<Spent> lines() {
        return lines;
    }

    List<Undertaking> projects() {
        return projects;
    }

    /** The smallest step its amounts are entered in. */
    BigDecimal grain() {
        return grain;
    }

    private void basic(Cast.Member unit) {
        BigDecimal wages = new BigDecimal(dice.between(8, 60) * 130_000L);
        Node functions = Outline.basics().node("functions");
        for (Node row : Outline.basics().nodes("basic")) {
            boolean asked = row.text("only").isEmpty() || row.text("only").equals(unit.kind());
            if (dice.chance(row.number("chance", 100)) && asked) {
                int share = row.number("share", 0);
                String part = row.text("function");
                add(
                        unit,
                        row.text("category"),
                        part.equals("running")
                                ? unit.running()
                                : functions.node(part).text(unit.kind()),
                        row.text("economy"),
                        outline.mainFund(),
                        "",
                        dice.share(wages, Math.max(1, share * 8 / 10), Math.max(2, share * 12 / 10), grain));
            }
        }
    }

    private void projects(Cast.Member unit) {
        List<Node> known = dice.shuffled(cast.trade().nodes("projects"));
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            String fund = dice.chance(70)
                    ? outline.mainFund()
                    : dice.one(outline.node().texts("other-funds"));
            project(unit, known.get(i), List.of(outline.mainFund(), fund));
        }
        boolean first = projects.size() == count;
        for (String fund : List.of("government-fund", "state-capital")) {
            if (first && !outline.is("evaluated") && dice.chance(fund.startsWith("g") ? 40 : 15)) {
                project(unit, Cast.funded(fund), List.of(fund, fund));
            }
        }
    }

    private void project(Cast.Member unit, Node known, List<String> funds) {
        String prefix = taken.add(known.text("name")) ? "" : unit.shortName();
        String code = "%s%02d%04d".formatted(unit.agency().code(), outline.year() % 100, projects.size() + 1);
        Map<String, String> words = new HashMap<>(known.words());
        for (String key : List.of("name", "counted", "effect", "served")) {
            words.put(key, prefix + known.text(key));
        }
        projects.add(new Undertaking(code, unit, words));
        List<String> spends = known.texts("spends");
        for (int i = 0; i < spends.size(); i++) {
            BigDecimal yuan = dice.share(new BigDecimal(dice.between(2, 90) * 10_000L), 700, 1300, HUNDRED);
            add(unit, known.text("category"), known.text("function"), spends.get(i), funds.get(i), code, yuan);
        }
    }

    private void add(
            Cast.Member unit,
            String category,
            String function,
            String economy,
            String fund,
            String project,
            BigDecimal yuan) {
        String government = CODES.economicMapping()
                .find(economy, unit.type(), LocalDate.of(outline.year(), 1, 1))
                .orElseThrow(() -> new IllegalStateException("no government code for " + economy))
                .government();
        lines.add(new Spent(unit.agency().code(), category, function, economy, government, fund, project, yuan));
    }
}
