package duzhi.form.load;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.model.Column;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.Grid;
import duzhi.form.model.Narrative;
import duzhi.form.model.Pair;
import duzhi.form.model.RowRule;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The definitions that come with Duzhi. */
class A02_ShippedFormsTest {

    /** Dimensions whose codes are paths or come from a chart: {@code dimensions.yaml} lists none for them. */
    private static final Set<Dimension> OPEN = EnumSet.of(
            Dimension.YEAR,
            Dimension.AGENCY,
            Dimension.FUNCTION,
            Dimension.ECONOMY,
            Dimension.GOVERNMENT_ECONOMY,
            Dimension.PROJECT,
            Dimension.ARTICLE,
            Dimension.INDICATOR);

    private static final Forms FORMS = Forms.load();

    @Test
    void everySetHasForms() {
        assertThat(FORMS.sets())
                .isNotEmpty()
                .allSatisfy(set -> assertThat(set.forms())
                        .isNotEmpty()
                        .allSatisfy(form -> assertThat(form.set()).isEqualTo(set.id())));
    }

    @Test
    void noTwoFormsShareAnId() {
        assertThat(repeated(FORMS.all().stream().map(Form::id))).isEmpty();
    }

    /** Variants of one form may: their headings tell them apart. */
    @Test
    void noTwoKindsOfASetShareATitle() {
        for (FormSet set : FORMS.sets()) {
            assertThat(repeated(set.forms().stream()
                            .flatMap(form -> form.titles().stream().map(title -> Map.entry(form.kind(), title)))
                            .distinct()
                            .map(Map.Entry::getValue)))
                    .as(set.id())
                    .isEmpty();
        }
    }

    @Test
    void noTwoGridsOfAFormShareAnId() {
        for (Form form : FORMS.all()) {
            assertThat(repeated(form.grids().stream().map(Grid::id)))
                    .as(form.id())
                    .isEmpty();
        }
    }

    @Test
    void everyRowAndEveryRatioNamesWhatIsThere() {
        for (Form form : FORMS.all()) {
            for (Grid grid : form.grids()) {
                Set<String> keys = grid.columns().stream().map(Column::key).collect(Collectors.toSet());
                assertThat(grid.panels())
                        .containsAll(grid.rows().stream().map(RowRule::panel).toList());
                grid.ratios()
                        .forEach(ratio ->
                                assertThat(keys).as(form.id()).contains(ratio.rate(), ratio.part(), ratio.whole()));
            }
        }
    }

    @Test
    void everyCodeIsNamed() {
        List<String> unknown = places().flatMap(at -> Stream.of(Dimension.values())
                        .filter(dimension -> at.names(dimension) && !OPEN.contains(dimension))
                        // A code that begins with a dot goes on with the code of the subject before it.
                        .filter(dimension ->
                                !Objects.requireNonNull(at.code(dimension)).startsWith("."))
                        .filter(dimension -> Dimensions.load()
                                .findName(dimension, at.code(dimension))
                                .isEmpty())
                        .map(dimension -> dimension.label() + "=" + at.code(dimension)))
                .distinct()
                .toList();

        assertThat(unknown).as("codes that dimensions.yaml does not know").isEmpty();
    }

    private static Stream<Coordinates> places() {
        List<Coordinates> places = new ArrayList<>();
        for (Form form : FORMS.all()) {
            places.add(form.at());
            form.pairs().stream().map(Pair::at).forEach(places::add);
            form.columns().stream().map(Column::at).forEach(places::add);
            form.grids().forEach(grid -> grid.rows().stream().map(RowRule::at).forEach(places::add));
        }
        FORMS.sets().stream()
                .map(FormSet::narrative)
                .filter(narrative -> narrative != null)
                .flatMap(narrative -> narrative.sections().stream())
                .forEach(section -> {
                    places.add(section.at());
                    section.subjects().stream().map(Narrative.Subject::at).forEach(places::add);
                });
        return places.stream();
    }

    private static List<String> repeated(Stream<String> words) {
        Map<String, Long> counts = words.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
