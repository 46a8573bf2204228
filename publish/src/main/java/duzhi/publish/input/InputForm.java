package duzhi.publish.input;

import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be entered to publish by one family of forms: its sheets, the words to choose from, and what must hold. All
 * of it is data ({@code duzhi/publish/input/*.yaml}); a set is added by a file of its name and a word in
 * {@code index.yaml}.
 */
public final class InputForm {

    private final FormSet set;
    private final List<SheetForm> sheets;
    private final Map<String, Map<String, String>> lists;
    private final List<Narrowing> narrowings;
    private final List<Condition> conditions;
    private final List<EachText> texts;
    private final Optional<Weights> weights;

    InputForm(
            FormSet set,
            List<SheetForm> sheets,
            Map<String, Map<String, String>> lists,
            List<Narrowing> narrowings,
            List<Condition> conditions,
            List<EachText> texts,
            Optional<Weights> weights) {
        this.set = set;
        this.sheets = List.copyOf(sheets);
        this.lists = lists;
        this.narrowings = List.copyOf(narrowings);
        this.conditions = List.copyOf(conditions);
        this.texts = List.copyOf(texts);
        this.weights = weights;
    }

    /**
     * The input of a set.
     *
     * @throws IllegalArgumentException where the set cannot be filled in, naming those that can
     */
    public static InputForm load(String set) {
        return InputForms.get(set);
    }

    /** Ids of the sets that can be filled in, in the order of the index. */
    public static List<String> known() {
        return InputForms.known();
    }

    /**
     * The input of what a region publishes for a year.
     *
     * @param region such as {@code henan}, {@code national} for what every region prints alike
     * @param document kind of document: {@code department-budget}, {@code final-account}, {@code self-evaluation}
     */
    public static Optional<InputForm> find(String region, int year, String document) {
        return Forms.load().sets().stream()
                .filter(set -> set.region().equals(region)
                        && set.document().equals(document)
                        && set.from() <= year
                        && year <= set.to()
                        && known().contains(set.id()))
                .findFirst()
                .map(set -> load(set.id()));
    }

    /** The family of forms that is published from it. */
    public FormSet set() {
        return set;
    }

    /** Names of its sheets in order, as shown to the clerk. */
    public List<String> sheetNames() {
        return sheets.stream().map(SheetForm::name).toList();
    }

    List<SheetForm> sheets() {
        return sheets;
    }

    Optional<SheetForm> sheetOf(SheetForm.Fills fills) {
        return sheets.stream().filter(sheet -> sheet.fills() == fills).findFirst();
    }

    /** The words of a list and the code each stands for, in order. */
    Map<String, String> list(String name) {
        return lists.getOrDefault(name, Map.of());
    }

    List<Narrowing> narrowings() {
        return narrowings;
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<EachText> texts() {
        return texts;
    }

    Optional<Weights> weights() {
        return weights;
    }
}
