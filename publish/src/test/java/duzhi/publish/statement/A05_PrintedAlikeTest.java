package duzhi.publish.statement;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rounded parts add up, and yet no rounded figure can be held against another of the same document. */
class A05_PrintedAlikeTest {

    private static final Map<String, String> ITEMS = new TreeMap<>(Map.of(
            "30212", "three-public.abroad",
            "30217", "three-public.reception",
            "30231", "three-public.vehicles.running"));
    private static final int TRIES = 40;

    /** Of items, which are printed in ten thousands of yuan with two digits. */
    private static final BigDecimal HALF_A_STEP = new BigDecimal(50);

    private static final List<String> CODES = List.of("30201", "30202", "30212", "30217", "30231", "30299");
    private static final List<String> FUNCTIONS = List.of("2010301", "2010302", "2080505");

    @Test
    void anItemThatIsPrintedToTheYuanElsewhereKeepsItsOwnRounding() {
        List<Table> tables = tables(Drafts.draft("shanghai-budget", 2026, """
                stage=initial agency=045 flow=expenditure category=basic.goods function=2010301 economy=30217 government_economy=50206 fund=general : 11160
                stage=initial agency=045 flow=expenditure category=basic.goods function=2010301 economy=30231 government_economy=50208 fund=general : 66560
                stage=initial flow=expenditure item=three-public.reception : 11160
                stage=initial flow=expenditure item=three-public.vehicles.running : 66560
                """, List.of(), Optional.empty()));
        assertThat(printed(tables, "item=three-public.reception")).containsOnly("1.12");
        assertThat(printed(tables, "item=three-public.vehicles.running")).containsOnly("6.66");
        assertThat(printed(tables, "item=three-public")).containsOnly("7.78");
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyDraftInTheSameUnit(@ForAll @LongRange(min = 0) long seed) {
        hold(tables(draft("henan-2021", "general.appropriation", seed)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyDraftInTwoUnits(@ForAll @LongRange(min = 0) long seed) {
        hold(tables(draft("shanghai-budget", "general", seed)));
    }

    private static void hold(List<Table> tables) {
        for (Table table : tables) {
            for (Cell cell : table.cells()) {
                addsUp(table, cell);
                Amount amount = cell.amount();
                if (amount != null) {
                    boolean sumOfItems = at(amount).endsWith("item=three-public");
                    assertThat(off(amount))
                            .as("%s %s", table.title(), amount)
                            .isLessThan(sumOfItems ? new BigDecimal(2) : BigDecimal.ONE);
                }
            }
        }
        for (Table table : tables) {
            for (Cell cell : table.cells()) {
                isToldAlike(cell.amount(), tables);
            }
        }
    }

    /** In steps of the last printed digit. */
    private static BigDecimal off(Amount amount) {
        return amount.printed()
                .exact()
                .subtract(amount.exact())
                .abs()
                .divide(amount.printed().step());
    }

    private static void addsUp(Table table, Cell whole) {
        BigDecimal sum = whole.parts().stream()
                .map(spot -> table.cells().stream()
                        .filter(cell -> cell.row() == spot.row() && cell.column() == spot.column())
                        .findFirst()
                        .orElseThrow())
                .map(cell -> Objects.requireNonNull(cell.amount()).printed().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!whole.parts().isEmpty()) {
            assertThat(sum)
                    .as(table.title())
                    .isEqualByComparingTo(
                            Objects.requireNonNull(whole.amount()).printed().exact());
        }
    }

    /** An item is printed as its economic code is, or nearest to it where that is printed to smaller digits. */
    private static void isToldAlike(@Nullable Amount code, List<Table> tables) {
        String item = code == null ? null : ITEMS.get(economy(code));
        if (code == null || item == null) {
            return;
        }
        BigDecimal apart = code.printed().unit() == Unit.YUAN ? HALF_A_STEP : BigDecimal.ZERO;
        amounts(tables, "item=" + item)
                .filter(amount -> amount.exact().compareTo(code.exact()) == 0)
                .forEach(amount -> assertThat(amount.printed()
                                .exact()
                                .subtract(code.printed().exact())
                                .abs())
                        .as("%s %s", code, amount)
                        .isLessThanOrEqualTo(apart));
    }

    private static String economy(Amount amount) {
        return at(amount).replaceAll("^.* economy=(\\d+).*$", "$1");
    }

    private static String at(Amount amount) {
        return " " + amount.at();
    }

    private static List<String> printed(List<Table> tables, String place) {
        return amounts(tables, place)
                .map(amount -> amount.printed().printed().toPlainString())
                .toList();
    }

    private static Stream<Amount> amounts(List<Table> tables, String place) {
        return tables.stream()
                .flatMap(table -> table.cells().stream())
                .flatMap(cell -> Stream.ofNullable(cell.amount()))
                .filter(amount -> at(amount).endsWith(" " + place));
    }

    private static List<Table> tables(Draft draft) {
        return Statements.of(draft, Drafts.set(draft), Cube.of(draft, Drafts.set(draft)));
    }

    /** Lines to the fen on every code, and items that are just what their codes come to. */
    private static Draft draft(String set, String fund, long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        Map<String, BigDecimal> items = new TreeMap<>();
        for (String function : FUNCTIONS) {
            for (String code : CODES) {
                if (random.nextInt(3) > 0) {
                    BigDecimal yuan = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
                    lines.add("stage=initial agency=045 flow=expenditure category=basic.goods function=" + function
                            + " economy=" + code + " government_economy=50201 fund=" + fund + " : " + yuan);
                    items.merge(ITEMS.getOrDefault(code, ""), yuan, BigDecimal::add);
                }
            }
        }
        items.remove("");
        items.forEach((item, yuan) -> lines.add("stage=initial flow=expenditure item=" + item + " : " + yuan));
        return Drafts.draft(set, 2021, String.join("\n", lines), List.of(), Optional.empty());
    }
}
