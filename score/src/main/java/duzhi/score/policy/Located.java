package duzhi.score.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML value that remembers where it stands, so that every complaint can name the line. */
record Located(String file, String path, Node node) {

    static Located parse(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> new BadPolicy(file, 1, "(file)", "is empty; start it with an id"));
            return new Located(file, "", root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BadPolicy(file, line, "(syntax)", "is no YAML here: " + e.getProblem());
        }
    }

    BadPolicy bad(String advice) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new BadPolicy(file, line, path.isEmpty() ? "(file)" : path, advice);
    }

    private Map<String, Located> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw bad("must be a block of keys; indent its keys below it");
        }
        Map<String, Located> out = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            out.put(key, new Located(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode()));
        }
        return out;
    }

    /** Refuses keys that nothing reads: a misspelt key would otherwise be a silent default. */
    Located only(String... keys) {
        Set<String> allowed = new HashSet<>(List.of(keys));
        entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.bad("is not a known key; use one of " + String.join(", ", Arrays.asList(keys)));
            }
        });
        return this;
    }

    Optional<Located> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    Located get(String key) {
        return find(key).orElseThrow(() -> bad("lacks the key '" + key + "'; add it"));
    }

    List<Located> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad("must be a list; start each item with '- '");
        }
        List<Node> nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Located(file, path + "[" + i + "]", nodes.get(i)))
                .toList();
    }

    /** The items below an optional key, each read; empty when the key is absent. */
    <T> List<T> list(String key, Function<Located, T> read) {
        return find(key).map(Located::items).orElse(List.of()).stream()
                .map(read)
                .toList();
    }

    /** The keys and values of a block, in file order. */
    <T> Map<String, T> map(Function<Located, T> read) {
        Map<String, T> out = new LinkedHashMap<>();
        entries().forEach((key, value) -> out.put(key, read.apply(value)));
        return out;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw bad("must be one line of text");
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("must be true or false, not '" + text() + "'");
        };
    }

    BigDecimal number(String low, String high) {
        BigDecimal value = number();
        if (value.compareTo(new BigDecimal(low)) < 0 || value.compareTo(new BigDecimal(high)) > 0) {
            throw bad("must lie between " + low + " and " + high + ", not " + text());
        }
        return value;
    }

    private BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw bad("must be a number such as 0.8, not '" + text() + "'");
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw bad("must be a day such as 2020-02-25, not '" + text() + "'");
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(type, text());
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> bad("'" + word + "' is unknown; use one of " + spellings(type)));
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String spellings(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Located::spelling).collect(Collectors.joining(", "));
    }
}
