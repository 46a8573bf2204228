package duzhi.proof.golden;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber.Fate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Published documents, damaged further as extraction damages them: the facts stay the same, or the row is reported.
 * Never is another number read.
 */
class DamageTest {

    private static void sameFacts(RealDocument document, UnaryOperator<String> damage) throws IOException {
        String text = document.text();
        String damaged = damage.apply(text);

        assertThat(damaged).isNotEqualTo(text);
        assertThat(Shown.facts(RealDocument.read(damaged))).isEqualTo(Shown.facts(RealDocument.read(text)));
    }

    private static UnaryOperator<String> inRows(UnaryOperator<String> damage) {
        return text -> text.lines()
                .map(line -> line.indexOf('\t') >= 0 ? damage.apply(line) : line)
                .collect(Collectors.joining("\n"));
    }

    private static UnaryOperator<String> inCells(UnaryOperator<String> damage) {
        return inRows(line -> Stream.of(line.split("\t", -1)).map(damage).collect(Collectors.joining("\t")));
    }

    @ParameterizedTest
    @EnumSource
    void blanksAroundCells(RealDocument document) throws IOException {
        sameFacts(document, inCells(cell -> " " + cell + "\u3000"));
    }

    @ParameterizedTest
    @EnumSource
    void blanksBeforeThePointAndThePercentSign(RealDocument document) throws IOException {
        sameFacts(document, inCells(cell -> cell.replaceAll("(?<=\\d)(?=[.%])", " ")));
    }

    @ParameterizedTest
    @EnumSource
    void blanksLostBetweenChineseWords(RealDocument document) throws IOException {
        sameFacts(document, inCells(cell -> cell.replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "")));
    }

    @ParameterizedTest
    @EnumSource
    void cellsLeftInTags(RealDocument document) throws IOException {
        sameFacts(document, inCells(cell -> "<td colspan=\"1\">" + cell + "</td>"));
    }

    @ParameterizedTest
    @EnumSource
    void wideDigits(RealDocument document) throws IOException {
        sameFacts(document, inCells(DamageTest::widened));
    }

    private static String widened(String cell) {
        return cell.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void headingsPrintedAgainAfterAPageBreak(RealDocument document) throws IOException {
        sameFacts(document, DamageTest::headingsAgain);
    }

    /** Repeats the heading of the indicators and of the three public expenses in front of a row in the middle. */
    private static String headingsAgain(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i + 3 < lines.size(); i++) {
            boolean heading = lines.get(i).startsWith("一级指标") || lines.get(i).startsWith("项目\t2021");
            if (heading && lines.get(i + 2).indexOf('\t') >= 0) {
                lines.addAll(i + 2, List.of("", lines.get(i)));
                i += 4;
            }
        }
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a row that lost its first cell, each row in turn")
    void aLostFirstCell(RealDocument document) throws IOException {
        String text = document.text();
        List<String> lines = text.lines().toList();
        Map<String, String> cells = Shown.cells(RealDocument.read(text));
        List<String> wrong = new ArrayList<>();
        IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).indexOf('\t') >= 0)
                .forEach(i -> {
                    List<String> damaged = new ArrayList<>(lines);
                    damaged.set(i, lines.get(i).substring(lines.get(i).indexOf('\t') + 1));
                    compare(i + 1, cells, RealDocument.read(String.join("\n", damaged)), wrong);
                });

        assertThat(wrong).as("figures read otherwise, or lost without a word").isEmpty();
    }

    private static void compare(int line, Map<String, String> cells, FilledDocument damaged, List<String> wrong) {
        Map<String, String> now = Shown.cells(damaged);
        now.forEach((key, value) -> {
            if (key.startsWith(line + " ") && !value.equals(cells.get(key))) {
                wrong.add(key + ": " + cells.get(key) + " became " + value);
            }
        });
        boolean lost = cells.keySet().stream().anyMatch(key -> key.startsWith(line + " ") && !now.containsKey(key));
        if (lost && !isReported(damaged, line)) {
            wrong.add("line " + line + " lost figures");
        }
    }

    private static boolean isReported(FilledDocument document, int line) {
        return document.numbers().stream()
                        .anyMatch(number -> number.at().line() == line && number.fate() == Fate.UNPLACED)
                || document.tables().stream()
                        .flatMap(table -> table.ignored().stream())
                        .anyMatch(ignored -> ignored.at().line() == line)
                || document.facts().stream()
                        .anyMatch(fact ->
                                !fact.isCertain() && fact.source().place().line() == line);
    }
}
