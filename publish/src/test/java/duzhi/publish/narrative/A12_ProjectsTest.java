package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.publish.document.Paragraph;
import duzhi.publish.edition.Edition;
import duzhi.publish.input.CsvFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelfth lesson: main projects are described one by one; a person writes the words, their money is computed. */
class A12_ProjectsTest {

    private static final Path SAMPLE = Path.of("../examples/entries/shanghai-budget/上海市澄湖区文化和旅游局");
    private static final String SUMMARY = "为全区十二个街镇的社区文化活动中心统一采购演出、展览和讲座，按居民选单配送，让居民就近享受公共文化服务。";

    @TempDir
    Path folder;

    /** The document of the sample with words of its projects changed. */
    private Edition edition(String what, String by) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                boolean here = file.endsWith("项目.csv");
                assertThat(!here || text.contains(what)).isTrue();
                Files.writeString(folder.resolve(file.getFileName()), here ? text.replace(what, by) : text);
            }
        }
        return Edition.of(CsvFolder.read(folder).draft().orElseThrow());
    }

    private static List<String> lines(Edition edition) {
        return edition.publication().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    @Test
    void aProjectIsDescribedInOrderAndItsMoneyIsTheSumOfItsLines() throws IOException {
        assertThat(lines(edition(SUMMARY, SUMMARY)))
                .containsSubsequence(
                        "七、项目经费情况说明",
                        "项目经费情况说明",
                        "一、公共文化服务配送项目",
                        "（一）项目概述",
                        SUMMARY,
                        "（六）年度预算安排",
                        "2024年本项目预算安排68.00万元。",
                        "（七）绩效目标")
                .noneMatch(line -> line.contains("文化市场服务与监管项目"));
    }

    @Test
    void aProjectIsDescribedWholeOrNotAtAll() throws IOException {
        assertThat(edition("2024年1月至2024年12月。", "").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("公共文化服务配送", "实施周期", "没有填写"));
    }

    @Test
    void whereNoProjectIsDescribedThereIsNoSuchPart() throws IOException {
        Edition edition = edition(SUMMARY, "");

        assertThat(edition.problems()).isEmpty();
        assertThat(lines(edition)).noneMatch(line -> line.contains("项目经费情况说明"));
    }

    @Test
    void howManyProjectsThereAreIsCountedAndNotEntered() throws IOException {
        Edition edition = edition(SUMMARY, SUMMARY);

        assertThat(lines(edition)).anyMatch(line -> line.contains("编报绩效目标的项目4个，涉及项目预算资金237.90万元"));
        assertThat(Files.readString(folder.resolve("采购与资产.csv"))).doesNotContain("编报绩效目标");
    }

    @Test
    void wordsOfAProjectHaveNoMeaningOutsideOfProjects() {
        TemplateException mistakes = catchThrowableOfType(
                TemplateException.class,
                () -> Template.of("课程.md", "版式：shanghai-budget\n单位：万元\n小数：2\n目录：部分\n\n# {机关}\n\n{项目:立项依据}\n"));

        assertThat(mistakes.getMessage()).contains("{项目:立项依据}", "只能用在 {每个项目:…} 之内");
    }
}
