package duzhi.reader.intake;

import duzhi.form.text.Labels;
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
    private static final Pattern OWNER = Pattern.compile("^(?:预算|编制|公开)?(?:主管)?(?:部门|单位)(?:名称)?[:：](.+)$");
    private static final List<Pattern> TITLES = List.of(
            Pattern.compile("^(.+?)20\\d{2}年.{0,8}(?:预算|决算|绩效|自评)"),
            Pattern.compile("^20\\d{2}年度?(.+?)(?:部门|单位)?(?:预算|决算|绩效|自评)"));
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}XxＸ×（）()·、]+");
    private static final Pattern NO_NAME =
            Pattern.compile("^(?:第.{1,3}部分|目录|附件|附表)|(?:预算|决算|公开|概况|说明|情况|报告|文件|部门|[省市区县级表书])$");
    private static final int SHORTEST_NAME = 4;
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

    /** The name before or after the year of a title, which covers print over several lines; else a line that is a name. */
    private static String coverAgency(List<String> cover) {
        Stream<String> owners = cover.stream().flatMap(line -> first(OWNER, line));
        Stream<String> titled = TITLES.stream().flatMap(title -> first(title, Labels.fold(String.join("", cover))));
        return Stream.of(owners, titled, cover.stream())
                .flatMap(names -> names)
                .filter(Identity::isName)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).limit(1);
    }

    private static boolean isName(String words) {
        return words.length() >= SHORTEST_NAME
                && NAME.matcher(words).matches()
                && !NO_NAME.matcher(words).find();
    }

    /**
     * The year the captions name most often, the cover's where no caption names one; a cover may print its title over
     * several lines, 2025 on the one and 年度部门决算 on the next.
     */
    private static String year(List<String> cover, List<String> captions) {
        Map<String, Long> counts = Stream.concat(Stream.of(String.join("", cover)), captions.stream())
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
