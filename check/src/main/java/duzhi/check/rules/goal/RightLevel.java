package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An indicator stands under the level its name belongs to. */
final class RightLevel implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-11",
            Severity.WARNING,
            new Text("三级指标列在与其名称相符的一、二级指标之下", "An indicator stands under the level that fits its name"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；财预〔2021〕101号",
            List.of("G-11"));

    private record Place(
            Pattern name, Pattern under, Pattern unless, String belongs, String english, Severity severity) {}

    private static final List<Place> PLACES = WordList.read(RightLevel.class, "misfiled.tsv").stream()
            .map(RightLevel::place)
            .toList();

    /** An indicator in the wrong place. */
    private record Misfiled(Stated stated, Place place) {

        String zh() {
            return "“%s”列在“%s”，应属“%s”".formatted(stated.name(), level(), place.belongs());
        }

        String en() {
            return "“%s” stands under “%s” and is one of %s".formatted(stated.name(), level(), place.english());
        }

        private String level() {
            return stated.level2().isEmpty() ? stated.level1() : stated.level2();
        }
    }

    private static Place place(Map<String, String> row) {
        return new Place(
                Pattern.compile(WordList.cell(row, "name")),
                Pattern.compile(WordList.cell(row, "under")),
                Pattern.compile(WordList.cell(row, "unless")),
                WordList.cell(row, "belongs"),
                WordList.cell(row, "english"),
                Severity.valueOf(WordList.cell(row, "severity").toUpperCase(Locale.ROOT)));
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.evaluated(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        List<Stated> certain = project.certain(out);
        List<Misfiled> found =
                certain.stream().flatMap(each -> misfiled(each).stream()).toList();
        out.pass(certain.size() - found.size());
        Stream.of(Severity.WARNING, Severity.NOTE)
                .map(severity -> found.stream()
                        .filter(each -> each.place().severity() == severity)
                        .toList())
                .filter(group -> !group.isEmpty())
                .forEach(group -> report(group, project, out));
    }

    private static Optional<Misfiled> misfiled(Stated each) {
        String levels = each.level1() + "/" + each.level2();
        return PLACES.stream()
                .filter(place -> place.name().matcher(each.name()).find()
                        && place.under().matcher(levels).find()
                        && !place.unless().matcher(levels).find())
                .findFirst()
                .map(place -> new Misfiled(each, place));
    }

    private static void report(List<Misfiled> group, Project project, Verdicts out) {
        List<Stated> rows = group.stream().map(Misfiled::stated).toList();
        String zh = group.stream().map(Misfiled::zh).collect(Collectors.joining("；"));
        String en = group.stream().map(Misfiled::en).collect(Collectors.joining("; "));
        boolean exchange = isExchange(group);
        out.fail(out.finding()
                .severity(group.getFirst().place().severity())
                .message(new Text(
                        "“" + project.name() + (exchange ? "”的指标位置互换：" : "”的指标层级不符：") + zh,
                        "“" + project.name() + (exchange ? "”: indicators changed places: " : "”: wrong level: ") + en))
                .at(Wordings.places(rows))
                .remedy("移到相符的二级指标下并核对分值", "Move them and see to the weights")
                .build());
    }

    /** Whether one went where the other came from. */
    private static boolean isExchange(List<Misfiled> group) {
        return group.stream()
                .anyMatch(one -> group.stream()
                        .anyMatch(other -> other.stated()
                                        .stands(one.place().belongs().substring(0, 3))
                                && one.stated().stands(other.place().belongs().substring(0, 3))));
    }
}
