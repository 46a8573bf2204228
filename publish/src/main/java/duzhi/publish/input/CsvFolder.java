package duzhi.publish.input;

import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An input as a folder of text files, one for each sheet, with the same headings as the workbook. Written in UTF-8 with a
 * mark in front, by which spreadsheet programs know it; read with or without the mark, and in GBK.
 */
public final class CsvFolder {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    private static final char MARK = '\uFEFF';

    private CsvFolder() {}

    /**
     * Writes every sheet of a draft into a folder, which is made where it is missing; files of these names are replaced.
     *
     * @throws IllegalArgumentException where the form has no place for a figure of the draft
     */
    public static void write(InputForm form, Draft draft, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<SheetForm, List<Map<String, String>>> sheet :
                Filling.of(form, draft).entrySet()) {
            Path file = folder.resolve(sheet.getKey().name() + Sheet.CSV);
            Files.writeString(file, text(sheet.getKey(), sheet.getValue()), StandardCharsets.UTF_8);
        }
    }

    private static String text(SheetForm sheet, List<Map<String, String>> rows) throws IOException {
        StringBuilder text = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(sheet.columns().stream().map(InputColumn::heading));
            for (Map<String, String> row : rows) {
                printer.printRecord(sheet.columns().stream().map(column -> row.getOrDefault(column.key(), "")));
            }
        }
        return text.toString();
    }

    /** Reads a folder; whatever is wrong with it is among the problems. */
    public static Reading read(Path folder) {
        return InputReader.read(folder);
    }
}
