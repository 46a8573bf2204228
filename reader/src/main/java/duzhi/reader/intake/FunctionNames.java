package duzhi.reader.intake;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledTable;
import duzhi.form.text.Labels;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import duzhi.reader.narrative.Narrator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Codes of the functional classification by printed name, in force at the end of the budget year. */
final class FunctionNames implements Narrator.FunctionLookup {

    private static final Map<String, String> FUNDS = Map.of("政府性基金预算", "government-fund", "国有资本经营预算", "state-capital");

    private final CodeSets codes;
    private final LocalDate on;
    private final Map<String, SortedSet<String>> printed = new HashMap<>();
    private final Map<String, SortedSet<String>> funds = new HashMap<>();

    FunctionNames(CodeSets codes, String year) {
        this.codes = codes;
        this.on = LocalDate.of(year.matches("20\\d{2}") ? Integer.parseInt(year) : 2020, 1, 1);
    }

    /** Takes over the names that the document's own tables print beside their codes. */
    void learn(List<FilledTable> tables) {
        tables.stream()
                .flatMap(table -> table.rows().stream())
                .forEach(row -> row.at()
                        .find(Dimension.FUNCTION)
                        .filter(code -> !row.name().isEmpty())
                        .ifPresent(code -> printed.computeIfAbsent(Labels.core(row.name()), any -> new TreeSet<>())
                                .add(code)));
        tables.forEach(table -> table.form()
                .at()
                .find(Dimension.FUND)
                .ifPresent(fund -> table.rows().stream()
                        .flatMap(row -> row.at().find(Dimension.FUNCTION).stream())
                        .forEach(code -> funds.computeIfAbsent(code, any -> new TreeSet<>())
                                .add(fund))));
    }

    /** The budget whose table alone prints the code; where none does, the one the classification gives it to. */
    @Override
    public Optional<String> fund(String code) {
        SortedSet<String> own = funds.getOrDefault(code, new TreeSet<>());
        if (!own.isEmpty()) {
            return own.size() == 1 ? Optional.of(own.first()) : Optional.empty();
        }
        return codes.functional()
                .find(code, on)
                .flatMap(entry -> entry.attribute(CodeSets.BUDGET_TYPE))
                .map(FUNDS::get);
    }

    /** The code of a name at a level (0 for any) below a parent's code; empty where none or several could be meant. */
    @Override
    public Optional<String> code(String name, int level, String parent) {
        if (name.length() < 2) {
            return Optional.empty();
        }
        Optional<String> own = printed(name, level, parent);
        if (own.isPresent()) {
            return own;
        }
        List<Code> found = known(name).stream()
                .filter(code -> level == 0 || code.level() == level)
                .filter(code -> code.code().startsWith(parent))
                .toList();
        List<Code> classes = found.stream().filter(code -> code.level() == 1).toList();
        List<Code> chosen = classes.isEmpty() ? found : classes;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst().code()) : Optional.empty();
    }

    /** Of years before the first edition known, and without tables to tell, the names of any year. */
    private List<Code> known(String name) {
        List<Code> inForce = codes.functional().byName(name, on);
        return inForce.isEmpty() && printed.isEmpty() ? codes.functional().byName(name) : inForce;
    }

    private Optional<String> printed(String name, int level, String parent) {
        List<String> found = printed.getOrDefault(name, new TreeSet<>()).stream()
                .filter(code -> code.startsWith(parent) && (level == 0 || code.length() == 2 * level + 1))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Nullable
    String classCode(String name) {
        return code(name, 1, "").orElse(null);
    }
}
