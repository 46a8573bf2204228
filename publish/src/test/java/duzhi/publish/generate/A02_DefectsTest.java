package duzhi.publish.generate;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.edition.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A defect is one mistake in a document that is true but for it, and is told together with the document. */
class A02_DefectsTest {

    private static final Publication BUDGET =
            Edition.of(Departments.draw(2, 3, "henan-2021")).publication();
    private static final Publication EVALUATION =
            Edition.of(Departments.draw(2, 3, "self-evaluation")).publication();

    @Test
    void a_budget_can_have_every_defect() {
        Set<Defect> planted = EnumSet.noneOf(Defect.class);
        for (Defect defect : Defect.values()) {
            Defects.plant(BUDGET, defect, 1).ifPresent(each -> planted.add(each.defect()));
        }
        assertThat(planted).containsExactlyInAnyOrder(Defect.values());
    }

    @Test
    void forms_of_single_projects_have_no_sentences_and_no_table_that_could_be_missed() {
        assertThat(Defects.plant(EVALUATION, Defect.MISSING_TABLE, 1)).isEmpty();
        assertThat(Defects.plant(EVALUATION, Defect.WRONG_COMPARATIVE, 1)).isEmpty();
        assertThat(Defects.plant(EVALUATION, Defect.WEIGHT_OR_SCORE, 1)).isPresent();
        assertThat(Defects.plant(EVALUATION, Defect.COPIED_TEXT, 1)).isPresent();
    }

    @Test
    void only_one_table_or_sentence_changes() {
        for (Defect defect : Defect.values()) {
            for (int seed = 1; seed <= 5; seed++) {
                Planted planted = Defects.plant(BUDGET, defect, seed).orElseThrow();
                List<Block> left = new ArrayList<>(BUDGET.blocks());
                left.removeAll(planted.publication().blocks());
                assertThat(left).as("%s %d", defect, seed).hasSize(1);
            }
        }
    }

    @Test
    void a_mistyped_figure_is_one_cell() {
        for (Defect defect : List.of(Defect.WRONG_DIGIT, Defect.TRANSPOSITION, Defect.TIMES_TEN, Defect.SIGN)) {
            Planted planted = Defects.plant(BUDGET, defect, 3).orElseThrow();
            List<Cell> changed = new ArrayList<>();
            for (int i = 0; i < BUDGET.tables().size(); i++) {
                List<String> before =
                        BUDGET.tables().get(i).cells().stream().map(Cell::text).toList();
                List<Cell> after = planted.publication().tables().get(i).cells();
                for (int cell = 0; cell < after.size(); cell++) {
                    if (!after.get(cell).text().equals(before.get(cell))) {
                        changed.add(after.get(cell));
                    }
                }
            }
            assertThat(changed).hasSize(1);
            assertThat(changed.getFirst().text()).isEqualTo(planted.now()).isNotEqualTo(planted.was());
            assertThat(new BigDecimal(planted.now()))
                    .isEqualByComparingTo(Optional.ofNullable(changed.getFirst().amount())
                            .orElseThrow()
                            .printed()
                            .printed());
        }
    }

    @Test
    void a_row_that_is_missing_leaves_no_hole() {
        Planted planted = Defects.plant(EVALUATION, Defect.MISSING_ROW, 4).orElseThrow();
        Table table = planted.publication().tables().stream()
                .filter(each -> !EVALUATION.tables().contains(each))
                .findFirst()
                .orElseThrow();
        int[][] covered = new int[table.rows()][table.columns()];
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                    covered[row][column]++;
                }
            }
        }
        assertThat(List.of(covered)).allSatisfy(row -> assertThat(row).containsOnly(1));
    }

    @Test
    void the_same_seed_plants_the_same() {
        for (Defect defect : Defect.values()) {
            assertThat(Defects.plant(BUDGET, defect, 6)).isEqualTo(Defects.plant(BUDGET, defect, 6));
        }
    }
}
