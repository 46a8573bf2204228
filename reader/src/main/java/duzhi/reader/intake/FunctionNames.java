package duzhi.reader.intake;

import duzhi.form.codes.CodeSets;
import duzhi.ledger.chart.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes of the functional classification by printed name, in force at the end of the budget year. */
final class FunctionNames {

    private final CodeSets codes;
    private final LocalDate on;

    FunctionNames(CodeSets codes, String year) {
        this.codes = codes;
        this.on = LocalDate.of(year.matches("20\\d{2}") ? Integer.parseInt(year) : 2020, 1, 1);
    }

    /** The code of a name at a level (0 for any) below a parent's code; empty where none or several could be meant. */
    Optional<String> code(String name, int level, String parent) {
        if (name.length() < 2) {
            return Optional.empty();
        }
        List<Code> found = codes.functional().byName(name, on).stream()
                .filter(code -> level == 0 || code.level() == level)
                .filter(code -> code.code().startsWith(parent))
                .toList();
        List<Code> classes = found.stream().filter(code -> code.level() == 1).toList();
        List<Code> chosen = classes.isEmpty() ? found : classes;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst().code()) : Optional.empty();
    }

    @Nullable
    String classCode(String name) {
        return code(name, 1, "").orElse(null);
    }
}
