package duzhi.form.load;

import duzhi.form.model.Tree;
import duzhi.form.model.Wording;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How wholes divide into parts on each dimension, and what their codes are called: {@code dimensions.yaml}. */
public final class Dimensions {

    private static final class Holder {
        private static final Dimensions INSTANCE = new Dimensions();
    }

    private final Map<Dimension, Map<String, Wording>> names = new EnumMap<>(Dimension.class);
    private final Map<Dimension, List<Tree>> trees = new EnumMap<>(Dimension.class);
    private final Map<Dimension, List<Tree>> groups = new EnumMap<>(Dimension.class);
    private final Set<String> beside = new HashSet<>();

    private Dimensions() {
        Definition.Problems problems = new Definition.Problems();
        Definition file = Definition.parse("dimensions.yaml", Forms.resource("/duzhi/form/dimensions.yaml"), problems);
        for (String label : file.keys()) {
            file.find(label).ifPresent(d -> d.finish(inner -> read(Dimension.of(label), inner)));
        }
        problems.raise();
    }

    /** The trees that come with Duzhi. */
    public static Dimensions load() {
        return Holder.INSTANCE;
    }

    private boolean read(Dimension dimension, Definition d) {
        Map<String, Wording> known = new LinkedHashMap<>();
        d.find("codes")
                .ifPresent(codes -> codes.keys().forEach(code -> {
                    Map<String, String> wording = codes.map(code);
                    known.put(code, new Wording(wording.getOrDefault("zh", code), wording.getOrDefault("en", code)));
                }));
        names.put(dimension, known);
        trees.put(dimension, d.list("divisions", t -> division(dimension, known, t)));
        beside.addAll(d.words("beside"));
        groups.put(dimension, d.list("groups", t -> division(dimension, known, t)));
        return true;
    }

    private static Tree division(Dimension dimension, Map<String, Wording> known, Definition t) {
        Tree tree = new Tree(t.text("id"), dimension, t.text("whole", ""), t.words("parts"));
        List<String> codes = new ArrayList<>(tree.parts());
        codes.add(tree.whole());
        codes.stream()
                .filter(code -> !code.isEmpty() && !known.containsKey(code))
                .forEach(code -> t.problem("'" + code + "' is not among the codes of " + dimension.label()));
        return tree;
    }

    /** The ways a dimension divides; empty for dimensions whose codes carry their own tree. */
    public List<Tree> trees(Dimension dimension) {
        return trees.getOrDefault(dimension, List.of());
    }

    /** Wholes that lines of these parts add up to, besides the divisions; published tables need not print them so. */
    public List<Tree> groups(Dimension dimension) {
        return groups.getOrDefault(dimension, List.of());
    }

    /** Whether a division tells its whole a second time, so that lines of its parts are not added up to it. */
    public boolean isBeside(Tree division) {
        return beside.contains(division.id());
    }

    /** The codes of a dimension in the order of the file; empty for dimensions whose codes carry their own tree. */
    public List<String> codes(Dimension dimension) {
        return List.copyOf(names.getOrDefault(dimension, Map.of()).keySet());
    }

    /** What a code is called. */
    public Optional<Wording> findName(Dimension dimension, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(names.getOrDefault(dimension, Map.of()).get(code));
    }

    /** What the codes of a place are called, without year and agency, in a language. */
    public String describe(Coordinates at, boolean english) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String code = at.code(dimension);
            if (code != null && dimension != Dimension.YEAR && dimension != Dimension.AGENCY) {
                words.add(findName(dimension, code)
                        .map(name -> english ? name.en() : name.zh())
                        .orElse(code));
            }
        }
        return String.join(" · ", words);
    }
}
