package duzhi.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The checkout these tests judge: its modules, its sources, its tracked files. */
final class Repository {
    /** Production modules and what each may use, in the order of the trace from document to finding. */
    static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "ledger", Set.of(),
            "form", Set.of("ledger"),
            "reader", Set.of("form", "ledger"),
            "check", Set.of("form", "ledger"),
            "score", Set.of("check", "form", "ledger"),
            "publish", Set.of("score", "check", "form", "ledger"),
            "cli", Set.of("publish", "score", "check", "reader", "form", "ledger"),
            "workflow", Set.of("check", "form", "ledger"),
            "server", Set.of("workflow", "cli", "publish", "score", "check", "reader", "form", "ledger"));

    static final Path ROOT = root();

    /** The production classes; test classes stay out. */
    static final JavaClasses CLASSES = classes();

    private Repository() {}

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("ledger/pom.xml")) && Files.isRegularFile(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("The tests must run inside the checkout: no folder above has ledger/pom.xml.");
    }

    static Stream<String> productionModules() {
        return NEIGHBOURS.keySet().stream().sorted();
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                        productionModules().map(module -> "duzhi." + module).toArray(String[]::new));
    }

    static List<Path> mainSources() {
        return productionModules()
                .flatMap(module -> mainSources(module).stream())
                .toList();
    }

    static List<Path> mainSources(String module) {
        return javaFiles(ROOT.resolve(module).resolve("src/main/java"));
    }

    /** Every Java file of every module, tests included. */
    static List<Path> allSources() {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("pom.xml")))
                    .sorted()
                    .flatMap(module -> javaFiles(module.resolve("src")).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What version control knows; in an unpacked archive without it, every file that is no build output. */
    static List<Path> trackedFiles() throws IOException, InterruptedException {
        if (!Files.exists(ROOT.resolve(".git"))) {
            try (Stream<Path> files = Files.walk(ROOT)) {
                return files.filter(Files::isRegularFile)
                        .map(ROOT::relativize)
                        .filter(file -> !("/" + file).contains("/target/"))
                        .toList();
            }
        }
        Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files", "-z")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String listing = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git ls-files failed in " + ROOT);
        }
        return Stream.of(listing.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                .toList();
    }

    static String show(Path file) {
        return file.isAbsolute() ? ROOT.relativize(file).toString() : file.toString();
    }
}
