package duzhi.publish.input;

import duzhi.ledger.source.Place;
import duzhi.publish.input.Sheet.Found;
import duzhi.publish.input.Sheet.Line;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A folder of text files, one for each sheet. Line numbers are those an editor shows. */
final class CsvSheets {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    private static final char MARK = '\uFEFF';
    private static final long LARGEST = 20L << 20;

    private final Problems problems;

    private CsvSheets(Problems problems) {
        this.problems = problems;
    }

    /** Reads every CSV file of a folder, in the order of their names; what cannot be read, or that there is none, is a problem. */
    static List<Sheet> read(Path folder, Problems problems) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            problems.error(
                    Place.ofDocument(String.valueOf(folder.getFileName())),
                    "文件夹“%s”里没有填报用的工作簿，也没有 CSV 文件。请给出直接放着它们的文件夹",
                    "the folder '%s' holds neither an input workbook nor a CSV file; name the folder that holds them itself",
                    folder);
        }
        CsvSheets reader = new CsvSheets(problems);
        return files.stream().flatMap(file -> reader.sheet(file).stream()).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CsvSheets::isCsv).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private static boolean isCsv(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(Sheet.CSV);
    }

    private Optional<Sheet> sheet(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                problems.error(
                        Places.sheet(name, name),
                        "文件超过 20 MB，没有读。一张表不会有这么大，请检查是否放错了文件",
                        "the file is larger than 20 MB and was not read; a sheet is never that large");
                return Optional.empty();
            }
            Optional<String> text = decode(Files.readAllBytes(file));
            if (text.isEmpty()) {
                problems.error(
                        Places.sheet(name, name),
                        "文字编码既不是 UTF-8 也不是 GBK，读不出来。请在 Excel 或 WPS 中另存为“CSV UTF-8”",
                        "the text is neither UTF-8 nor GBK; save it as CSV UTF-8");
                return Optional.empty();
            }
            return Optional.of(parse(name, text.get()));
        } catch (IOException e) {
            problems.error(
                    Places.sheet(name, name),
                    "文件读不出来：引号没有成对，或者文件已损坏。请在 Excel 或 WPS 中打开后另存",
                    "the file cannot be read: a quotation mark is not closed, or the file is damaged");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes) {
        return CHARSETS.stream()
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .map(text -> !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Sheet parse(String name, String text) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            long next = 1;
            for (CSVRecord record : parser) {
                int number = (int) next;
                next = parser.getCurrentLineNumber() + 1;
                if (headings.isEmpty()) {
                    record.forEach(heading -> headings.add(Cells.tidy(heading)));
                }
                lines.add(line(name, number, record, headings));
            }
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
        return new Sheet(name, lines.stream().filter(line -> !line.isBlank()).toList(), List.of(), List.of());
    }

    private static Line line(String name, int number, CSVRecord record, List<String> headings) {
        List<Found> cells = new ArrayList<>();
        for (int column = 0; column < record.size(); column++) {
            String text = Cells.tidy(record.get(column));
            String heading = column < headings.size() ? headings.get(column) : "第" + (column + 1) + "列";
            cells.add(new Found(text, text, "", Places.field(name, name, number, column + 1, heading, text)));
        }
        return new Line(number, cells);
    }
}
