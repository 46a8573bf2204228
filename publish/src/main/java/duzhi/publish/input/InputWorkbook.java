package duzhi.publish.input;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/**
 * The workbook a clerk fills in: a sheet for each kind of entry with lists to choose from, notes at the headings and
 * live checks. Amounts are entered in yuan and read as the digits that are stored, never as floating-point numbers.
 */
public final class InputWorkbook {

    private static final String MARK = "duzhi-entries";

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

    /**
     * Writes a workbook that holds entries cell by cell, whether they can be read yet or not. Blank lines are left out; rows
     * that are given are there even where nothing is entered. The stream stays open.
     *
     * @param cells as {@link EntrySheets#lay} gives them
     * @param mark a word to be found again by {@link #mark(Path)}, such as what the entries were taken from
     */
    public static void write(
            InputForm form, int year, Map<String, List<Map<String, String>>> cells, String mark, OutputStream out)
            throws IOException {
        Map<SheetForm, List<Map<String, String>>> filling = new LinkedHashMap<>();
        Filling.of(form, blank(form, year)).forEach((sheet, given) -> {
            List<Map<String, String>> lines = cells.getOrDefault(sheet.key(), List.of()).stream()
                    .filter(line -> line.values().stream().anyMatch(text -> !text.isBlank()))
                    .toList();
            filling.put(sheet, lines.isEmpty() ? given : lines);
        });
        new WorkbookWriter(form, year, filling).mark(MARK, mark).write(out);
    }

    /** The word a workbook was written with, empty where it has none or cannot be opened. */
    public static String mark(Path file) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            CTProperty mark = workbook.getProperties().getCustomProperties().getProperty(MARK);
            return mark == null ? "" : mark.getLpwstr();
        } catch (IOException | POIXMLException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Reads a workbook, or a folder of text files with the same headings; whatever is wrong is among the problems. */
    public static Reading read(Path input) {
        return InputReader.read(input);
    }
}
