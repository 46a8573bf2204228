package duzhi.score.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All policies known to this release. */
public final class Policies {

    private static final String FOLDER = "/duzhi/score/policies/";

    /** Read once: the files do not change while the program runs. */
    private static final class BuiltIn {
        private static final Policies POLICIES = of(resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(file -> Map.entry(file, resource(file)))
                .toList());
    }

    private final List<Policy> policies;

    private Policies(List<Policy> policies) {
        this.policies = policies;
    }

    /**
     * The policies of the files listed in {@code index.txt}.
     *
     * @throws BadPolicy naming file, line and key of the first statement that cannot be used
     */
    public static Policies load() {
        return BuiltIn.POLICIES;
    }

    /** Reads policies from pairs of file name and text. */
    static Policies of(List<Map.Entry<String, String>> files) {
        Set<String> ids = new HashSet<>();
        return new Policies(files.stream()
                .map(file -> unique(PolicyFile.read(file.getKey(), file.getValue()), file.getKey(), ids))
                .sorted(Comparator.comparing((Policy p) -> !p.region().equals(Policy.NATIONAL))
                        .thenComparing(Policy::from))
                .toList());
    }

    private static Policy unique(Policy policy, String file, Set<String> ids) {
        if (!ids.add(policy.id())) {
            throw new BadPolicy(
                    file, 1, "id", "'" + policy.id() + "' is already taken by another file; choose a new id");
        }
        return policy;
    }

    /**
     * The national policies and those of a region in force in a budget year.
     *
     * @param region key as in the files, such as {@code shanghai}; letter case is ignored
     */
    public PolicySet applicable(String region, int year) {
        String key = region.toLowerCase(Locale.ROOT);
        return new PolicySet(
                policies.stream().filter(p -> p.appliesTo(key, year)).toList());
    }

    private static String resource(String name) {
        try (InputStream in = Policies.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new BadPolicy(name, 1, "(file)", "is listed but missing; add it or take it out of index.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
