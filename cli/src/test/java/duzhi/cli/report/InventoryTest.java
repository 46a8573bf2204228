package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.cli.report.Inventory.Gap;
import duzhi.cli.report.Inventory.Shelf;
import duzhi.cli.report.InventoryReport.Format;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Remark;
import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.form.model.Wording;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A folder sorted by agency, year and kind says what is there, and of what is not there no more than it can know. */
class InventoryTest {

    private static final Text BROKEN = new Text("已损坏。", "Damaged.");

    private final List<FilledDocument> documents = new ArrayList<>();
    private final List<Audit.Failure> failures = new ArrayList<>();

    private InventoryTest add(String path, String agency, String year, @Nullable String kind, String bytes) {
        documents.add(document(path, agency, year, kind, bytes, List.of()));
        return this;
    }

    private static FilledDocument document(
            String path, String agency, String year, @Nullable String kind, String bytes, List<Remark> remarks) {
        FormSet set = kind == null
                ? null
                : new FormSet(
                        kind,
                        kind,
                        new Wording(kind, kind),
                        "national",
                        List.of(),
                        2000,
                        2099,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        null);
        return new FilledDocument(
                path,
                bytes,
                set,
                "",
                agency,
                year,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Spots.NONE,
                remarks);
    }

    private Inventory inventory() {
        return Inventory.of(documents, failures);
    }

    private String written(Format format, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InventoryReport(format, language).write(inventory(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void documentsStandByAgencyYearAndKind() {
        add("3", "乙局", "2022", "department-budget", "c");
        add("1", "甲局", "2023", "department-budget", "a");
        add("2", "甲局", "2022", "self-evaluation", "b");
        add("4", "甲　局", "2022", "self-evaluation", "d");

        assertThat(inventory().shelves())
                .extracting(Shelf::agency, Shelf::year, Shelf::kind, Shelf::versions)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("乙局", "2022", "department-budget", 1),
                        org.assertj.core.groups.Tuple.tuple("甲局", "2022", "self-evaluation", 2),
                        org.assertj.core.groups.Tuple.tuple("甲局", "2023", "department-budget", 1));
    }

    @Test
    void copiesAreTheSameBytesWhereverTheyLie() {
        add("a/1", "甲局", "2022", "department-budget", "same")
                .add("b/1", "甲局", "2022", "department-budget", "same")
                .add("c/1", "甲局", "2022", "department-budget", "other");

        assertThat(inventory().copies())
                .singleElement()
                .satisfies(same ->
                        assertThat(same).extracting(FilledDocument::path).containsExactly("a/1", "b/1"));
        assertThat(inventory().shelves())
                .singleElement()
                .extracting(Shelf::versions)
                .isEqualTo(2);
    }

    @Test
    void aYearBetweenTwoOthersIsMissed() {
        add("1", "甲局", "2021", "department-budget", "a")
                .add("2", "甲局", "2023", "department-budget", "b")
                .add("3", "甲局", "2022", "self-evaluation", "c");

        assertThat(inventory().gaps())
                .containsExactly(new Gap("甲局", "2022", "department-budget", List.of("2021", "2023"), 0, 0));
    }

    @Test
    void whatMostOthersHaveIsMissed() {
        addTwoBudgetsAndAnEvaluation();

        assertThat(inventory().gaps()).containsExactly(new Gap("丙局", "2022", "department-budget", List.of(), 2, 2));
    }

    @Test
    void nothingIsMissedThatNobodyHasOrOneAloneHas() {
        add("1", "甲局", "2022", "department-budget", "a")
                .add("2", "甲局", "2022", "self-evaluation", "b")
                .add("3", "乙局", "2022", "department-budget", "c");

        assertThat(inventory().gaps()).isEmpty();
    }

    @Test
    void whatDoesNotSayWhoseItIsIsListedApart() {
        add("1", "", "2022", "department-budget", "a").add("2", "甲局", "", null, "b");
        Remark blank = new Remark(Remark.Kind.BLANK_FORM, Place.ofDocument("3"), "");
        documents.add(document("3", "甲局", "2022", "department-budget", "c", List.of(blank)));
        add("4", "甲局", "2022", null, "d");
        failures.add(new Audit.Failure("4", BROKEN, Text.NONE));

        assertThat(inventory().shelves()).isEmpty();
        assertThat(inventory().unplaced()).extracting(FilledDocument::path).containsExactly("1", "2", "3");
        assertThat(inventory().unread()).extracting(Audit.Failure::path).containsExactly("4");
    }

    @Test
    void everyKindHasAName() {
        for (FormSet set : Forms.load().sets()) {
            assertThat(Words.of(Language.ZH).find("kind." + set.document()))
                    .as(set.id())
                    .isPresent();
        }
    }

    @Test
    void theListSaysExactlyWhatIsMeant() throws IOException {
        addTwoBudgetsAndAnEvaluation();
        failures.add(new Audit.Failure("x.pdf", BROKEN, Text.NONE));

        assertThat(written(Format.TEXT, Language.ZH))
                .contains("丙局　2022 年　部门预算：所给文件中没有。有该年文件的其他 2 个单位中，2 个有这一种。", "x.pdf  已损坏。");
        assertThat(written(Format.TEXT, Language.EN))
                .contains("not among these files. Of 2 other agencies with files for the year, 2 have it.");
        assertThat(written(Format.JSON, Language.EN)).contains("\"peers_with\": 2", "\"path\": \"x.pdf\"");
        assertThat(written(Format.CSV, Language.EN))
                .startsWith("state,agency,year,kind,path,sha256,note\r\n")
                .contains(
                        "present,丙局,2022,self-evaluation,3,c,",
                        "absent,丙局,2022,department-budget,,,",
                        "unread,,,,x.pdf,,Damaged.");
    }

    private void addTwoBudgetsAndAnEvaluation() {
        add("1", "甲局", "2022", "department-budget", "a")
                .add("2", "乙局", "2022", "department-budget", "b")
                .add("3", "丙局", "2022", "self-evaluation", "c");
    }
}
