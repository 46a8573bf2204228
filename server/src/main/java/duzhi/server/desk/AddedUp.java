package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sheet whose lines name no unit, such as the three public expenses: a department's figure is the office's own and those of
 * its units. What the units had before is taken from it and what they have now is put in its place, so that the office's own
 * part stays as it is. Words are put where there are none, and where the office has not changed those of the units.
 */
final class AddedUp {

    private static final String TEXTS = "texts";

    private final EntrySheet sheet;
    private final List<EntrySheet.Column> numbers;
    private final List<EntrySheet.Column> words;
    private final List<Text> problems = new ArrayList<>();
    private final List<Text> remarks = new ArrayList<>();

    AddedUp(EntrySheet sheet) {
        this.sheet = sheet;
        this.numbers = sheet.columns().stream()
                .filter(column -> column.numeric() && !column.printed())
                .toList();
        this.words = sheet.columns().stream()
                .filter(column -> !column.numeric() && !column.printed() && !column.place())
                .toList();
    }

    /** Whether the figures of a sheet are added up. */
    static boolean isOne(EntrySheet sheet) {
        return !UnitLines.isKeyed(sheet)
                && sheet.columns().stream().anyMatch(EntrySheet.Column::place)
                && sheet.columns().stream().anyMatch(column -> column.numeric() && !column.printed());
    }

    /** Whether a sheet holds texts that are asked for by code ({@code 用途/2070109}) beside those of the department itself. */
    static boolean isTexts(EntrySheet sheet) {
        return sheet.key().equals(TEXTS);
    }

    /** What is taken over of the lines of a sheet: all, or texts by code. */
    private boolean isTheirs(String key) {
        return !key.isBlank() && (!isTexts(sheet) || key.contains("/"));
    }

    /** What makes it impossible. */
    List<Text> problems() {
        return problems;
    }

    /** What somebody should look at. */
    List<Text> remarks() {
        return remarks;
    }

    /** The lines of the sheet afterwards, each in its place. */
    List<Map<String, String>> lines(Content own, List<Content> before, List<Content> now) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Map<String, String>> lines = new ArrayList<>(own.lines(sheet.key()));
        for (int i = 0; i < lines.size(); i++) {
            String key = LastYear.key(sheet, lines.get(i));
            if (!key.isBlank()) {
                places.putIfAbsent(key, i);
            }
        }
        Map<String, List<Map<String, String>>> had = byKey(before);
        Map<String, List<Map<String, String>>> have = byKey(now);
        Set<String> keys = new LinkedHashSet<>(have.keySet());
        keys.addAll(had.keySet());
        for (String key : keys) {
            List<Map<String, String>> earlier = had.getOrDefault(key, List.of());
            List<Map<String, String>> later = have.getOrDefault(key, List.of());
            Integer place = places.get(key);
            Map<String, String> line = line(
                    place == null ? named(later.isEmpty() ? earlier.getFirst() : later.getFirst()) : lines.get(place),
                    earlier,
                    later);
            if (place != null) {
                lines.set(place, line);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Map<String, List<Map<String, String>>> byKey(List<Content> contents) {
        Map<String, List<Map<String, String>>> lines = new LinkedHashMap<>();
        for (Content content : contents) {
            for (Map<String, String> line : content.lines(sheet.key())) {
                String key = LastYear.key(sheet, line);
                if (isTheirs(key)) {
                    lines.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
                }
            }
        }
        return lines;
    }

    /** What a line is, without what it says. */
    private Map<String, String> named(Map<String, String> line) {
        Map<String, String> named = new LinkedHashMap<>(line);
        numbers.forEach(column -> named.remove(column.key()));
        words.forEach(column -> named.remove(column.key()));
        return named;
    }

    private Map<String, String> line(
            Map<String, String> own, List<Map<String, String>> before, List<Map<String, String>> now) {
        Map<String, String> line = new LinkedHashMap<>(own);
        for (EntrySheet.Column column : numbers) {
            put(line, column, number(own, column, before, now));
        }
        for (EntrySheet.Column column : words) {
            String said = own.getOrDefault(column.key(), "");
            if (said.isEmpty() || said.equals(said(before, column))) {
                put(line, column, said(now, column));
            }
        }
        boolean says = numbers.stream().anyMatch(column -> line.containsKey(column.key()))
                || words.stream().anyMatch(column -> line.containsKey(column.key()));
        return says || sheet.fixed() && !isTexts(sheet) ? line : Map.of();
    }

    private static void put(Map<String, String> line, EntrySheet.Column column, String text) {
        if (text.isEmpty()) {
            line.remove(column.key());
        } else {
            line.put(column.key(), text);
        }
    }

    private static String said(List<Map<String, String>> lines, EntrySheet.Column column) {
        return lines.stream()
                .map(line -> line.getOrDefault(column.key(), "").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private String number(
            Map<String, String> own,
            EntrySheet.Column column,
            List<Map<String, String>> before,
            List<Map<String, String>> now) {
        String text = own.getOrDefault(column.key(), "");
        boolean stated = stated(now, column);
        if (!stated && !stated(before, column)) {
            return text;
        }
        BigDecimal all = number(own, column);
        BigDecimal office = all.subtract(sum(before, column));
        BigDecimal sum = office.add(sum(now, column));
        if (office.signum() < 0) {
            remarks.add(Text.of(
                    "“%s”的“%s”：%s 减去上次汇入的 %s，本级成了 %s，请核对",
                    "'%s', '%s': %s less the %s that was taken over last leaves %s for the office itself; please look at it",
                    sheet.name(),
                    LastYear.label(sheet, own),
                    plain(all),
                    plain(sum(before, column)),
                    plain(office)));
        }
        if (!text.isEmpty() && sum.compareTo(all) == 0) {
            return text;
        }
        return stated || sheet.fixed() || sum.signum() != 0 ? plain(sum) : "";
    }

    private static boolean stated(List<Map<String, String>> lines, EntrySheet.Column column) {
        return lines.stream()
                .anyMatch(line -> !line.getOrDefault(column.key(), "").isBlank());
    }

    private BigDecimal sum(List<Map<String, String>> lines, EntrySheet.Column column) {
        return lines.stream().map(line -> number(line, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal number(Map<String, String> line, EntrySheet.Column column) {
        String text = line.getOrDefault(column.key(), "").strip();
        Optional<BigDecimal> number = read(text);
        if (number.isEmpty()) {
            problems.add(Text.of(
                    "“%s”的“%s”填的“%s”不是数，不能相加。请先改正",
                    "'%s', '%s' says '%s', which is no number and cannot be added up; please mend it first",
                    sheet.name(),
                    LastYear.label(sheet, line),
                    text));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> read(String text) {
        String digits = text.replace(",", "");
        if (digits.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return digits.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What a sheet of one content adds to it, by line and column: for telling whether two add the same. */
    Map<String, BigDecimal> figures(Content content) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (Map<String, String> line : content.lines(sheet.key())) {
            for (EntrySheet.Column column : numbers) {
                BigDecimal number = number(line, column);
                if (number.signum() != 0) {
                    figures.merge(
                            LastYear.key(sheet, line) + ' ' + column.key(),
                            number.stripTrailingZeros(),
                            BigDecimal::add);
                }
            }
        }
        return figures;
    }
}
