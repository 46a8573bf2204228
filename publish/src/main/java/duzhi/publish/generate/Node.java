package duzhi.publish.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of a YAML file that comes with the program; what is not there is empty. */
record Node(Map<?, ?> values) {

    static Node read(String file) {
        try (InputStream in = Objects.requireNonNull(Node.class.getResourceAsStream(file), file)) {
            return new Node((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return has(key) ? String.valueOf(values.get(key)) : "";
    }

    int number(String key, int otherwise) {
        return has(key) ? Integer.parseInt(text(key)) : otherwise;
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    Node node(String key) {
        return values.get(key) instanceof Map<?, ?> map ? new Node(map) : new Node(Map.of());
    }

    List<Node> nodes(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(each -> new Node((Map<?, ?>) each)).toList()
                : List.of();
    }

    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Every value that is a word or a number, by its key. */
    Map<String, String> words() {
        return values.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof List) && !(entry.getValue() instanceof Map))
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    /** A sentence with what stands in braces filled in. */
    static String fill(String sentence, Map<String, String> words) {
        String filled = sentence;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
