package duzhi.publish.input;

import duzhi.publish.entry.Draft;
import duzhi.publish.input.InputColumn.Kind;
import duzhi.publish.input.Sheet.Found;
import duzhi.publish.input.Sheet.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Entries that are kept cell by cell: by the key of their sheet, line after line, by the key of their column. They are
 * held to the same form as a workbook, and read by the same reader.
 */
public final class EntrySheets {

    private EntrySheets() {}

    /** The sheets of a form, in order. */
    public static List<EntrySheet> of(InputForm form) {
        return form.sheets().stream()
                .map(sheet -> new EntrySheet(
                        sheet.key(),
                        sheet.name(),
                        sheet.about(),
                        sheet.isFixed(),
                        sheet.optional(),
                        sheet.fills() == SheetForm.Fills.COMPARATIVES,
                        sheet.columns().stream().map(EntrySheets::column).toList()))
                .toList();
    }

    private static EntrySheet.Column column(InputColumn column) {
        return new EntrySheet.Column(
                column.key(),
                column.heading(),
                column.note(),
                column.width(),
                column.kind().isPrinted(),
                column.kind().isNumeric(),
                column.demand().always(),
                list(column),
                switch (column.kind()) {
                    case UNIT -> "units";
                    case PROJECT -> "projects";
                    default -> "";
                },
                isPlace(column),
                column.kind() == Kind.AMOUNT);
    }

    /** What is derived from another column may be left blank, so that it tells no line from another. */
    private static boolean isPlace(InputColumn column) {
        return column.kind() == Kind.LABEL
                || column.dimension().isPresent() && column.mapped().isEmpty();
    }

    private static String list(InputColumn column) {
        return switch (column.kind()) {
            case CODE -> column.source() + "-" + column.digits();
            case CHOICE -> column.source();
            default -> "";
        };
    }

    /** The words of every list that columns choose from, by its name. */
    public static Map<String, List<String>> lists(InputForm form, int year) {
        CodeBook codes = new CodeBook(year);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (SheetForm sheet : form.sheets()) {
            for (InputColumn column : sheet.columns()) {
                if (column.kind() == Kind.CODE) {
                    lists.computeIfAbsent(list(column), any -> codes.shown(column.source(), column.digits()));
                } else if (column.kind() == Kind.CHOICE) {
                    lists.computeIfAbsent(
                            list(column),
                            any -> List.copyOf(form.list(column.source()).keySet()));
                }
            }
        }
        return lists;
    }

    /**
     * The cells of a draft.
     *
     * @throws IllegalArgumentException where the form has no place for a figure of the draft
     */
    public static Map<String, List<Map<String, String>>> lay(InputForm form, Draft draft) {
        Map<String, List<Map<String, String>>> cells = new LinkedHashMap<>();
        Filling.of(form, draft)
                .forEach((sheet, rows) -> cells.put(
                        sheet.key(), rows.stream().map(EntrySheets::filled).toList()));
        return cells;
    }

    /** The cells of a draft as a clerk hands them in: what there is none of is entered as 0. */
    public static Map<String, List<Map<String, String>>> complete(InputForm form, Draft draft) {
        Map<String, List<Map<String, String>>> cells = lay(form, draft);
        for (EntrySheet sheet : of(form)) {
            if (sheet.fixed()) {
                cells.computeIfPresent(
                        sheet.key(),
                        (key, lines) ->
                                lines.stream().map(line -> zeros(sheet, line)).toList());
            }
        }
        return cells;
    }

    private static Map<String, String> zeros(EntrySheet sheet, Map<String, String> line) {
        Map<String, String> filled = new LinkedHashMap<>(line);
        sheet.columns().stream()
                .filter(column -> column.numeric() && column.required())
                .forEach(column -> filled.putIfAbsent(column.key(), "0"));
        return filled;
    }

    private static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /**
     * Reads entries. A problem's place names the sheet as shown, the line from 1 and the heading of the column.
     *
     * @param form what they are entered for
     * @param cells as {@link #lay} gives them; sheets that are not there count as empty
     */
    public static Reading read(InputForm form, Map<String, List<Map<String, String>>> cells) {
        List<Sheet> sheets = form.sheets().stream()
                .map(sheet -> sheet(sheet, cells.getOrDefault(sheet.key(), List.of())))
                .toList();
        return InputReader.read(form.set().name().zh(), sheets);
    }

    /**
     * Reads some of the sheets alone, for documents that fill in only those. No draft comes of it, and what concerns other
     * sheets is not told.
     *
     * @param only keys of the sheets
     */
    public static List<Problem> problems(
            InputForm form, Map<String, List<Map<String, String>>> cells, Collection<String> only) {
        List<SheetForm> shown = form.sheets().stream()
                .filter(sheet -> only.contains(sheet.key()))
                .toList();
        List<String> names = shown.stream().map(SheetForm::name).toList();
        List<Sheet> sheets = shown.stream()
                .map(sheet -> sheet(sheet, cells.getOrDefault(sheet.key(), List.of())))
                .toList();
        return InputReader.read(form.set().name().zh(), sheets).problems().stream()
                .filter(problem -> names.contains(problem.place().table()))
                .toList();
    }

    /**
     * What a new year's entries begin with: units, codes, projects with their indicators and standing texts of last year's;
     * amounts, reasons for changes and dates stay blank, and last year's figures stand where they are compared with.
     *
     * @param last last year's entries, cell by cell
     * @param carried what last year's document tells, for the figures to compare with
     */
    public static Map<String, List<Map<String, String>>> next(
            InputForm form, int year, Map<String, List<Map<String, String>>> last, Draft carried) {
        return new NextYear(form, year, last, lay(form, carried)).cells();
    }

    private static Sheet sheet(SheetForm form, List<Map<String, String>> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(form, 0, InputColumn::heading));
        IntStream.range(0, rows.size()).forEach(i -> {
            Line line = line(form, i + 1, column -> rows.get(i).getOrDefault(column.key(), ""));
            if (!line.isBlank()) {
                lines.add(line);
            }
        });
        return new Sheet(form.name(), lines, List.of(), List.of());
    }

    private static Line line(SheetForm form, int number, Function<InputColumn, String> text) {
        List<InputColumn> columns = form.columns();
        return new Line(
                number,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> found(form, number, i, columns.get(i), Cells.tidy(text.apply(columns.get(i)))))
                        .collect(Collectors.toList()));
    }

    private static Found found(SheetForm form, int number, int index, InputColumn column, String text) {
        return new Found(
                text, text, "", Places.field(form.name(), form.name(), number, index + 1, column.heading(), text));
    }
}
