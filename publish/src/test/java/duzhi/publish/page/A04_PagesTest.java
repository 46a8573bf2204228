package duzhi.publish.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.input.CsvFolder;
import duzhi.publish.markup.Outline;
import duzhi.publish.markup.Outline.Entry;
import duzhi.publish.written.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as an official turns them over: none is empty, and the contents lead to where they say. */
class A04_PagesTest {

    private static final Path SAMPLES = Path.of("../examples/entries");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> sets = Files.walk(SAMPLES, 2)) {
            return sets.filter(path -> path.getNameCount() == SAMPLES.getNameCount() + 2).sorted().toList().stream();
        }
    }

    private static Publication publication(Path sample) {
        return Edition.of(CsvFolder.read(sample).draft().orElseThrow()).publication();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noPageIsEmptyOrHoldsANoteAlone(Path sample) {
        List<String> pages = pages(publication(sample));

        assertThat(pages).noneMatch(page -> page.isEmpty() || page.startsWith("注："));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLineOfTheContentsNamesThePageOfItsHeading(Path sample) {
        Publication publication = publication(sample);
        List<String> pages = pages(publication);
        String contents = pages.stream().filter(page -> page.contains("目录")).collect(joining());

        for (Entry line : new Outline(publication).entries()) {
            if (line.block() instanceof Paragraph words && words.style().isOfContents()) {
                Entry heading = new Outline(publication).target(words.text()).orElseThrow();
                int page = pageOf(bare(heading.text()), pages);
                assertThat(contents).contains(bare(words.text()) + page);
            }
        }
    }

    /** The page, counted from 1, that prints a heading other than in the contents. */
    private static int pageOf(String heading, List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).contains("目录") && pages.get(i).contains(heading)) {
                return i + 1;
            }
        }
        throw new AssertionError(heading + " is on no page");
    }

    private static List<String> pages(Publication publication) {
        try (PDDocument document = Loader.loadPDF(Written.pdf(publication))) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(bare(stripper.getText(document)).replaceAll("\\.{2,}|—\\d+—", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bare(String words) {
        return Plain.of(words).replaceAll("\\s+", "");
    }
}
