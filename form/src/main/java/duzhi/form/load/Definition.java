package duzhi.form.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file that remembers where each value stands. Problems are gathered, not thrown one at a time;
 * {@link Problems#raise} reports them together.
 */
public final class Definition {

    /** What is wrong in a set of files, each with file and line. */
    public static final class Problems {
        private final List<String> all = new ArrayList<>();

        void add(String file, Optional<Mark> mark, String problem) {
            all.add(file + ":" + mark.map(m -> m.getLine() + 1).orElse(0) + ": " + problem);
        }

        void add(Problems others) {
            all.addAll(others.all);
        }

        /** Throws {@link IllegalStateException} listing every problem; does nothing where there is none. */
        public void raise() {
            if (!all.isEmpty()) {
                throw new IllegalStateException("definitions cannot be used:\n  " + String.join("\n  ", all));
            }
        }
    }

    private final String file;
    private final Problems problems;
    private final Optional<Mark> mark;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Definition(String file, Problems problems, Node node) {
        this.file = file;
        this.problems = problems;
        this.mark = node.getStartMark();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                put(tuple.getKeyNode(), tuple.getValueNode());
            }
        } else {
            problem("expected a mapping of keys to values");
        }
    }

    private void put(Node key, Node value) {
        if (!(key instanceof ScalarNode name)) {
            problems.add(file, key.getStartMark(), "a key should be a word");
        } else if (values.putIfAbsent(name.getValue(), value) != null) {
            problems.add(file, key.getStartMark(), "'" + name.getValue() + "' stands there twice");
        }
    }

    /**
     * The text of a file that comes with the program.
     *
     * @param owner a class of the module it belongs to
     * @param path from the root of the class path, with a slash in front
     * @throws IllegalStateException where it is missing from the program
     */
    public static String resource(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        path.substring(path.lastIndexOf('/') + 1) + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Reads a file; a syntax error is a problem like any other and gives an empty definition. */
    public static Definition parse(String file, String yaml, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent()) {
                return new Definition(file, problems, root.get());
            }
            problems.add(file, Optional.empty(), "nothing is defined here");
        } catch (MarkedYamlEngineException syntax) {
            problems.add(file, syntax.getProblemMark(), "not valid YAML: " + syntax.getProblem());
        } catch (YamlEngineException syntax) {
            problems.add(file, Optional.empty(), "not valid YAML: " + syntax.getMessage());
        }
        return new Definition(
                file, problems, new Compose(settings).composeString("{}").orElseThrow());
    }

    /** Records that something is wrong with this mapping. */
    public void problem(String words) {
        problems.add(file, mark, words);
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Words that must be there. */
    public String text(String key) {
        if (!has(key)) {
            problem("'" + key + "' is missing");
        }
        return text(key, "");
    }

    /** Words, or the default where the key is absent. */
    public String text(String key, String otherwise) {
        return has(key) ? scalar(key, values.get(key)) : otherwise;
    }

    /** A whole number that must be there. */
    public int number(String key) {
        String digits = text(key);
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            problem("'" + key + "' should be a whole number, not '" + digits + "'");
            return 0;
        }
    }

    /** Yes or no; no where the key is absent. */
    public boolean flag(String key) {
        String word = text(key, "false");
        if (!word.equals("true") && !word.equals("false")) {
            problem("'" + key + "' should be true or false, not '" + word + "'");
        }
        return word.equals("true");
    }

    /** A list of words; one word stands for a list of one, an absent key for an empty list. */
    public List<String> words(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node node = values.get(key);
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(each -> scalar(key, each)).toList()
                : List.of(scalar(key, node));
    }

    /** A list of words from a fixed vocabulary; a word that is not in it is a problem and left out. */
    public <T> List<T> words(String key, Function<String, T> of) {
        List<T> known = new ArrayList<>();
        for (String word : words(key)) {
            try {
                known.add(of.apply(word));
            } catch (IllegalArgumentException unknown) {
                problem("'" + key + "': " + unknown.getMessage());
            }
        }
        return known;
    }

    /** Keys and words in file order; empty where the key is absent. */
    public Map<String, String> map(String key) {
        Map<String, String> result = new LinkedHashMap<>();
        find(key).ifPresent(inner -> inner.keys().forEach(each -> result.put(each, inner.text(each))));
        return result;
    }

    /** An inner mapping. */
    public Optional<Definition> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(node -> new Definition(file, problems, node));
    }

    /** A list of inner mappings, each turned into something; empty where the key is absent. */
    public <T> List<T> list(String key, Function<Definition, T> make) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            problem("'" + key + "' should be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(node -> new Definition(file, problems, node).finish(make))
                .toList();
    }

    /** Turns this mapping into something and reports every key that nobody asked for. */
    public <T> T finish(Function<Definition, T> make) {
        T made = make.apply(this);
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> problem("'" + key + "' is not known here; known are "
                        + asked.stream().sorted().toList()));
        return made;
    }

    /** The keys in file order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    private String scalar(String key, @Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem("'" + key + "' should be words or a number");
        return "";
    }
}
