package duzhi.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.publish.document.Block;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Departments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables final accounts must have follows from what every region publishes; where that is open, nothing is said. */
class MissingTablesTest {

    private static final String THREE_PUBLIC = "财政拨款“三公”经费支出决算表";

    private static final Publication ACCOUNTS =
            Edition.of(Departments.draw(1, 1, "national-accounts")).publication();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"收入支出决算总表", "支出决算表", "一般公共预算财政拨款基本支出决算表"})
    void aTableThatEveryRegionBeginsWithIsMissed(String title) throws IOException {
        assertThat(findings(table -> !table.title().equals(title), "xlsx"))
                .filteredOn(finding -> finding.rule().equals("A-02"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message().zh()).contains("《" + title + "》");
                });
    }

    @Test
    void aTableThatRegionsPutInAnotherPlaceIsAskedFor() throws IOException {
        assertThat(findings(table -> !table.title().equals(THREE_PUBLIC), "xlsx"))
                .filteredOn(finding -> finding.rule().equals("A-02"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void whatTheContentsPromiseIsToldOnce() throws IOException {
        assertThat(findings(table -> !table.title().equals(THREE_PUBLIC), "docx"))
                .extracting(Finding::rule)
                .contains("A-01")
                .doesNotContain("A-02");
    }

    /** Two tables may be an extract: what the document should hold is not known. */
    @Test
    void anExtractIsNotHeldAgainstTheList() throws IOException {
        List<String> two = ACCOUNTS.tables().stream().limit(2).map(Table::title).toList();

        assertThat(findings(table -> two.contains(table.title()), "xlsx"))
                .extracting(Finding::rule)
                .doesNotContain("A-01", "A-02");
    }

    private List<Finding> findings(Predicate<Table> kept, String ending) throws IOException {
        List<Block> blocks = ACCOUNTS.blocks().stream()
                .filter(block -> !(block instanceof Table table) || kept.test(table))
                .collect(Collectors.toList());
        return new Reader(folder)
                .audit(
                        ACCOUNTS.with(blocks),
                        ending,
                        Objects.requireNonNull(Formats.everywhere().get(ending)));
    }
}
