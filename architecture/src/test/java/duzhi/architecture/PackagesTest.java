package duzhi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each package's neighbours are written down in neighbours.txt, and the page tells the truth in both directions. */
class PackagesTest {
    private static final String PAGE = "architecture/src/test/resources/duzhi/architecture/neighbours.txt";

    private static final Map<String, Set<String>> USED = used();
    private static final Map<String, Set<String>> WRITTEN = written();

    @Test
    void sawPackages() {
        assertThat(USED).as("packages of the product").isNotEmpty();
    }

    @Test
    void everyPackageIsOnThePage() {
        List<String> missing = USED.keySet().stream()
                .filter(name -> !WRITTEN.containsKey(name))
                .map(name -> (name + ": " + String.join(" ", neighboursOf(USED, name))).strip())
                .toList();

        assertThat(String.join("\n", missing))
                .as("packages missing from %s; read these lines, and add those that should be so", PAGE)
                .isEmpty();
    }

    @Test
    void everyPackageOnThePageExists() {
        assertThat(WRITTEN.keySet())
                .as("packages listed in %s: take out those that are gone", PAGE)
                .isSubsetOf(USED.keySet());
    }

    @Test
    void packagesUseOnlyTheirNeighbours() {
        List<String> wrong = new ArrayList<>();
        WRITTEN.forEach((name, allowed) -> neighboursOf(USED, name).stream()
                .filter(neighbour -> !allowed.contains(neighbour) && !allowed.contains(module(neighbour) + ".*"))
                .forEach(neighbour -> wrong.add(name + " uses " + neighbour)));

        assertThat(wrong)
                .as("uses that %s does not allow; move the code, or change the page and say why in the commit", PAGE)
                .isEmpty();
    }

    @Test
    void thePageAllowsNothingInVain() {
        List<String> unused = new ArrayList<>();
        WRITTEN.forEach((name, allowed) -> allowed.stream()
                .filter(neighbour -> neighboursOf(USED, name).stream()
                        .noneMatch(real -> real.equals(neighbour) || neighbour.equals(module(real) + ".*")))
                .forEach(neighbour -> unused.add(name + " no longer uses " + neighbour)));

        assertThat(unused)
                .as("allowances in %s that can go, so that the page stays a true map", PAGE)
                .isEmpty();
    }

    private static Set<String> neighboursOf(Map<String, Set<String>> map, String name) {
        return map.getOrDefault(name, Set.of());
    }

    private static String module(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass each : Repository.CLASSES) {
            Set<String> neighbours = found.computeIfAbsent(shortName(each), name -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("duzhi.")
                        && !shortName(target).equals(shortName(each))) {
                    neighbours.add(shortName(target));
                }
            }
        }
        return found;
    }

    private static String shortName(JavaClass each) {
        return each.getPackageName().substring("duzhi.".length());
    }

    private static Map<String, Set<String>> written() {
        Map<String, Set<String>> page = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(PackagesTest.class.getResourceAsStream("neighbours.txt"), PAGE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        String neighbours = line.substring(colon + 1).strip();
                        page.put(
                                line.substring(0, colon).strip(),
                                neighbours.isEmpty() ? Set.of() : new TreeSet<>(List.of(neighbours.split("\\s+"))));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }
}
