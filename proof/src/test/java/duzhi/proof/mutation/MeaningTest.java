package duzhi.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.proof.mutation.Content.Part.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a document says does not depend on its format, and a change to it changes what it is a change of and no more. */
class MeaningTest {

    private static final Content BUDGET = Content.named("budget.txt");
    private static final Content EVALUATION = Content.named("evaluation.txt");
    private static final int TRIALS = Integer.getInteger("duzhi.trials", 2);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ZIP")
    void everyFormatTellsTheSame(Maker maker) {
        assertThat(facts(maker, EVALUATION)).hasSizeGreaterThan(50).isEqualTo(facts(Maker.TEXT, EVALUATION));
        assertThat(facts(maker, BUDGET)).hasSizeGreaterThan(80).isEqualTo(facts(Maker.TEXT, BUDGET));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ZIP")
    void rowsInAnotherOrderTellTheSame(Maker maker) {
        List<String> before = facts(maker, BUDGET);
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            Content swapped = BUDGET.withRows(0, rows -> {
                int row = pick(random, rows.size() - 1, i -> isItem(rows.get(i)) && isItem(rows.get(i + 1)));
                Collections.swap(rows, row, row + 1);
                return rows;
            });
            assertThat(facts(maker, swapped)).as("trial %d", trial).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ZIP")
    void aRowLessIsItsFactsLess(Maker maker) {
        FilledDocument whole = read(maker, BUDGET);
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            int table = random.nextInt(2);
            List<List<String>> rows = BUDGET.tables().get(table).rows();
            int gone =
                    pick(random, rows.size(), i -> i > 2 && rows.get(i).stream().anyMatch(MeaningTest::isAmount));
            Content less = BUDGET.withRows(table, all -> {
                all.remove(gone);
                return all;
            });
            List<String> expected = shown(whole.facts().stream().filter(fact -> !isOf(whole, fact, rows.get(gone))));
            assertThat(facts(maker, less)).as("trial %d", trial).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ZIP")
    void anotherDigitIsAnotherFactAndNoMore(Maker maker) {
        for (Content content : List.of(BUDGET, EVALUATION)) {
            List<String> before = facts(maker, content);
            for (int trial = 0; trial < TRIALS; trial++) {
                Content changed = anotherDigit(content, new Random(trial));
                List<String> after = facts(maker, changed);
                List<String> gone = without(before, after);
                List<String> come = without(after, before);
                assertThat(gone).as("trial %d: %s", trial, come).hasSize(1);
                assertThat(come).hasSize(1);
                assertThat(place(come.getFirst())).isEqualTo(place(gone.getFirst()));
            }
        }
    }

    /** One digit of one amount in a table becomes the next. */
    private static Content anotherDigit(Content content, Random random) {
        List<Table> tables = content.tables();
        int table = random.nextInt(tables.size());
        return content.withRows(table, rows -> {
            List<int[]> amounts = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (isAmount(rows.get(row).get(column))) {
                        amounts.add(new int[] {row, column});
                    }
                }
            }
            int[] at = amounts.get(random.nextInt(amounts.size()));
            List<String> row = new ArrayList<>(rows.get(at[0]));
            String amount = row.get(at[1]);
            int digit = pick(random, amount.length(), i -> amount.charAt(i) != '.');
            char next = amount.charAt(digit) == '9' ? '1' : (char) (amount.charAt(digit) + 1);
            row.set(at[1], amount.substring(0, digit) + next + amount.substring(digit + 1));
            rows.set(at[0], row);
            return rows;
        });
    }

    private static int pick(Random random, int bound, java.util.function.IntPredicate suitable) {
        int[] candidates = IntStream.range(0, bound).filter(suitable).toArray();
        return candidates[random.nextInt(candidates.length)];
    }

    private static boolean isItem(List<String> row) {
        return row.get(1).matches("\\d\\d");
    }

    private static boolean isAmount(String cell) {
        return cell.matches("\\d+\\.\\d\\d");
    }

    private static boolean isOf(FilledDocument document, Fact fact, List<String> row) {
        String line = document.lines().get(fact.source().place().line() - 1);
        return fact.source().place().isCell()
                && filled(Stream.of(line.split("\t", -1))).equals(filled(row.stream()));
    }

    private static List<String> filled(Stream<String> cells) {
        return cells.map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static String place(String fact) {
        return fact.substring(0, fact.lastIndexOf(" = "));
    }

    private static FilledDocument read(Maker maker, Content content) {
        return Program.read(maker.file(), maker.bytes(content));
    }

    private static List<String> facts(Maker maker, Content content) {
        return shown(read(maker, content).facts().stream());
    }

    private static List<String> shown(Stream<Fact> facts) {
        return facts.map(fact -> fact.at() + " = " + fact.value() + (fact.isCertain() ? "" : "?"))
                .sorted()
                .toList();
    }
}
