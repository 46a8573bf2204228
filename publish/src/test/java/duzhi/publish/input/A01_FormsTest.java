package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First lesson: what is entered for each family of forms is data, and the data agrees with the forms. */
class A01_FormsTest {

    static Stream<InputForm> forms() {
        return InputForm.known().stream().map(InputForm::load);
    }

    @Test
    void regionYearAndKindLeadToTheInput() {
        assertThat(InputForm.find("henan", 2021, "department-budget"))
                .map(form -> form.set().id())
                .contains("henan-2021");
        assertThat(InputForm.find("henan", 2024, "department-budget"))
                .map(form -> form.set().id())
                .contains("henan-2023");
        assertThat(InputForm.find("shanghai", 2024, "final-account"))
                .map(form -> form.set().id())
                .contains("shanghai-accounts");
        assertThat(InputForm.find("national", 2021, "self-evaluation")).isPresent();
        assertThat(InputForm.find("nowhere", 2021, "department-budget")).isEmpty();
    }

    @Test
    void whatCannotBeFilledInIsRefusedWithWhatCan() {
        assertThatThrownBy(() -> InputForm.load("jiangsu-2017"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jiangsu-2017")
                .hasMessageContaining("henan-2021");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCodeAFigureCanTakeIsKnownToTheForms(InputForm form) {
        for (SheetForm sheet : form.sheets()) {
            for (InputColumn column : sheet.places()) {
                if (column.kind() == InputColumn.Kind.CHOICE) {
                    assertThat(form.list(column.source()).values())
                            .as("%s, %s", sheet.name(), column.heading())
                            .isNotEmpty()
                            .allMatch(code -> Dimensions.load()
                                    .findName(column.dimension().orElseThrow(), code)
                                    .isPresent());
                }
            }
            for (FixedRow row : sheet.rows()) {
                assertThat(row.at().find(Dimension.ITEM))
                        .as("%s, %s", sheet.name(), row.label())
                        .matches(item -> item.isEmpty()
                                || Dimensions.load()
                                        .findName(Dimension.ITEM, item.get())
                                        .isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyListThatAColumnNamesIsThereAndEveryColumnSaysHow(InputForm form) {
        for (SheetForm sheet : form.sheets()) {
            List<InputColumn> entered = sheet.columns().stream()
                    .filter(column -> !column.kind().isPrinted())
                    .toList();
            assertThat(entered).allMatch(column -> !column.note().isEmpty());
            assertThat(sheet.columns().stream().filter(column -> column.kind() == InputColumn.Kind.CHOICE))
                    .allMatch(column -> !form.list(column.source()).isEmpty());
        }
    }
}
