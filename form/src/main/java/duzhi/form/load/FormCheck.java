package duzhi.form.load;

import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.model.Pair;
import duzhi.form.model.RowRule;
import duzhi.form.model.Tree;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a form definition names and nobody defines: it would be read as nothing and check nothing. */
final class FormCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}:]*)(?::[^}]*)?}");
    private static final List<Dimension> CODED = List.of(
            Dimension.STAGE, Dimension.FLOW, Dimension.CATEGORY, Dimension.FUND, Dimension.ITEM, Dimension.MEASURE);

    private final Dimensions dimensions = Dimensions.load();
    private final Form form;
    private final Consumer<String> problem;

    private FormCheck(Form form, Consumer<String> problem) {
        this.form = form;
        this.problem = problem;
    }

    static void check(Form form, Consumer<String> problem) {
        new FormCheck(form, problem).check();
    }

    private void check() {
        codes(form.at(), "the form");
        form.pairs().forEach(pair -> codes(pair.at(), "pair '" + pair.key() + "'"));
        form.grids().forEach(this::grid);
        if (form.layout() != null) {
            LayoutReader.unknown(form.layout(), form).forEach(problem);
        }
    }

    private void grid(Grid grid) {
        grid.columns().forEach(column -> codes(column.at(), "column '" + column.key() + "'"));
        grid.rows().forEach(row -> codes(row.at(), "row '" + row.id() + "'"));
        Set<String> keys = grid.columns().stream().map(Column::key).collect(Collectors.toSet());
        grid.each().forEach(each -> each(grid, each, keys));
        grid.ratios()
                .forEach(ratio -> Stream.of(ratio.rate(), ratio.part(), ratio.whole())
                        .filter(key -> !keys.contains(key))
                        .forEach(key ->
                                problem.accept("a ratio of grid '" + grid.id() + "' names no column: '" + key + "'")));
        grid.complete().stream()
                .filter(dimension -> !divides(grid, dimension))
                .forEach(
                        dimension -> problem.accept(
                                "grid '" + grid.id() + "' calls " + dimension.label()
                                        + " complete, but no division of dimensions.yaml has its parts among the grid's columns and rows"));
    }

    private void each(Grid grid, EachRow each, Set<String> keys) {
        Stream<String> needed = each.needs().stream().map(need -> need.replaceAll("=.*", ""));
        Stream<String> filled = each.at().values().stream()
                .flatMap(template -> PLACEHOLDER.matcher(template).results())
                .map(match -> match.group(1))
                .filter(key -> !key.equals("agency"));
        Stream.concat(needed, filled)
                .filter(key -> !keys.contains(key))
                .distinct()
                .forEach(key -> problem.accept(
                        "row '" + each.id() + "' of grid '" + grid.id() + "' names no column: '" + key + "'"));
    }

    private void codes(Coordinates at, String owner) {
        for (Dimension dimension : CODED) {
            at.find(dimension)
                    .filter(code -> dimensions.findName(dimension, code).isEmpty())
                    .ifPresent(code -> problem.accept(owner + " uses " + dimension.label() + " '" + code
                            + "', which dimensions.yaml does not name"));
        }
    }

    /** Codes that carry their own tree need no division. */
    private boolean divides(Grid grid, Dimension dimension) {
        List<Tree> trees = dimensions.trees(dimension);
        Set<String> printed = Stream.of(
                        grid.columns().stream().map(Column::at),
                        grid.rows().stream().map(RowRule::at),
                        form.pairs().stream().map(Pair::at))
                .flatMap(places -> places)
                .flatMap(at -> at.find(dimension).stream())
                .collect(Collectors.toSet());
        boolean coded = CODED.contains(dimension);
        return !coded || trees.stream().anyMatch(tree -> printed.containsAll(tree.parts()));
    }
}
