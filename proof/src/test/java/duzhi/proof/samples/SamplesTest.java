package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.rule.Rule;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Fact;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The true documents under {@code examples} pass, and every mistake planted in the others is found where it stands. */
class SamplesTest {

    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    static final Path EXAMPLES = examples();

    /** Henan's eleven tables of 2021 lack one that the national rules ask for, so even a true document does. */
    private static final Set<String> OF_THE_LAYOUT = Set.of("A-02");

    /** Every catalogue that the samples are held against. */
    static List<Rule> rules() {
        return Run.rules(Forms.load(), CODES, Policies.load());
    }

    @ParameterizedTest
    @MethodSource("clean")
    void everyTableOfATrueDocumentIsRead(Path file) throws Exception {
        FilledDocument document = read(file);

        assertThat(document.tables()).isNotEmpty();
        assertThat(document.unrecognised()).isEmpty();
        assertThat(document.tables())
                .allSatisfy(table -> assertThat(table.ignored()).isEmpty());
        assertThat(document.numbers())
                .filteredOn(number -> number.fate() == Fate.UNPLACED)
                .extracting(PrintedNumber::at)
                .isEmpty();
        assertThat(document.facts()).allMatch(Fact::isCertain);
    }

    @Test
    void theBudgetHasEveryTableOfItsSet() throws Exception {
        FilledDocument budget = read(EXAMPLES.resolve("clean/department-budget.txt"));

        assertThat(budget.tables())
                .extracting(table -> table.form().sequence())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(budget.tables())
                .filteredOn(table -> table.rows().isEmpty())
                .extracting((FilledTable table) -> table.form().kind())
                .containsExactly("BT_FUND", "BT_SOE");
    }

    @ParameterizedTest
    @MethodSource("clean")
    void nothingIsFoundInATrueDocument(Path file) throws Exception {
        assertThat(findings(file))
                .filteredOn(finding -> finding.severity() != Severity.NOTE && !OF_THE_LAYOUT.contains(finding.rule()))
                .extracting(finding -> finding.rule() + " L" + finding.line() + " "
                        + finding.message().zh())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aPlantedMistakeIsFoundWhereItStands(Defect defect) throws Exception {
        List<Rule> able = rules().stream()
                .filter(rule -> rule.info().covers().contains(defect.rule()))
                .toList();
        assumeTrue(!able.isEmpty(), () -> "no rule for " + defect.rule() + " in the catalogue");

        assertThat(findings(EXAMPLES.resolve("defective").resolve(defect.file())))
                .as("%s: %s", defect.kind(), defect.printed())
                .anyMatch(finding ->
                        able.stream().anyMatch(rule -> rule.info().id().equals(finding.rule()))
                                && finding.where().stream()
                                        .anyMatch(where -> where.place().line() == defect.line()));
    }

    /** A line of defective-planted.tsv. */
    record Defect(String file, int line, String rule, String kind, String printed) {}

    static Stream<Defect> defects() throws IOException {
        return Files.readAllLines(EXAMPLES.resolve("defective-planted.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Defect(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[5]));
    }

    static Stream<Path> clean() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("clean"))) {
            return files.sorted().toList().stream();
        }
    }

    static FilledDocument read(Path file) throws Exception {
        return READER.read(TextFile.open(file, Limits.DEFAULT));
    }

    private static List<Finding> findings(Path file) throws Exception {
        return new Auditor(rules()).audit(List.of(read(file)), List.of()).findings();
    }

    static Path examples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples/clean"))) {
            at = at.getParent();
        }
        return at.resolve("examples");
    }
}
