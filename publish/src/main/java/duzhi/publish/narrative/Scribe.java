package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Run;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.publish.narrative.Problem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a template for one draft, and notes what is missing. */
final class Scribe {

    private static final int CLASS = 3;
    private static final String GOAL = "绩效目标";
    private static final int LONGEST_QUOTE = 60;

    private final Settings settings;
    private final Draft draft;
    private final Lookup lookup;
    private final Names names;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private Line line = new Line(0, Line.Kind.BODY, "");
    private Draught draught;
    private @Nullable Project project;

    Scribe(Settings settings, Draft draft, Figures figures) {
        this.settings = settings;
        this.draught = new Draught(settings);
        this.draft = draft;
        this.lookup = new Lookup(figures, settings);
        this.names = new Names(draft.year());
    }

    /** Everything missing so far, each thing once. */
    List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** The paragraphs of a line. */
    List<List<Run>> write(Piece.Sentence sentence) {
        line = sentence.line();
        draught = new Draught(settings);
        sentence.parts().forEach(this::write);
        return draught.finish();
    }

    private void write(Part part) {
        switch (part) {
            case Part.Words words -> draught.words(words.text());
            case Part.Own own -> draught.words(own(own.what()));
            case Part.Entered entered -> entered(entered);
            case Part.Number number -> number(number.of());
            case Part.Before before ->
                figure(Kind.LAST_YEAR, before.of(), lookup.before(before.of().at(draught.code)))
                        .ifPresent(draught::number);
            case Part.ProjectCount count ->
                draught.number(projectCount(count.of().place()));
            case Part.ProjectMoney money ->
                draught.number(projectMoney(money.of().place()));
            case Part.ProjectName name -> draught.words(current().name());
            case Part.ProjectText text -> projectText(text.heading());
            case Part.ProjectBudget budget -> projectBudget();
            case Part.Compare compare -> compare(compare);
            case Part.Reason reason -> reason(reason.key());
            case Part.Share share -> share(share);
            case Part.Completion completion -> completion(completion.of());
            case Part.Items items -> items(items.of());
            case Part.Listed listed -> draught.words(names.function(draught.code, listed));
            case Part.Index index -> draught.words(String.valueOf(draught.index));
            case Part.Choice choice -> (holds(choice.when()) ? choice.then() : choice.otherwise()).forEach(this::write);
            case Part.Each each -> each(each);
        }
    }

    private String own(Part.What what) {
        return switch (what) {
            case AGENCY -> draft.agency().name();
            case YEAR -> String.valueOf(draft.year());
            case LAST_YEAR -> String.valueOf(draft.year() - 1);
            case UNITS -> String.valueOf(units().size());
            case UNIT_NAMES -> units().stream().map(Agency::name).collect(Collectors.joining("、"));
            case PROJECTS -> String.valueOf(draft.projects().size());
        };
    }

    /** A department without units is one itself. */
    private List<Agency> units() {
        return draft.units().isEmpty() ? List.of(draft.agency()) : draft.units();
    }

    private String key(String key) {
        return draught.code.isEmpty() ? key : key + "/" + draught.code;
    }

    private void entered(Part.Entered entered) {
        String key = key(entered.key());
        String text = draft.text(key).strip();
        if (text.isEmpty() && entered.required()) {
            missing(
                    Kind.TEXT,
                    key,
                    Text.of("没有填写“%s”；它只能由人写，请补上", "“%s” is not written; no figure tells it: please write it", key));
        }
        lines(text);
    }

    /** Every line of what was entered but the first begins a paragraph. */
    private void lines(String text) {
        List<String> rows =
                text.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                draught.paragraph();
            }
            draught.words(rows.get(i));
        }
    }

    private void number(Reference of) {
        Optional<Amount> found = figure(Kind.FIGURE, of, lookup.find(of.at(draught.code)));
        found.ifPresent(draught::number);
        Coordinates also = of.also();
        if (also != null && found.isPresent()) {
            lookup.find(also)
                    .filter(other -> other.printed()
                                    .printed()
                                    .compareTo(found.get().printed().printed())
                            != 0)
                    .ifPresent(other -> missing(
                            Kind.CONTRADICTION,
                            of.name(),
                            Text.of(
                                    "“%s”两边不等：%s 与 %s；收支应当平衡，请核对填报数",
                                    "both sides of “%s” differ: %s and %s; they must balance, please correct what was entered",
                                    of.name(),
                                    found.get().printed(),
                                    other.printed())));
        }
    }

    private Optional<Amount> figure(Kind kind, Reference of, Optional<Amount> found) {
        if (found.isEmpty()) {
            boolean last = kind == Kind.LAST_YEAR;
            String name = draught.code.isEmpty() ? of.name() : of.name() + "/" + draught.code;
            missing(
                    kind,
                    name,
                    last
                            ? Text.of(
                                    "没有“%s”的上年数，无法与上年比较；请填报，没有的填0",
                                    "“%s” has no figure of last year to compare with; enter it, 0 where there was none",
                                    name)
                            : Text.of(
                                    "没有填报“%s”；请填报，没有的填0",
                                    "“%s” was not entered; enter it, 0 where there is none", name));
        }
        return found;
    }

    private Amount projectCount(Coordinates at) {
        BigDecimal count = BigDecimal.valueOf(draft.projects().size());
        return new Amount(at, count, new Figure(count, Unit.PIECES), List.of());
    }

    /** What all lines of projects come to, whatever item the text calls it. */
    private Amount projectMoney(Coordinates at) {
        Coordinates within = at.without(Dimension.ITEM);
        List<Amount> money = draft.projects().stream()
                .map(project -> lookup.find(within.with(Dimension.PROJECT, project.code())))
                .flatMap(Optional::stream)
                .toList();
        return lookup.sum(at, money);
    }

    /** Projects that have something entered under a heading, in their order. */
    List<Project> described(String heading) {
        return draft.projects().stream()
                .filter(each -> !text(each, heading).isEmpty())
                .toList();
    }

    /** What follows describes a project, or none. */
    void describe(@Nullable Project described) {
        project = described;
    }

    private Project current() {
        return Objects.requireNonNull(project, "no project is being described");
    }

    private static String text(Project project, String heading) {
        return (heading.equals(GOAL) ? project.goal() : project.fields().getOrDefault(heading, "")).strip();
    }

    private void projectText(String heading) {
        String text = text(current(), heading);
        if (text.isEmpty()) {
            missing(
                    Kind.TEXT,
                    current().name() + "/" + heading,
                    Text.of(
                            "项目“%s”的“%s”没有填写；说明这个项目要写全，请在“项目”中补上",
                            "“%2$s” of the project “%1$s” is not written; a project that is described is described whole",
                            current().name(),
                            heading));
        }
        lines(text);
    }

    private void projectBudget() {
        Coordinates at = Coordinates.ALL
                .with(Dimension.FLOW, "expenditure")
                .with(Dimension.PROJECT, current().code());
        lookup.budget(at).ifPresent(draught::number);
    }

    private void compare(Part.Compare compare) {
        Coordinates at = compare.of().at(draught.code);
        Optional<Amount> now = figure(Kind.FIGURE, compare.of(), lookup.find(at));
        Kind kind = compare.basis() == Basis.BUDGET ? Kind.FIGURE : Kind.LAST_YEAR;
        Optional<Amount> base = figure(kind, compare.of(), lookup.base(compare.basis(), at));
        draught.change =
                now.flatMap(found -> base.map(from -> new Change(found, from))).orElse(null);
        Change change = draught.change;
        if (change != null) {
            boolean flat = change.direction() == 0;
            String phrase =
                    phrase(flat ? compare.basis().flat() : compare.basis().word());
            draught.words(phrase.replace("{名}", compare.of().name())
                    .replace("{变动}", flat ? "" : change.words(settings))
                    .replace("{高低}", flat ? "" : change.order()));
        }
    }

    private String phrase(String name) {
        return settings.phrase(name)
                .orElseThrow()
                .replace("{上年}", own(Part.What.LAST_YEAR))
                .replace("{年}", own(Part.What.YEAR));
    }

    /**
     * Printed wherever there is a change and somebody wrote why, or rounding alone made it; demanded of changes above the
     * threshold.
     */
    private void reason(String name) {
        String key = key(name);
        Change change = draught.change;
        if (change == null || change.direction() == 0) {
            return;
        }
        String text = draft.text(key).lines().map(String::strip).collect(Collectors.joining());
        String written = text.replaceAll("^(?:主要)?原因(?:是|为|：)|^主要是|[。；]+$", "");
        String reason = written.isEmpty() && change.isOfRounding()
                ? settings.phrase(Settings.ROUNDING).orElse("")
                : written;
        if (!reason.isEmpty()) {
            draught.words(phrase(Settings.REASON).replace("{原因}", reason));
        } else if (change.exceeds(settings.threshold())) {
            missing(
                    Kind.REASON,
                    key,
                    Text.of(
                            "由 %s 变为 %s，应当说明原因，“%s”没有填写",
                            "it goes from %s to %s, which asks for a reason; “%s” is not written",
                            change.base().printed(),
                            change.now().printed(),
                            key));
        }
    }

    private void share(Part.Share share) {
        Optional<Amount> part =
                figure(Kind.FIGURE, share.of(), lookup.find(share.of().at(draught.code)));
        Optional<Amount> whole =
                figure(Kind.FIGURE, share.whole(), lookup.find(share.whole().at(draught.code)));
        if (part.isPresent() && whole.filter(Scribe::isPositive).isPresent()) {
            String phrase = share.named()
                    ? phrase(Settings.SHARE_OF).replace("{全}", share.whole().name())
                    : phrase(Settings.SHARE);
            draught.share(phrase, part.get(), whole.get());
        }
    }

    private void completion(Reference of) {
        Optional<Amount> spent = figure(Kind.FIGURE, of, lookup.find(of.at(draught.code)));
        Optional<Amount> budget = figure(Kind.FIGURE, of, lookup.budget(of.at(draught.code)));
        if (spent.isPresent() && budget.filter(Scribe::isPositive).isPresent()) {
            String rate = Shares.of(List.of(spent.get().printed()), budget.get().printed())
                    .getFirst()
                    .toPlainString();
            draught.words(phrase(Settings.COMPLETION).replace("{比}", rate));
        }
    }

    private static boolean isPositive(Amount amount) {
        return amount.printed().printed().signum() > 0;
    }

    private void items(Reference of) {
        List<String> items =
                lookup.economy(of.at(draught.code)).stream().map(names::economy).toList();
        if (!items.isEmpty()) {
            draught.words(phrase(Settings.ITEMS).replace("{名单}", String.join("、", items)));
        }
    }

    private void each(Part.Each each) {
        List<String> codes = new ArrayList<>(lookup.functions(each.within(), each.length()));
        if (each.length() == CLASS) {
            codes.removeIf(code -> lookup.find(each.within().with(Dimension.FUNCTION, code))
                    .filter(amount -> amount.printed().printed().signum() != 0)
                    .isEmpty());
        }
        for (int i = 0; i < codes.size(); i++) {
            if (each.separator() == null) {
                draught.paragraph();
            } else if (i > 0) {
                draught.words(each.separator());
            }
            draught.code = codes.get(i);
            draught.index = i + 1;
            each.body().forEach(this::write);
        }
        draught.code = "";
        draught.index = 0;
    }

    /** Whether a condition holds now. */
    boolean holds(Condition when) {
        Reference of = when.of();
        Coordinates at = of == null ? Coordinates.ALL : of.at(draught.code);
        return switch (when.test()) {
            case HAS -> isSome(lookup.find(at));
            case NONE -> lookup.isNone(at);
            case CONCERNED -> isSome(lookup.find(at)) || isSome(lookup.before(at));
            case HAS_BEFORE -> lookup.before(at).isPresent();
            case ITEMISED -> !lookup.economy(at).isEmpty();
            case ENTERED -> !draft.text(key(when.key())).isBlank();
            case DESCRIBED -> !described(when.key()).isEmpty();
            case PRINTED -> isPrinted(when.key());
            case SEVERAL -> draft.units().size() > 1;
        };
    }

    /** Whether the forms of the draft print a table of this title, its year apart. */
    private boolean isPrinted(String title) {
        return Forms.load().findSet(draft.set()).orElseThrow().forms().stream()
                .flatMap(form -> Stream.ofNullable(form.layout()))
                .anyMatch(layout -> layout.title().endsWith(title));
    }

    private static boolean isSome(Optional<Amount> amount) {
        return amount.filter(each -> each.printed().printed().signum() != 0).isPresent();
    }

    private void missing(Kind kind, String key, Text message) {
        draught.words("〔" + key + "〕");
        String quote =
                line.text().substring(0, Math.min(LONGEST_QUOTE, line.text().length()));
        problems.putIfAbsent(kind + "/" + key, new Problem(kind, key, line.number(), quote, message));
    }
}
