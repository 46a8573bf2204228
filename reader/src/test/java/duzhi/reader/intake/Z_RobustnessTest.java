package duzhi.reader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duzhi.form.filled.FilledDocument;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import duzhi.reader.document.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No input makes a reader throw, hang or eat the machine. */
class Z_RobustnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Reads or refuses; anything else, and anything slow, fails. */
    private static void survives(byte[] bytes) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                FilledDocument document = Reading.of(bytes);
                assertThat(document.lines()).isNotEmpty();
            } catch (Unreadable refused) {
                assertThat(refused.why()).isNotNull();
            }
        });
    }

    private static void survives(String text) {
        survives(text.replace('→', '\t').getBytes(UTF_8));
    }

    private static Stream<String> invented() {
        return Stream.of(Invented.BUDGET, Invented.SELF_EVALUATION);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("invented")
    void cutOffAtEveryByte(String text) {
        byte[] bytes = text.replace('→', '\t').getBytes(UTF_8);
        for (int end = 0; end < bytes.length; end++) {
            survives(Arrays.copyOf(bytes, end));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("invented")
    void beginningAtEveryLine(String text) {
        List<String> lines = text.lines().toList();
        for (int begin = 0; begin < lines.size(); begin++) {
            survives(String.join("\n", lines.subList(begin, lines.size())));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("invented")
    void withAnyCharacterLost(String text) {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int n = 0; n < 20; n++) {
                damaged.deleteCharAt(random.nextInt(damaged.length()));
            }
            survives(damaged.toString());
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("invented")
    void withLinesInAnyOrder(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < 60; i++) {
            Collections.shuffle(lines, new Random(i));
            survives(String.join("\n", lines));
        }
    }

    @Test
    void bytesWithoutMeaning() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            survives(bytes);
        }
    }

    @Test
    void charactersWithoutMeaning() {
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            String text = random.ints(1_000, 1, 0x10FFFF)
                    .map(c -> c % 9 == 0 ? '\t' : c % 31 == 0 ? '\n' : c)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            survives(text);
        }
    }

    /** What forms and sentences are made of, in any order. */
    @Test
    void wordsOfFormsInAnyOrder() {
        List<String> words = Stream.of(Invented.BUDGET, Invented.SELF_EVALUATION)
                .flatMap(text -> Stream.of(text.split("(?<=[→\n ，。、：])", -1)))
                .toList();
        Random random = new Random(3);
        for (int i = 0; i < 80; i++) {
            survives(random.ints(400, 0, words.size()).mapToObj(words::get).collect(Collectors.joining()));
        }
    }

    @Test
    void aRowOfTenThousandColumns() {
        survives(Invented.SELF_EVALUATION + "\n一级指标" + "→1".repeat(10_000));
    }

    @Test
    void manyRowsAsWideAsIsRead() {
        survives(Invented.SELF_EVALUATION + ("产出指标" + "→1".repeat(500) + "\n").repeat(300));
        survives(Invented.SELF_EVALUATION + ("→".repeat(480) + "1→2→3→4→5→6→7→8→9\n").repeat(300));
    }

    @Test
    void aHundredThousandRows() {
        survives(Invented.SELF_EVALUATION + "→→受益→=1→1→1→1→\n".repeat(100_000));
    }

    @Test
    void manyRowsWithoutWeights() {
        survives(Invented.SELF_EVALUATION + "→→受益→=1→1→→→\n".repeat(10_000));
    }

    @Test
    void thousandsOfTables() {
        survives("2023 年部门收支总体情况表\n收入→→支出\n项目→金额→项目→合计\n财政拨款→1→基本支出→1\n\n".repeat(1_000));
    }

    @Test
    void aHundredThousandLinesOfText() {
        survives(Invented.BUDGET.substring(0, 200) + "收入增加 1 万元，与 2022 年相比，\n".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "收入增加1万元，"})
    void aLineOfFiveMegabytes(String words) {
        survivesLine(words, 5_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(20", "为", "<b", "１2", "与2022年", "、"})
    void aLineOfOneMegabyte(String words) {
        survivesLine(words, 1_000_000);
    }

    private static void survivesLine(String words, int bytes) {
        String heading = "第二部分\n一、收入支出预算总体情况说明\n";
        String table = "\n" + Invented.BUDGET.substring(Invented.BUDGET.indexOf("2023 年部门收支"));
        int size = words.getBytes(UTF_8).length;
        survives(heading + words.repeat(bytes / size) + table);
    }

    @Test
    void onlyTabs() {
        survives("\t".repeat(1_000_000));
        survives("\t\n".repeat(100_000));
    }

    @Test
    void tagsWithinTags() {
        survives("<td><p style=\"".repeat(50_000) + "1→2" + "</p></td>".repeat(50_000));
        survives("<<<<".repeat(100_000) + "→" + "&nbsp;&lt;".repeat(100_000));
    }

    @Test
    void blankLinesBetweenEverything() {
        survives(Invented.BUDGET.replace("\n", "\n\n\n\n"));
        survives("→互联互通\n\n".repeat(10_000) + Invented.SELF_EVALUATION + "→→→互联互通\n\n".repeat(10_000));
    }

    @Test
    void numbersOfAnyLength() {
        survives(Invented.SELF_EVALUATION.replace("25", "9".repeat(100_000)));
        survives(Invented.BUDGET.replace(
                "120.50", IntStream.range(0, 50_000).mapToObj(i -> "123,").collect(Collectors.joining())));
    }
}
