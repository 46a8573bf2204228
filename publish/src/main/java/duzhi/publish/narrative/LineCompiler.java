package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.publish.narrative.Condition.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the parts of one line and finds every mistake in it. */
final class LineCompiler {

    private static final String KNOWN = String.join(
            "、", "机关", "年", "上年", "单位数", "单位名单", "项目数", "项目资金:…", "填写:…", "选填:…", "上年:…", "比上年:…", "比上年执行:…", "比预算:…",
            "原因:…", "占比:…", "完成:…", "科目:…", "如果:…", "否则", "每类:…", "每项:…", "每个项目:…", "项目名", "项目预算", "项目:…", "完");

    private final Line line;
    private final Scope scope;
    private final Settings settings;
    private final List<Fault> faults;
    private final List<Token> tokens;
    private int next;
    private int lists;
    private boolean compared;

    LineCompiler(Line line, Scope scope, Settings settings, List<Fault> faults) {
        this.line = line;
        this.scope = scope;
        this.settings = settings;
        this.faults = faults;
        this.tokens = Token.of(line, faults);
    }

    List<Part> compile() {
        List<Part> parts = new ArrayList<>(run(null));
        while (next < tokens.size()) {
            Token stray = tokens.get(next++);
            fault(stray, new Text("前面没有对应的 {如果:…}、{每类:…} 或 {每项:…}", "nothing that it could end stands before it"));
            parts.addAll(run(null));
        }
        return List.copyOf(parts);
    }

    /** The parts up to {@code {否则}} or {@code {完}}, which stays. */
    private List<Part> run(@Nullable Token opened) {
        List<Part> parts = new ArrayList<>();
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (token.isElse() || token.closes()) {
                return List.copyOf(parts);
            }
            next++;
            (token.opens() ? passage(token) : part(token)).ifPresent(parts::add);
        }
        if (opened != null) {
            fault(opened, new Text("本段内没有对应的 {完}", "it is not ended by {完} on this line"));
        }
        return List.copyOf(parts);
    }

    private Optional<Part> passage(Token token) {
        return token.name().equals("如果") ? choice(token) : each(token);
    }

    private Optional<Part> choice(Token token) {
        Optional<Condition> when = condition(token);
        List<Part> then = run(token);
        List<Part> otherwise = List.of();
        if (next < tokens.size() && tokens.get(next).isElse()) {
            next++;
            otherwise = run(token);
        }
        next++;
        List<Part> other = otherwise;
        return when.map(condition -> new Part.Choice(condition, then, other));
    }

    private Optional<Part> each(Token token) {
        lists++;
        List<Part> body = run(token);
        lists--;
        next++;
        int length = token.name().equals("每类") ? 3 : 7;
        String separator = token.argument().equals("换段") ? null : token.argument();
        return Optional.of(new Part.Each(length, scope.listed(), separator, body));
    }

    /** The condition that {@code {如果:有 某数}} asks. */
    Optional<Condition> condition(Token token) {
        String asked = token.argument();
        Optional<Test> test = Arrays.stream(Test.values())
                .filter(each -> asked.equals(each.word()) || asked.startsWith(each.word() + " "))
                .max(Comparator.comparingInt(each -> each.word().length()));
        if (test.isEmpty()) {
            String known = String.join(
                    "、", Arrays.stream(Test.values()).map(Test::word).toList());
            fault(token, Text.of("不认识的条件；已知：%s", "no such condition; known are %s", known));
            return Optional.empty();
        }
        String of = asked.substring(test.get().word().length()).strip();
        return switch (test.get()) {
            case SEVERAL, ENTERED, DESCRIBED, PRINTED -> Optional.of(new Condition(test.get(), null, of));
            default -> reference(token, of).map(found -> new Condition(test.get(), found, ""));
        };
    }

    private Optional<Part> part(Token token) {
        if (token.isWords()) {
            return Optional.of(new Part.Words(token.printed()));
        }
        return switch (token.name()) {
            case "填写" -> key(token).map(key -> new Part.Entered(key, true));
            case "选填" -> key(token).map(key -> new Part.Entered(key, false));
            case "项目资金" -> of(token).map(Part.ProjectMoney::new);
            case "项目名" -> ofProject(token, new Part.ProjectName());
            case "项目预算" -> ofProject(token, new Part.ProjectBudget());
            case "项目" -> key(token).flatMap(key -> ofProject(token, new Part.ProjectText(key)));
            case "序" -> listed(token, new Part.Index());
            case "类名" -> listed(token, new Part.Listed(3, true));
            case "款名" -> listed(token, new Part.Listed(5, true));
            case "项名" -> listed(token, new Part.Listed(7, true));
            case "类码" -> listed(token, new Part.Listed(3, false));
            case "款码" -> listed(token, new Part.Listed(5, false));
            case "项码" -> listed(token, new Part.Listed(7, false));
            case "占比" -> phrased(token, Settings.SHARE, this::share);
            case "完成" -> phrased(token, Settings.COMPLETION, each -> of(each).map(Part.Completion::new));
            case "科目" -> phrased(token, Settings.ITEMS, each -> of(each).map(Part.Items::new));
            case "原因" -> phrased(token, Settings.REASON, this::reason);
            default -> named(token);
        };
    }

    private Optional<Part> named(Token token) {
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(each -> each.word().equals(token.name()))
                .findFirst();
        if (basis.isPresent()) {
            return phrased(token, basis.get().word(), each -> compare(each, basis.get()));
        }
        if (token.name().equals("上年") && !token.argument().isEmpty()) {
            return of(token).map(Part.Before::new);
        }
        if (token.name().equals("项目数") && !token.argument().isEmpty()) {
            return of(token).map(Part.ProjectCount::new);
        }
        return Arrays.stream(Part.What.values())
                .filter(each -> each.word()
                        .equals(token.printed().substring(1, token.printed().length() - 1)))
                .findFirst()
                .<Part>map(Part.Own::new)
                .or(() -> figure(token));
    }

    private Optional<Part> figure(Token token) {
        String words =
                token.printed().substring(1, token.printed().length() - 1).strip();
        return reference(token, words).map(Part.Number::new);
    }

    private Optional<Part> compare(Token token, Basis basis) {
        compared = true;
        if (settings.phrase(basis.flat()).isEmpty()) {
            missing(token, basis.flat());
        }
        return of(token).map(of -> new Part.Compare(basis, of));
    }

    private Optional<Part> reason(Token token) {
        if (!compared) {
            fault(token, new Text("本段前面没有“比上年”一类的比较，原因无所指", "nothing is compared before it on this line"));
        }
        return key(token).map(Part.Reason::new);
    }

    private Optional<Part> share(Token token) {
        int slash = token.argument().indexOf('/');
        if (slash < 0) {
            Optional<Reference> whole = scope.whole();
            return of(token).flatMap(of -> whole.map(all -> new Part.Share(of, all, false)));
        }
        if (settings.phrase(Settings.SHARE_OF).isEmpty()) {
            missing(token, Settings.SHARE_OF);
        }
        Optional<Reference> part = reference(token, token.argument().substring(0, slash));
        Optional<Reference> whole = reference(token, token.argument().substring(slash + 1));
        return part.flatMap(of -> whole.map(all -> new Part.Share(of, all, true)));
    }

    private Optional<Part> phrased(Token token, String setting, Function<Token, Optional<Part>> make) {
        if (settings.phrase(setting).isEmpty()) {
            missing(token, setting);
        }
        return make.apply(token);
    }

    private Optional<Part> listed(Token token, Part part) {
        if (lists == 0) {
            fault(token, new Text("只能用在 {每类:…} 或 {每项:…} 之内", "it has a meaning within {每类:…} or {每项:…} only"));
            return Optional.empty();
        }
        return Optional.of(part);
    }

    private Optional<Part> ofProject(Token token, Part part) {
        if (!scope.isOfProjects()) {
            fault(token, new Text("只能用在 {每个项目:…} 之内", "it has a meaning within {每个项目:…} only"));
            return Optional.empty();
        }
        return Optional.of(part);
    }

    private Optional<String> key(Token token) {
        if (token.argument().isEmpty()) {
            fault(token, new Text("没有写填写什么", "it does not say what is to be written"));
            return Optional.empty();
        }
        return Optional.of(token.argument());
    }

    private Optional<Reference> of(Token token) {
        return reference(token, token.argument());
    }

    private Optional<Reference> reference(Token token, String words) {
        Optional<Reference> found = scope.find(words.strip(), lists > 0);
        if (found.isEmpty()) {
            boolean inside = !scope.name().isEmpty();
            String zh = inside ? "“%s”一节没有“%s”；可用的数：%s；其他占位符：%s" : "%s此处不在有数的章节内，没有“%s”；可用的数：%s；其他占位符：%s";
            String en = inside
                    ? "section “%s” has no “%s”; figures known here: %s; other placeholders: %s"
                    : "%sthis is no section with figures, and has no “%s”; known: %s; other placeholders: %s";
            fault(token, Text.of(zh, en, scope.name(), words, scope.known(), KNOWN));
        }
        return found;
    }

    private void missing(Token token, String setting) {
        fault(token, Text.of("开头缺少设置“%s：…”", "the setting “%s” is missing at the top", setting));
    }

    private void fault(Token token, Text message) {
        faults.add(new Fault(line.number(), token.printed(), message));
    }
}
