package duzhi.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duzhi.form.filled.FilledDocument;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Generator;
import duzhi.publish.generate.Planted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is published is read back as the same facts, whatever the form and the format: every figure of every table at its
 * coordinates, in its row and column, every name, code, goal and target, every figure and sentence of the text; nothing
 * is missing and nothing is beyond. And an audit of true documents says nothing that weighs.
 */
class RoundTripTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Stream<Arguments> layouts() {
        return Layouts.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void theSameFactsInEveryFormat(String layout, Draft draft) throws IOException {
        Publication publication = Edition.of(draft).publication();
        Reader reader = new Reader(folder);
        List<String> first = List.of();
        for (Map.Entry<String, Generator.Format> format : Formats.built().entrySet()) {
            Reader.Audited audited = reader.read(publication, format.getKey(), format.getValue());
            String as = publication.title() + " as " + format.getKey();
            assertThat(RoundTrip.differences(publication, draft, audited.document()))
                    .as(as)
                    .isEmpty();
            List<String> stated = Stated.of(audited.document());
            first = first.isEmpty() ? stated : first;
            assertThat(Stated.apart(first, stated)).as(as).isEmpty();
            assertThat(audited.findings().stream().filter(Judge::weighs).map(Judge::said))
                    .as(as)
                    .isEmpty();
        }
        assumeTrue(Formats.canPrint(), "no fonts: install npm and build again to test printed pages");
    }

    /** Were another figure or word in the file, or a row or a sentence less, the comparison would tell, and where. */
    @ParameterizedTest
    @MethodSource("sets")
    void whatIsTamperedWithIsTold(String set) throws IOException {
        Draft draft = Departments.draw(2, 2, set);
        Publication publication = Edition.of(draft).publication();
        FilledDocument read = new Reader(folder)
                .read(
                        publication,
                        "docx",
                        Objects.requireNonNull(Formats.everywhere().get("docx")))
                .document();
        for (Defect defect : Defect.values()) {
            Optional<Planted> planted = Defects.plant(publication, defect, 1);
            planted.ifPresent(other -> assertThat(RoundTrip.differences(other.publication(), draft, read))
                    .as("%s: %s instead of %s", defect, other.now(), other.was())
                    .isNotEmpty());
        }
        Planted digit = Defects.plant(publication, Defect.WRONG_DIGIT, 1).orElseThrow();
        assertThat(RoundTrip.differences(digit.publication(), draft, read))
                .hasSize(2)
                .satisfiesExactly(
                        missing -> assertThat(missing)
                                .startsWith("missing " + digit.table())
                                .contains(digit.now()),
                        beyond -> assertThat(beyond)
                                .startsWith("beyond " + digit.table())
                                .contains(digit.was()));
    }

    private static List<String> sets() {
        return Departments.sets();
    }
}
