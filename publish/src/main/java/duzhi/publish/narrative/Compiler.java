package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import duzhi.publish.narrative.Piece.Filling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes pieces of the lines of a template and finds every mistake in them. */
final class Compiler {

    private final List<Line> lines;
    private final List<Fault> faults;
    private final Scope scope;
    private final Settings settings;
    private int next;

    Compiler(List<Line> lines, Settings settings, duzhi.form.model.Narrative narrative, List<Fault> faults) {
        this.lines = lines.stream().filter(line -> line.kind().isPrinted()).toList();
        this.settings = settings;
        this.scope = new Scope(narrative);
        this.faults = faults;
    }

    List<Piece> compile() {
        List<Piece> pieces = block(null);
        while (next < lines.size()) {
            stray(lines.get(next++));
            pieces.addAll(block(null));
        }
        return List.copyOf(pieces);
    }

    /** The pieces up to {@code {否则}} or {@code {完}}, which stays. */
    private List<Piece> block(@Nullable Line opened) {
        List<Piece> pieces = new ArrayList<>();
        while (next < lines.size()) {
            Line line = lines.get(next);
            Token control = control(line);
            if (control != null && (control.isElse() || control.closes())) {
                return pieces;
            }
            next++;
            scope.enter(line);
            if (control != null && control.name().equals("如果")) {
                fork(line, control).ifPresent(pieces::add);
            } else if (control != null && control.name().equals("每个项目")) {
                pieces.add(projects(line, control));
            } else {
                pieces.add(piece(line, control));
            }
        }
        if (opened != null) {
            faults.add(new Fault(opened.number(), opened.text(), new Text("没有对应的 {完}", "it is never ended by {完}")));
        }
        return pieces;
    }

    private Optional<Piece> fork(Line line, Token control) {
        Optional<Condition> when = new LineCompiler(line, scope, settings, faults).condition(control);
        List<Piece> then = block(line);
        List<Piece> otherwise = List.of();
        if (isAt("否则")) {
            next++;
            otherwise = block(line);
        }
        if (isAt("完")) {
            next++;
        }
        List<Piece> other = List.copyOf(otherwise);
        return when.map(condition -> new Piece.Fork(condition, List.copyOf(then), other));
    }

    private Piece projects(Line line, Token control) {
        if (scope.isOfProjects() || control.argument().isEmpty()) {
            faults.add(new Fault(
                    line.number(),
                    line.text(),
                    new Text(
                            "要写明填了哪一列的项目，不能套在另一个里面",
                            "it names the column a project has filled in, and holds no other of its kind")));
        }
        scope.projects(true);
        List<Piece> body = block(line);
        scope.projects(false);
        if (isAt("完")) {
            next++;
        }
        return new Piece.Projects(control.argument(), List.copyOf(body));
    }

    private boolean isAt(String name) {
        Token control = next < lines.size() ? control(lines.get(next)) : null;
        return control != null && control.name().equals(name);
    }

    private Piece piece(Line line, @Nullable Token alone) {
        Optional<Filling> filling = alone == null
                ? Optional.empty()
                : Arrays.stream(Filling.values())
                        .filter(each -> each.word().equals(alone.name()))
                        .findFirst();
        return filling.<Piece>map(each -> new Piece.Mark(line, each))
                .orElseGet(() -> new Piece.Sentence(line, new LineCompiler(line, scope, settings, faults).compile()));
    }

    /** The only placeholder of a line that holds nothing else. */
    private @Nullable Token control(Line line) {
        List<Token> tokens = Token.of(line, new ArrayList<>());
        return tokens.size() == 1 && !tokens.getFirst().isWords() ? tokens.getFirst() : null;
    }

    private void stray(Line line) {
        faults.add(new Fault(
                line.number(),
                line.text(),
                new Text("前面没有对应的 {如果:…} 或 {每个项目:…}", "nothing that it could end stands before it")));
    }
}
