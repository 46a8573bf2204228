package duzhi.publish.input;

import duzhi.form.text.Labels;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Words to choose from and the codes they stand for. */
final class Choices {

    private Choices() {}

    /** The code of a word, however it is spaced and bracketed. */
    static Optional<String> codeOf(Map<String, String> list, String word) {
        return list.entrySet().stream()
                .filter(entry -> Labels.fold(entry.getKey()).equals(Labels.fold(word)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The word for a code, or for the narrowest whole it is a part of. */
    static Optional<String> wordOf(Map<String, String> list, String code) {
        return list.entrySet().stream()
                .filter(entry -> code.equals(entry.getValue()) || code.startsWith(entry.getValue() + "."))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(Map.Entry::getKey);
    }
}
