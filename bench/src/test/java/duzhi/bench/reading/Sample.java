package duzhi.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document to be printed.
 *
 * @param name of its files
 * @param size of the type, in points
 * @param ruled whether its tables have lines
 * @param sheets its tables, each beginning on a new page
 */
record Sample(String name, double size, boolean ruled, List<Sheet> sheets) {

    /** The samples that come with Duzhi, each in two sizes of type, with and without lines. */
    static List<Sample> all(Path examples, String evaluations) throws IOException {
        List<Sheet> budget = Sheets.of(Files.readString(examples.resolve("department-budget.txt")));
        List<Sheet> single = Stream.of(1, 3)
                .map(number -> text(examples.resolve("self-evaluation-" + number + ".txt")))
                .flatMap(text -> Sheets.of(text).stream())
                .toList();
        List<Sheet> many = Sheets.of(evaluations);
        return Stream.of(true, false)
                .flatMap(ruled -> Stream.of(
                        new Sample("budget-9", 9, ruled, budget),
                        new Sample("budget-7", 7, ruled, budget),
                        new Sample("evaluations-10", 10, ruled, single),
                        new Sample("evaluations-8", 8, ruled, many)))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The width of the type area in ems. */
    double ems(Sheet sheet) {
        return (sheet.isLandscape() ? 842 - 80 : 595 - 80) / size;
    }

    String file() {
        return name + (ruled ? "" : "-borderless");
    }
}
