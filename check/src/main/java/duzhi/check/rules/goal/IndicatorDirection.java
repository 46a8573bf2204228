package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A target bounds its indicator from the side that is meant: costs from above, satisfaction from below. */
final class IndicatorDirection implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-21",
            Severity.WARNING,
            new Text("指标值的方向与指标含义、目标文字一致", "A target bounds its indicator from the side its meaning asks for"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：适当性审核",
            List.of("G-21"));

    private enum Way {
        HIGHER("越高越好", "the more the better", "≥"),
        LOWER("越低越好", "the less the better", "≤");

        private final String zh;
        private final String en;
        private final String sign;

        Way(String zh, String en, String sign) {
            this.zh = zh;
            this.en = en;
            this.sign = sign;
        }
    }

    /** Names that say which way is meant. */
    private record Meaning(Pattern name, Pattern unless, Way way) {

        static Meaning of(Map<String, String> row) {
            return new Meaning(
                    Pattern.compile(WordList.cell(row, "name")),
                    Pattern.compile(WordList.cell(row, "unless")),
                    Way.valueOf(WordList.cell(row, "meant").toUpperCase(Locale.ROOT)));
        }

        boolean isOf(String indicator) {
            return name.matcher(indicator).find() && !unless.matcher(indicator).find();
        }
    }

    private static final List<Meaning> MEANINGS = WordList.read(IndicatorDirection.class, "directions.tsv").stream()
            .map(Meaning::of)
            .toList();
    private static final Pattern AT_LEAST = Pattern.compile("^(?:[≥≧>＞]=?|不[少低小]于)");
    private static final Pattern AT_MOST = Pattern.compile("^(?:[≤≦<＜]=?|不超过|不[高大多]于)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final String LEAST_IN_WORDS = "(?:不[少低小]于|达到|超过|≥)";
    private static final String MOST_IN_WORDS = "(?:不超过|不[高大多]于|控制在|≤)";
    private static final int SHORTEST = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out)
                .forEach(project -> project.indicators().stream()
                        .filter(each -> each.row().isCertain(each.targetColumn()))
                        .forEach(each -> check(project, each, out)));
    }

    private static void check(Project project, Stated each, Verdicts out) {
        Way stated = way(each.target());
        if (stated == null) {
            return;
        }
        Optional<Way> declared = declared(each);
        Optional<Way> meant = meant(Labels.fold(each.name()));
        Optional<Place> told = contradicted(project, each, stated);
        if (declared.filter(way -> way != stated).isPresent()) {
            fail(each, stated, "表中注明方向相反", "the form declares the opposite", out, null);
        } else if (meant.filter(way -> way != stated).isPresent()) {
            Way way = meant.get();
            fail(each, stated, "按其含义应当" + way.zh, "by its meaning, " + way.en, out, null);
        } else if (told.isPresent()) {
            fail(each, stated, "目标文字说的是另一个方向", "the goal in words says the opposite", out, told.get());
        } else {
            out.pass();
        }
    }

    private static @Nullable Way way(String target) {
        String folded = Labels.fold(target);
        if (AT_LEAST.matcher(folded).find()) {
            return Way.HIGHER;
        }
        return AT_MOST.matcher(folded).find() ? Way.LOWER : null;
    }

    /** Some forms have a column for it. */
    private static Optional<Way> declared(Stated each) {
        String words = each.row().text("direction") + each.row().text("operator");
        boolean up = words.contains("正向");
        boolean down = words.contains("反向") || words.contains("负向") || words.contains("逆向");
        return up == down ? Optional.empty() : Optional.of(up ? Way.HIGHER : Way.LOWER);
    }

    private static Optional<Way> meant(String name) {
        return MEANINGS.stream()
                .filter(meaning -> meaning.isOf(name))
                .map(Meaning::way)
                .findFirst();
    }

    /** Where the goal gives the same indicator the same figure as the other bound. */
    private static Optional<Place> contradicted(Project project, Stated each, Way stated) {
        String name = Labels.fold(each.name());
        Matcher number = NUMBER.matcher(Labels.fold(each.target()));
        if (name.length() < SHORTEST || !number.find()) {
            return Optional.empty();
        }
        String other = stated == Way.HIGHER ? MOST_IN_WORDS : LEAST_IN_WORDS;
        Pattern words = Pattern.compile(Pattern.quote(name) + other + Pattern.quote(number.group()) + "(?![\\d.]*\\d)");
        return project.goal()
                .filter(goal -> words.matcher(Labels.fold(goal.text())).find())
                .map(FilledCell::source)
                .map(source -> source.place());
    }

    private static void fail(Stated each, Way stated, String zh, String en, Verdicts out, @Nullable Place told) {
        Way right = stated == Way.HIGHER ? Way.LOWER : Way.HIGHER;
        FindingBuilder finding = out.finding()
                .message(new Text(
                        "指标“%s”的指标值为%s，%s".formatted(each.name(), each.target(), zh),
                        "indicator “%s” is given the target “%s”; %s".formatted(each.name(), each.target(), en)))
                .at(each.targetAt())
                .remedy("核对方向，确有笔误的改为“%s”", "See which side is meant; where it is a slip, write %s", right.sign);
        out.fail((told == null ? finding : finding.against(told)).build());
    }
}
