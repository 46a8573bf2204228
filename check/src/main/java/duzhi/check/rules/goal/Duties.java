package duzhi.check.rules.goal;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document says its agency is there for. */
final class Duties {

    private Duties() {}

    /** The paragraphs under headings of duties. */
    static List<Paragraph> paragraphs(FilledDocument document) {
        return document.paragraphs().stream()
                .filter(paragraph -> paragraph.section().stream().anyMatch(Duties::isAboutDuties))
                .toList();
    }

    private static boolean isAboutDuties(String heading) {
        return heading.contains("职责") || heading.contains("职能");
    }

    /** Every word on what the agency does: its name, its duties, the goals of the year and of its projects. */
    static String text(FilledDocument document) {
        return Stream.of(
                        Stream.of(document.agency()),
                        paragraphs(document).stream().map(Paragraph::text),
                        document.tables().stream().flatMap(Duties::stated))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> stated(FilledTable table) {
        return Stream.concat(
                Stream.of("duties", "department", "unit", "project", "goal").map(table::field),
                table.rows().stream()
                        .flatMap(row -> Stream.of("task", "content", "goal").map(row::text)));
    }
}
