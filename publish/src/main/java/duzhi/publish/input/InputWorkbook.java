package duzhi.publish.input;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The workbook a clerk fills in: a sheet for each kind of entry with lists to choose from, notes at the headings and
 * live checks. Amounts are entered in yuan and read as the digits that are stored, never as floating-point numbers.
 */
public final class InputWorkbook {

    private InputWorkbook() {}

    /** A draft in which nothing is entered yet. */
    public static Draft blank(InputForm form, int year) {
        return new Draft(
                form.set().id(),
                year,
                new Agency("", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /**
     * Writes a workbook that holds a draft; the same draft gives the same bytes. The stream stays open.
     *
     * @throws IllegalArgumentException where the form has no place for a figure of the draft
     */
    public static void write(InputForm form, Draft draft, OutputStream out) throws IOException {
        new WorkbookWriter(form, draft).write(out);
    }

    /** Reads a workbook, or a folder of text files with the same headings; whatever is wrong is among the problems. */
    public static Reading read(Path input) {
        return InputReader.read(input);
    }
}
