package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.publish.data.DataWriter;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.page.OfdWriter;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.page.Printed;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form in every format, opened by a library that shares no code with Duzhi: each table stands under its title, and
 * each of its cells covers the places it should and says what it should, figures, names, headings and blanks alike.
 */
class A01_EveryFormatTest {

    private static Set<String> layouts() {
        return Layouts.ALL.keySet();
    }

    private static Edition edition(String layout) {
        return Objects.requireNonNull(Layouts.ALL.get(layout));
    }

    private static Publication publication(String layout) {
        return edition(layout).publication();
    }

    /** A form that is printed from now on is printed here. */
    @Test
    void noFormIsLeftOut() {
        Set<String> asked = Forms.load().sets().stream()
                .flatMap(set -> set.forms().stream())
                .filter(form -> form.layout() != null)
                .map(Form::id)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> printed = Layouts.ALL.values().stream()
                .flatMap(edition -> edition.publication().tables().stream())
                .map(Table::form)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(printed).isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void wordByApachePoi(String layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordWriter().write(publication(layout), out);

        Seen.holds(OfficeFiles.word(out.toByteArray()), publication(layout));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void sheetsByApachePoi(String layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetWriter().write(publication(layout), out);

        Seen.holds(
                InSheets.of(
                        OfficeFiles.sheets(out.toByteArray()),
                        publication(layout).tables()),
                publication(layout));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void pageOnScreenByJsoup(String layout) {
        Publication illustrated = edition(layout).illustrated();

        Seen.holds(WebPages.tables(Written.html(illustrated)), illustrated);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void printedPagesByPdfBoxAndOfdrw(String layout) throws IOException {
        Publication publication = publication(layout);
        Printed printed = new PdfWriter(Written.fonts()).print(publication);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printed.write(pdf);
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        OfdWriter.write(publication, printed, ofd);

        Seen.holds(OnPages.joined(PdfPages.tables(pdf.toByteArray()), publication.tables()), publication);
        Seen.holds(OnPages.joined(OfdPages.tables(ofd.toByteArray()), publication.tables()), publication);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void dataByCommonsCsv(String layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            new DataWriter().write(publication(layout), archive);
        }

        DataFile.of(out.toByteArray()).holds(publication(layout));
    }

    /** Were a figure another, or did two stand in each other's place, in a row or in a column, it would be seen. */
    @ParameterizedTest
    @MethodSource("layouts")
    void whatStandsElsewhereIsSeen(String layout) {
        Publication publication = publication(layout);
        List<Seen> seen = WebPages.tables(Written.html(publication));

        Seen.holds(seen, publication);
        List<Publication> others = Stream.concat(
                        Stream.of(Defect.WRONG_DIGIT, Defect.SHIFTED_ROW, Defect.MISSING_ROW)
                                .map(defect -> Defects.plant(publication, defect, 1)
                                        .orElseThrow()
                                        .publication()),
                        Stream.of(shifted(publication)))
                .toList();
        assertThat(others)
                .allSatisfy(other ->
                        assertThatThrownBy(() -> Seen.holds(seen, other)).isInstanceOf(AssertionError.class));
    }

    /** The first words or figures that differ from those to the right, with the two in each other's place. */
    private static Publication shifted(Publication publication) {
        for (Table table : publication.tables()) {
            for (int i = 0; i + 1 < table.cells().size(); i++) {
                Cell one = table.cells().get(i);
                Cell other = table.cells().get(i + 1);
                boolean beside = one.row() == other.row() && one.row() >= table.heads();
                if (beside && !one.text().equals(other.text()) && !one.text().isEmpty()) {
                    List<Cell> cells = new ArrayList<>(table.cells());
                    cells.set(i, saying(one, other.text()));
                    cells.set(i + 1, saying(other, one.text()));
                    return with(publication, table, cells);
                }
            }
        }
        throw new AssertionError("no two cells side by side differ in " + publication.title());
    }

    private static Cell saying(Cell cell, String text) {
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rows(),
                cell.columns(),
                cell.role(),
                text,
                cell.indent(),
                cell.amount(),
                cell.parts());
    }

    private static Publication with(Publication publication, Table old, List<Cell> cells) {
        List<Block> blocks = new ArrayList<>(publication.blocks());
        blocks.set(
                blocks.indexOf(old),
                new Table(
                        old.form(),
                        old.name(),
                        old.title(),
                        old.above(),
                        old.landscape(),
                        old.widths(),
                        old.heads(),
                        old.rows(),
                        cells,
                        old.notes()));
        return publication.with(blocks);
    }
}
