package duzhi.publish.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.form.load.Forms;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.statement.Cube;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A department is drawn from a seed: invented, complete, and in agreement with itself. */
class A01_DepartmentsTest {

    private static final int SEEDS = 8;
    private static final int SIZES = 3;

    @Test
    void nothing_is_missing_whatever_the_seed_and_the_size() {
        for (String set : Departments.sets()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                for (int size = 1; size <= SIZES; size++) {
                    Edition edition = Edition.of(Departments.draw(seed, size * size, set));
                    assertThat(edition.problems())
                            .as("%s %d %d", set, seed, size)
                            .isEmpty();
                    assertThat(edition.publication().tables()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_department_and_another_seed_another() {
        Draft first = Departments.draw(7, 3, "henan-2021");
        assertThat(Departments.draw(7, 3, "henan-2021")).isEqualTo(first);
        assertThat(Departments.draw(8, 3, "henan-2021")).isNotEqualTo(first);
    }

    @Test
    void names_of_units_and_projects_are_their_own_however_many_there_are() {
        Draft draft = Departments.draw(5, 15, "henan-2021");
        assertThat(draft.units()).hasSize(15).extracting(Agency::name).doesNotHaveDuplicates();
        assertThat(draft.projects()).extracting(Project::name).doesNotHaveDuplicates();
        assertThat(draft.projects()).extracting(Project::code).doesNotHaveDuplicates();
    }

    @Test
    void weights_leave_ten_points_to_execution() {
        assertThat(Departments.draw(3, 2, "self-evaluation").projects())
                .allSatisfy(project -> assertThat(project.indicators().stream()
                                .map(Indicator::weight)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("90"));
    }

    @Test
    void parts_that_are_printed_add_up() {
        for (String set : Departments.sets()) {
            for (Table table :
                    Edition.of(Departments.draw(11, 4, set)).publication().tables()) {
                for (Cell whole : table.cells()) {
                    if (!whole.parts().isEmpty()) {
                        assertThat(sum(table, whole.parts()))
                                .as("%s row %d", table.title(), whole.row())
                                .isEqualByComparingTo(printed(whole));
                    }
                }
            }
        }
    }

    private static BigDecimal sum(Table table, List<Cell.Spot> parts) {
        return table.cells().stream()
                .filter(cell -> parts.contains(new Cell.Spot(cell.row(), cell.column())))
                .map(A01_DepartmentsTest::printed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal printed(Cell cell) {
        return cell.amount() == null ? BigDecimal.ZERO : cell.amount().printed().printed();
    }

    @Test
    void what_is_bought_from_small_enterprises_is_not_bought_twice() {
        Draft draft = Departments.draw(4, 2, "shanghai-budget");
        Cube cube = Cube.of(draft, Forms.load().findSet(draft.set()).orElseThrow());
        assertThat(of(cube, "flow=expenditure item=procurement"))
                .isPositive()
                .isEqualByComparingTo(of(cube, "flow=expenditure item=procurement.goods")
                        .add(of(cube, "flow=expenditure item=procurement.works"))
                        .add(of(cube, "flow=expenditure item=procurement.services")));
        assertThat(of(cube, "flow=expenditure item=procurement.reserved"))
                .isEqualByComparingTo(of(cube, "flow=expenditure item=procurement.reserved.micro")
                        .add(of(cube, "flow=expenditure item=procurement.reserved.medium")));
    }

    private static BigDecimal of(Cube cube, String place) {
        Coordinates at = Ledger.at("year=2025 stage=initial " + place);
        return cube.within(at).amount(Unit.YUAN, 2).exact();
    }

    @Test
    void last_year_agrees_with_itself() {
        List<Fact> before = Departments.draw(9, 3, "henan-2021").comparatives();
        assertThat(money(before, "flow=revenue")).isEqualByComparingTo(money(before, "flow=expenditure"));
        assertThat(money(before, "flow=expenditure item=three-public.vehicles"))
                .isEqualByComparingTo(money(before, "flow=expenditure item=three-public.vehicles.purchase")
                        .add(money(before, "flow=expenditure item=three-public.vehicles.running")));
    }

    private static BigDecimal money(List<Fact> facts, String place) {
        Coordinates at = Ledger.at("year=2020 stage=initial " + place);
        return facts.stream()
                .filter(fact -> fact.at().equals(at))
                .map(fact -> fact.figure().orElseThrow().exact())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_set_that_is_not_known_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Departments.draw(1, 1, "atlantis"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atlantis")
                .hasMessageContaining("henan-2021");
        assertThatThrownBy(() -> Departments.draw(1, 0, "henan-2021")).hasMessageContaining("at least one unit");
    }
}
