package duzhi.reader.intake;

import duzhi.reader.document.Cleaner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose document it is and for which year, as far as its cover and captions say.
 *
 * @param title title of the document, or empty
 * @param agency the department or unit, or empty
 * @param year budget year, or empty
 */
record Identity(String title, String agency, String year) {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final int COVER_LINES = 4;
    private static final int LONGEST_TITLE_LINE = 50;

    static Identity of(List<String> lines, List<String> captions, String captionAgency) {
        List<String> cover = lines.stream()
                .filter(line -> line.indexOf('\t') < 0)
                .map(line -> Cleaner.clean(line).text())
                .filter(line -> !line.isEmpty())
                .limit(COVER_LINES)
                .takeWhile(line -> line.length() <= LONGEST_TITLE_LINE && !line.startsWith("目录"))
                .toList();
        String agency = captionAgency.isEmpty() ? coverAgency(cover) : captionAgency;
        String title = cover.stream()
                .filter(line -> line.contains("预算") || line.contains("决算") || line.contains("自评"))
                .findFirst()
                .orElse("");
        return new Identity(title, agency, year(cover, captions));
    }

    private static String coverAgency(List<String> cover) {
        return cover.stream()
                .filter(line -> !YEAR.matcher(line).find() && line.length() >= 4 && !line.endsWith("表"))
                .findFirst()
                .orElse("");
    }

    /** The year the captions name most often, the cover's where no caption names one. */
    private static String year(List<String> cover, List<String> captions) {
        Map<String, Long> counts = Stream.concat(cover.stream(), captions.stream())
                .map(line -> Cleaner.clean(line).text())
                .flatMap(line -> YEAR.matcher(line).results())
                .map((MatchResult match) -> Objects.requireNonNull(match.group(1)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
