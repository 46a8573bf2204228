package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.narrative.Template;
import duzhi.publish.narrative.Templates;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First lesson: what is entered for each family of forms is data, and the data agrees with the forms. */
class A01_FormsTest {

    private static final Pattern ASKED = Pattern.compile("\\{(?:填写|原因):([^}]+)}");

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

    /** What the text of a set cannot do without, the input demands: always, or as soon as the text needs it. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatTheTextAsksForIsDemanded(InputForm form) {
        String text = Templates.find(form.set().id()).map(Template::text).orElse("");
        List<String> demanded = form.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.required()
                        || row.when().isPresent()
                        || row.changed().isPresent())
                .map(FixedRow::key)
                .toList();

        assertThat(ASKED.matcher(text).results().map(asked -> asked.group(1)))
                .filteredOn(key -> !text.contains("{如果:填写 " + key + "}"))
                .allMatch(key -> demanded.contains(key)
                        || form.texts().stream().anyMatch(each -> each.key().equals(key)));
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
