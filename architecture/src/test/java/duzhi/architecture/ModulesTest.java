package duzhi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModulesTest {
    private static final JavaClasses CLASSES = Repository.CLASSES;

    @ParameterizedTest
    @MethodSource("duzhi.architecture.Repository#productionModules")
    void seesEveryClassOfTheModule(String module) {
        Path folder = Repository.ROOT.resolve(module).resolve("src/main/java");
        Set<String> written = Repository.mainSources(module).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> folder.relativize(file).toString().replace(".java", ""))
                .map(name -> name.replace(file(), "."))
                .collect(Collectors.toSet());
        Set<String> seen = CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());

        assertThat(written)
                .as("sources of %s: a rule that looks at nothing proves nothing", module)
                .isNotEmpty();
        assertThat(seen).as("classes the rules look at").containsAll(written);
        assertThat(written).as("packages of %s", module).allMatch(name -> name.startsWith("duzhi." + module + "."));
    }

    private static String file() {
        return Repository.ROOT.getFileSystem().getSeparator();
    }

    @ParameterizedTest
    @MethodSource("duzhi.architecture.Repository#productionModules")
    void usesOnlyItsNeighbours(String module) {
        Set<String> allowed = Repository.NEIGHBOURS.getOrDefault(module, Set.of());
        String[] others = Repository.productionModules()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> "duzhi." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("duzhi." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("the modules stand in the order of the trace from document to finding, and " + module
                        + " may use only " + allowed
                        + "; so a reader of the code walks one way, and a heavy library stays behind its wall")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "check"})
    void needsTheJdkOnly(String module) {
        classes()
                .that()
                .resideInAPackage("duzhi." + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "duzhi..")
                .because("what a fact is and what a finding is must outlive every library,"
                        + " and its tests must run in seconds")
                .check(CLASSES);
    }

    @Test
    void onlyReadingAndPublishingTouchDocuments() {
        noClasses()
                .that()
                .resideOutsideOfPackages("duzhi.reader..", "duzhi.publish..", "duzhi.server.check")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.poi..", "org.jsoup..")
                .because("the heavy document libraries stay at both ends: between reading and publishing there are only"
                        + " facts; an opinion adds its decisions to the reviewer's workbook")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineAndPublishingWriteForPeople() {
        noClasses()
                .that()
                .resideOutsideOfPackages("duzhi.cli..", "duzhi.publish..", "duzhi.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "j2html..", "com.fasterxml.jackson..", "org.dhatim.fastexcel")
                .because("stages return values; how they look on a screen or in a file is decided at the end")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("duzhi.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle can be neither read nor moved alone")
                .check(CLASSES);
    }
}
