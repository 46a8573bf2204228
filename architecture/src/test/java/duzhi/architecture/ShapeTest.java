package duzhi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large things may grow and what must be said about them. The numbers are ratchets: they only get stricter. */
class ShapeTest {
    private static final int METHOD_LINES = 60;
    private static final int FILE_LINES = 400;
    private static final int PACKAGE_PRIVATE_PERCENT = 40;
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");

    private static List<Unit> product = List.of();
    private static List<Unit> everything = List.of();

    @BeforeAll
    static void parse() throws IOException {
        product = Unit.parse(Repository.mainSources());
        everything = Unit.parse(Repository.allSources());
    }

    @Test
    void sawSources() {
        assertThat(product).as("production sources").isNotEmpty();
        assertThat(everything).as("all sources").hasSizeGreaterThan(product.size());
    }

    @Test
    void methodsFitOnAScreen() {
        List<String> tooLong = everything.stream()
                .flatMap(unit -> unit.methods().stream()
                        .filter(method -> method.lines() > METHOD_LINES)
                        .map(method -> unit.shown() + ": " + method.name() + " has " + method.lines() + " lines"))
                .toList();

        assertThat(tooLong)
                .as("methods over %d lines: name a part and take it out", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void filesCanBeReadInOneSitting() {
        List<String> tooLong = everything.stream()
                .filter(unit -> unit.lines() > FILE_LINES)
                .map(unit -> unit.shown() + " has " + unit.lines() + " lines")
                .toList();

        assertThat(tooLong)
                .as("files over %d lines: split by subject", FILE_LINES)
                .isEmpty();
    }

    @Test
    void packagesKeepTheirInsidesToThemselves() {
        List<Unit.Type> types =
                product.stream().flatMap(unit -> unit.types().stream()).toList();
        long inside = types.stream().filter(type -> !type.isPublic()).count();
        long percent = types.isEmpty() ? 0 : 100 * inside / types.size();
        System.out.printf("Package-private top-level types: %d of %d (%d %%).%n", inside, types.size(), percent);

        assertThat(percent)
                .as("percentage of top-level types that are package-private; by package, worst first: %s", mostOpen())
                .isGreaterThanOrEqualTo(PACKAGE_PRIVATE_PERCENT);
    }

    private static String mostOpen() {
        Map<String, Long> open = product.stream()
                .filter(unit -> unit.types().stream().anyMatch(Unit.Type::isPublic))
                .collect(Collectors.groupingBy(
                        unit -> Repository.show(folder(unit)), TreeMap::new, Collectors.counting()));
        return open.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(8)
                .map(entry -> entry.getValue() + " public in " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        List<String> silent = product.stream()
                .flatMap(unit -> unit.types().stream()
                        .filter(type -> type.isPublic() && isBlank(type.comment()))
                        .map(type -> unit.shown() + ": " + type.name()))
                .toList();

        assertThat(silent).as("public types without a doc comment").isEmpty();
    }

    @Test
    void packagesHaveAPage() {
        Set<Path> withPage = product.stream()
                .filter(Unit::isPackagePage)
                .filter(page -> !isBlank(page.packageComment()))
                .filter(page -> page.packageAnnotations().contains("NullMarked"))
                .map(ShapeTest::folder)
                .collect(Collectors.toSet());
        Set<String> without = product.stream()
                .map(ShapeTest::folder)
                .filter(folder -> !withPage.contains(folder))
                .map(Repository::show)
                .collect(Collectors.toSet());

        assertThat(without)
                .as("packages without a package-info.java that has a doc comment and @NullMarked")
                .isEmpty();
    }

    @Test
    void testsHaveNamesThatTheBuildRuns() {
        List<String> overlooked = everything.stream()
                .filter(unit -> unit.methods().stream()
                        .anyMatch(method -> method.annotations().stream().anyMatch(TEST_ANNOTATIONS::contains)))
                .map(Unit::shown)
                .filter(name -> !name.endsWith("Test.java"))
                .toList();

        assertThat(overlooked)
                .as("files with tests whose name does not end in Test: the build would pass without running them")
                .isEmpty();
    }

    private static Path folder(Unit unit) {
        return unit.file().resolveSibling("");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
