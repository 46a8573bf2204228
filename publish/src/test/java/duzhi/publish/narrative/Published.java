package duzhi.publish.narrative;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Table;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of the invented budget among the examples, as its tables print them. */
final class Published implements Figures {

    private static final Path EXAMPLE = Path.of("../examples/clean/department-budget.txt");
    private static final String TABLES = "附件：云溪市青禾区文化和旅游局 2021 年部门预算表\n\n2021 年部门收支总体情况表";
    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    private final Map<Coordinates, Amount> now = new TreeMap<>();
    private final Map<Coordinates, Amount> before = new LinkedHashMap<>();

    static String example() {
        try {
            return Files.readString(EXAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of the example, without the text before them. */
    static String tables() {
        String text = example();
        return text.substring(text.indexOf(TABLES) + TABLES.indexOf('\n') + 1);
    }

    static FilledDocument read(String text) {
        try {
            return READER.read(TextFile.of("budget.txt", text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    Published() {
        List<Fact> facts = read(example()).facts().stream()
                .sorted(Comparator.comparing(fact -> !fact.source().place().isCell()))
                .toList();
        for (Fact fact : facts) {
            boolean whole = fact.at()
                    .find(Dimension.AGENCY)
                    .filter(agency -> !agency.contains("/"))
                    .isPresent();
            if (whole && fact.figure().isPresent()) {
                Coordinates at = place(fact.at());
                Figure figure = fact.figure().get();
                now.putIfAbsent(at, new Amount(at, figure.exact(), figure, List.of(fact.id())));
            }
        }
    }

    /** The tables of the example as far as the contents ask for them. */
    static List<Block> titles() {
        return read(example()).tables().stream()
                .<Block>map(table -> new Table(
                        table.form().id(),
                        table.form().name().zh(),
                        table.title(),
                        List.of(),
                        false,
                        List.of(),
                        0,
                        0,
                        List.of(),
                        List.of()))
                .toList();
    }

    static Coordinates place(Coordinates at) {
        return at.without(Dimension.YEAR).without(Dimension.AGENCY);
    }

    void before(String place, String wan) {
        Invented year = new Invented().with(place, wan);
        Coordinates at = Invented.at(place);
        before.put(at, year.find(at).orElseThrow());
    }

    @Override
    public Optional<Amount> find(Coordinates at) {
        return Optional.ofNullable(now.get(at));
    }

    @Override
    public Optional<Amount> before(Coordinates at) {
        return Optional.ofNullable(before.get(at));
    }

    @Override
    public List<String> codes(Coordinates within, Dimension dimension, int length) {
        return now.keySet().stream()
                .filter(at -> at.names(dimension) && at.without(dimension).equals(within))
                .map(at -> at.code(dimension))
                .filter(code -> code != null && code.length() >= length)
                .map(code -> code.substring(0, length))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
