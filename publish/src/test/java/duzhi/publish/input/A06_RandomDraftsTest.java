package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Text;
import duzhi.publish.input.Samples.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sixth lesson: whatever is entered comes back as it was, digits, blanks, quotation marks and line breaks included. */
class A06_RandomDraftsTest {

    private static final Place PLACE = Place.ofDocument("drawn");
    private static final List<String> FUNDS =
            List.of("general.appropriation", "general.fees", "government-fund", "carryover", "other-income");
    private static final List<String> ITEMS = List.of(
            "three-public.abroad",
            "three-public.reception",
            "three-public.vehicles.purchase",
            "three-public.vehicles.running",
            "operating-costs");

    /** One line of expenditure as drawn. */
    record Line(int function, int economy, int fund, boolean project, long fen) {}

    private static final List<String> FUNCTIONS = List.of("2070101", "2070109", "2080505", "2210201");
    private static final List<String> ECONOMIES = List.of("30101", "30201", "30302", "31002");
    private static final List<String> GOVERNMENT = List.of("50501", "50502", "50905", "50601");
    private static final List<String> CATEGORIES =
            List.of("basic.wages", "basic.goods", "basic.families", "basic.capital");

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FUNCTIONS.size() - 1),
                        Arbitraries.integers().between(0, ECONOMIES.size() - 1),
                        Arbitraries.integers().between(0, FUNDS.size() - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 9_999_999_999_999L))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("云溪市公共文化服务，。“”\"',;：1a \n")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(Cells::tidy)
                .filter(words -> !words.isEmpty());
    }

    @Property(tries = 12)
    void theWorkbookGivesItBack(@ForAll("lines") List<Line> lines, @ForAll("words") String words) throws IOException {
        Draft draft = draft(lines, words);
        Path folder = Files.createTempDirectory("duzhi");
        Path file = Samples.workbook(draft, folder);

        Reading reading = InputWorkbook.read(file);

        Files.delete(file);
        Files.delete(folder);
        assertThat(reading.problems()).noneMatch(Problem::isError);
        assertThat(reading.draft().map(Said::of)).contains(Said.of(draft));
    }

    @Property(tries = 50)
    void textFilesGiveItBack(@ForAll("lines") List<Line> lines, @ForAll("words") String words) throws IOException {
        Draft draft = draft(lines, words);
        Path folder = Files.createTempDirectory("duzhi");
        CsvFolder.write(InputForm.load(draft.set()), draft, folder);

        Reading reading = CsvFolder.read(folder);

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        assertThat(reading.problems()).noneMatch(Problem::isError);
        assertThat(reading.draft().map(Said::of)).contains(Said.of(draft));
    }

    private static Draft draft(List<Line> lines, String words) {
        List<Fact> facts = new ArrayList<>();
        Set<Coordinates> taken = new TreeSet<>();
        for (Line line : lines) {
            Coordinates at = place(line);
            if (taken.add(at)) {
                facts.add(fact(at, line.fen()));
            }
        }
        List<Fact> revenue = revenue(facts);
        facts.addAll(0, revenue);
        for (String item : ITEMS) {
            facts.add(fact(initial("expenditure").with(Dimension.ITEM, item), 0));
        }
        counted(facts);
        return new Draft(
                "henan-2021",
                2021,
                new Agency("001", "云溪市青禾区文化馆"),
                List.of(new Agency("001001", "云溪市青禾区文化馆")),
                facts,
                comparatives(),
                List.of(project(words)),
                Optional.empty(),
                texts(words));
    }

    private static Map<String, Text> texts(String words) {
        Map<String, Text> texts = new HashMap<>();
        InputForm.load("henan-2021").sheetOf(SheetForm.Fills.TEXTS).orElseThrow().rows().stream()
                .filter(row -> row.whole().isEmpty())
                .forEach(row -> texts.put(row.key(), new Text(words, PLACE)));
        texts.put("公开日期", new Text(words, PLACE));
        texts.put("单位类型:001001", new Text("事业单位", PLACE));
        texts.put("自己的话", new Text(words, PLACE));
        return texts;
    }

    private static Coordinates initial(String flow) {
        return Coordinates.of(Map.of(Dimension.YEAR, "2021", Dimension.STAGE, "initial", Dimension.FLOW, flow));
    }

    private static Coordinates place(Line line) {
        Coordinates at = initial("expenditure")
                .with(Dimension.AGENCY, "001001")
                .with(Dimension.FUNCTION, FUNCTIONS.get(line.function()))
                .with(Dimension.ECONOMY, ECONOMIES.get(line.economy()))
                .with(Dimension.GOVERNMENT_ECONOMY, GOVERNMENT.get(line.economy()))
                .with(Dimension.FUND, FUNDS.get(line.fund()));
        return line.project()
                ? at.with(Dimension.PROJECT, "P1").with(Dimension.CATEGORY, "project.operation")
                : at.with(Dimension.CATEGORY, CATEGORIES.get(line.economy()));
    }

    private static List<Fact> revenue(List<Fact> spent) {
        List<Fact> revenue = new ArrayList<>();
        for (String fund : FUNDS) {
            BigDecimal sum = spent.stream()
                    .filter(fact -> fact.at().has(Dimension.FUND, fund))
                    .map(fact -> fact.figure().orElseThrow().exact())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            revenue.add(fact(
                    initial("revenue").with(Dimension.AGENCY, "001001").with(Dimension.FUND, fund),
                    sum.movePointRight(2).longValueExact()));
        }
        return revenue;
    }

    private static void counted(List<Fact> facts) {
        InputForm.load("henan-2021").sheets().stream()
                .filter(sheet -> sheet.key().equals("assets"))
                .flatMap(sheet -> sheet.rows().stream())
                .forEach(row -> {
                    Coordinates at =
                            Coordinates.ALL.with(Dimension.YEAR, "2021").and(row.at());
                    Figure none = new Figure(BigDecimal.ZERO, row.unit());
                    facts.add(Fact.stated(at.toString(), at, new Value.Number(none), Source.plain(PLACE)));
                });
    }

    private static List<Fact> comparatives() {
        List<Fact> past = new ArrayList<>();
        for (SheetForm sheet : InputForm.load("henan-2021").sheets()) {
            if (sheet.fills() == SheetForm.Fills.COMPARATIVES) {
                for (FixedRow row : sheet.rows()) {
                    past.add(fact(
                            initial("any").with(Dimension.YEAR, "2020").and(row.at()),
                            row.at().names(Dimension.ITEM) || row.at().has(Dimension.FUND, "state-capital") ? 0 : 777));
                }
                sheet.sums()
                        .forEach(at -> past.add(
                                fact(initial("any").with(Dimension.YEAR, "2020").and(at), 0)));
            }
        }
        return past;
    }

    private static Fact fact(Coordinates at, long fen) {
        Figure figure = Figure.yuan(BigDecimal.valueOf(fen, 2).toPlainString());
        return Fact.stated(at.toString(), at, new Value.Number(figure), Source.plain(PLACE));
    }

    private static Project project(String words) {
        Indicator indicator = new Indicator("产出指标", "数量指标", words, "≥", "12.5", "场", "90", "", "", "", words, PLACE);
        return new Project("P1", words, "001001", "project.operation", words, "", List.of(indicator), Map.of(), PLACE);
    }
}
