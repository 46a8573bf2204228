package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample entries that come with the program, and what the tests do with them. */
final class Samples {

    static final Path ENTRIES = Path.of("..", "examples", "entries");
    static final Path HENAN = ENTRIES.resolve("henan-2021").resolve("云溪市青禾区文化和旅游局");
    static final Path ACCOUNTS = ENTRIES.resolve("national-accounts").resolve("云溪市青禾区科学技术局");
    static final Path EVALUATIONS = ENTRIES.resolve("self-evaluation").resolve("云溪市青禾区文化馆");
    static final Path WHOLE = ENTRIES.resolve("self-evaluation").resolve("云溪市青禾区图书馆");

    private Samples() {}

    static Stream<Path> all() throws IOException {
        try (Stream<Path> folders = Files.walk(ENTRIES, 2)) {
            return folders
                    .filter(folder -> ENTRIES.relativize(folder).getNameCount() == 2 && Files.isDirectory(folder))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Draft draft(Path folder) {
        Reading reading = InputWorkbook.read(folder);
        if (reading.draft().isEmpty()) {
            throw new AssertionError("cannot be read: " + shown(reading));
        }
        return reading.draft().get();
    }

    static List<String> shown(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.in(duzhi.check.finding.Text.Language.ZH))
                .toList();
    }

    /** A copy of a sample in which one sheet is changed. */
    static Path changed(Path sample, Path to, String sheet, String what, String by) {
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                boolean here = file.getFileName().toString().equals(sheet + ".csv");
                if (here && !text.contains(what)) {
                    throw new AssertionError(sheet + " does not hold " + what);
                }
                Files.writeString(to.resolve(file.getFileName()), here ? text.replace(what, by) : text);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] workbook(Draft draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputWorkbook.write(InputForm.load(draft.set()), draft, out);
        return out.toByteArray();
    }

    static Path workbook(Draft draft, Path folder) throws IOException {
        return Files.write(folder.resolve("input.xlsx"), workbook(draft));
    }

    /** What a draft says, wherever it was entered. */
    record Said(
            Object head,
            Map<Coordinates, Optional<BigDecimal>> facts,
            Map<Coordinates, Optional<BigDecimal>> comparatives,
            List<List<Object>> projects,
            Optional<List<Object>> whole,
            Map<String, String> texts) {

        static Said of(Draft draft) {
            return new Said(
                    List.of(draft.set(), draft.year(), draft.agency(), draft.units()),
                    figures(draft.facts()),
                    figures(draft.comparatives()),
                    draft.projects().stream().map(Said::project).toList(),
                    draft.whole().map(Said::whole),
                    draft.texts().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().words())));
        }

        private static Map<Coordinates, Optional<BigDecimal>> figures(List<Fact> facts) {
            return facts.stream()
                    .collect(Collectors.toMap(
                            Fact::at,
                            fact -> fact.figure().map(Figure::exact).map(BigDecimal::stripTrailingZeros),
                            (one, other) -> {
                                throw new AssertionError("twice");
                            },
                            TreeMap::new));
        }

        private static List<Object> project(Project project) {
            return List.of(
                    project.code(),
                    project.name(),
                    project.unit(),
                    project.category(),
                    project.goal(),
                    project.achieved(),
                    project.fields(),
                    project.indicators().stream().map(Said::indicator).toList());
        }

        private static List<Object> whole(Whole whole) {
            return List.of(
                    whole.duties(),
                    whole.achieved(),
                    whole.tasks(),
                    whole.indicators().stream().map(Said::indicator).toList());
        }

        private static List<String> indicator(Indicator indicator) {
            return List.of(
                    indicator.level1(),
                    indicator.level2(),
                    indicator.level3(),
                    indicator.operator(),
                    indicator.target(),
                    indicator.unit(),
                    indicator.weight(),
                    indicator.actual(),
                    indicator.points(),
                    indicator.reason(),
                    indicator.note());
        }
    }
}
