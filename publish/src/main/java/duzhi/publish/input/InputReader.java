package duzhi.publish.input;

import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Text;
import duzhi.publish.input.SheetForm.Fills;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an input, workbook or folder, into a draft. */
final class InputReader {

    /** Sheets that are written for the clerk to look at. */
    static final Set<String> SHOWN = Set.of(GuideSheet.NAME, CheckSheet.NAME);

    /** What of the basics is no text of the draft. */
    private static final Set<String> HEAD = Set.of("set", "year", "agency", "agency-code");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final String document;
    private final List<Sheet> sheets;
    private final Problems problems;

    private InputReader(String document, List<Sheet> sheets, Problems problems) {
        this.document = document;
        this.sheets = sheets;
        this.problems = problems;
    }

    static Reading read(Path path) {
        Problems problems = new Problems();
        List<Sheet> sheets = Files.isDirectory(path) ? CsvSheets.read(path, problems) : XlsxSheets.read(path, problems);
        if (problems.areFatal() && sheets.isEmpty()) {
            return new Reading(Optional.empty(), problems.all());
        }
        return read(String.valueOf(path.getFileName()), sheets, problems);
    }

    /** Reads sheets that are at hand. */
    static Reading read(String document, List<Sheet> sheets) {
        return read(document, sheets, new Problems());
    }

    private static Reading read(String document, List<Sheet> sheets, Problems problems) {
        Optional<Draft> draft = new InputReader(document, sheets, problems).draft();
        return new Reading(problems.areFatal() ? Optional.empty() : draft, problems.all());
    }

    private Optional<Draft> draft() {
        if (InputForm.known().stream().map(InputForm::load).noneMatch(this::fits)) {
            problems.error(
                    Place.ofDocument(document),
                    "“%s”不是填报用的文件：没有“基本信息”等工作表。请给出 publish --new 建立的那一份，不是已经写出的公开文件",
                    "'%s' is nothing to publish from: it has none of the sheets of an input; name what publish --new made, not a published file",
                    document);
            return Optional.empty();
        }
        Optional<Basics> basics = basics();
        return basics.map(found -> draft(found));
    }

    private Draft draft(Basics basics) {
        Map<SheetForm, List<InputRow>> rows = new LinkedHashMap<>();
        for (SheetForm sheet : basics.form.sheets()) {
            rows.put(sheet, sheet.fills() == Fills.BASICS ? List.of() : rows(sheet));
        }
        strangers(basics.form);
        Entries entries = new Entries(basics.form, basics.year, basics.agency, basics.texts, problems);
        return entries.read(rows);
    }

    /** Whether some sheet is one of a form's. */
    private boolean fits(InputForm form) {
        return form.sheetNames().stream().anyMatch(name -> !named(name).isEmpty());
    }

    private List<Sheet> named(String name) {
        return sheets.stream()
                .filter(sheet -> Labels.fold(sheet.form()).equals(Labels.fold(name)))
                .toList();
    }

    private List<InputRow> rows(SheetForm form) {
        List<Sheet> found = named(form.name());
        if (found.isEmpty() && !form.optional()) {
            problems.unread(form.name(), "");
            problems.error(
                    Place.ofDocument(document),
                    "缺少工作表“%s”。请恢复；没有数的也要保留表和表头",
                    "the sheet '%s' is missing; restore it, even where there is nothing to enter",
                    form.name());
        }
        return found.stream()
                .findFirst()
                .map(sheet -> SheetReader.read(document, sheet, form, problems))
                .orElse(List.of());
    }

    private void strangers(InputForm form) {
        for (Sheet sheet : sheets) {
            boolean known = form.sheets().stream()
                    .anyMatch(each -> Labels.fold(each.name()).equals(Labels.fold(sheet.form())));
            if (!known && !SHOWN.contains(sheet.form()) && !sheet.lines().isEmpty()) {
                problems.warn(
                        Places.sheet(document, sheet.name()),
                        "不认识这张工作表，没有读。自用的表可以保留；如果是改了表名，请改回来",
                        "this sheet is not known and was not read");
            }
        }
    }

    private record Basics(InputForm form, int year, Agency agency, Map<String, Text> texts) {}

    /** What the input is for; without it nothing else can be read. */
    private Optional<Basics> basics() {
        SheetForm sheet = InputForm.load(InputForm.known().getFirst())
                .sheetOf(Fills.BASICS)
                .orElseThrow();
        long before = problems.errors();
        Map<String, InputRow> rows = new LinkedHashMap<>();
        for (InputRow row : rows(sheet)) {
            if (row.fixed() != null) {
                rows.put(row.fixed().key(), row);
            }
        }
        if (problems.errors() > before && rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<InputForm> form = form(rows.get("set"));
        form.flatMap(found -> found.sheetOf(Fills.BASICS)).orElse(sheet).rows().stream()
                .filter(FixedRow::required)
                .forEach(row -> demand(row, rows.get(row.key())));
        Optional<Integer> year = year(rows.get("year"));
        Agency agency = new Agency(text(rows.get("agency-code")), text(rows.get("agency")));
        return form.isEmpty() || year.isEmpty()
                ? Optional.empty()
                : Optional.of(new Basics(form.get(), year.get(), agency, texts(sheet, rows)));
    }

    private void demand(FixedRow row, @Nullable InputRow found) {
        if (text(found).isEmpty()) {
            problems.error(
                    found == null ? Place.ofDocument(document) : found.place("text"),
                    "“%s”没有填。%s",
                    "'%s' is missing",
                    row.label(),
                    row.about());
        }
    }

    private static String text(@Nullable InputRow row) {
        return row == null ? "" : row.text("text");
    }

    private Optional<InputForm> form(@Nullable InputRow row) {
        String set = text(row).split("\\s+", 2)[0];
        if (row == null || set.isEmpty()) {
            return Optional.empty();
        }
        if (!InputForm.known().contains(set)) {
            problems.error(
                    row.place("text"),
                    "不认识表式“%s”，只能是：%s。表式由程序写入，请恢复原样",
                    "the set '%s' is not known; known are %s",
                    set,
                    String.join("、", InputForm.known()));
            return Optional.empty();
        }
        return Optional.of(InputForm.load(set));
    }

    private Optional<Integer> year(@Nullable InputRow row) {
        String year = text(row);
        if (row == null || year.isEmpty()) {
            return Optional.empty();
        }
        if (!YEAR.matcher(year).matches()) {
            problems.error(
                    row.place("text"),
                    "年度要填四位数字，如 2021，这里是“%s”。科目和表式都随年度而定",
                    "the year should be four digits, not '%s'",
                    year);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(year));
    }

    private static Map<String, Text> texts(SheetForm sheet, Map<String, InputRow> rows) {
        Map<String, Text> texts = new LinkedHashMap<>();
        List<FixedRow> others = new ArrayList<>(sheet.rows());
        others.removeIf(row -> HEAD.contains(row.key()));
        for (FixedRow other : others) {
            InputRow row = rows.get(other.key());
            if (row != null && !text(row).isEmpty()) {
                texts.put(other.key(), new Text(text(row), row.place("text")));
            }
        }
        return texts;
    }
}
