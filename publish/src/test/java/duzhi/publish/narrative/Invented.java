package duzhi.publish.narrative;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Paragraph;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An invented department whose figures are given place by place, such as {@code flow=revenue stage=initial}. */
final class Invented implements Figures {

    private static final String SETTINGS = """
            版式：%s
            单位：万元
            小数：2
            原因门槛：0%%
            目录：部分、章节、表格
            比上年：与{上年}年预算相比，{名}{变动}
            比上年持平：{名}与{上年}年预算持平
            比预算：决算数{高低}年初预算数
            比预算持平：决算数与年初预算数持平
            原因：，主要原因是{原因}
            占比：，占{比}%%
            占某数：，占{全}的{比}%%
            完成：，完成年初预算的{比}%%
            科目：，包括{名单}

            """;

    private final Map<Coordinates, Amount> now = new LinkedHashMap<>();
    private final Map<Coordinates, Amount> before = new LinkedHashMap<>();
    private final Map<String, Text> texts = new LinkedHashMap<>();

    static Invented department() {
        return new Invented();
    }

    /** The settings every lesson uses, and these lines of a budget of Henan below them. */
    static Template henan(String lines) {
        return Template.of("课程.md", SETTINGS.formatted("henan-2021") + lines);
    }

    /** The same of final accounts. */
    static Template accounts(String lines) {
        return Template.of("课程.md", SETTINGS.formatted("national-accounts") + lines);
    }

    Invented with(String place, String wan) {
        return put(now, place, new Figure(new BigDecimal(wan), Unit.TEN_THOUSAND_YUAN));
    }

    Invented withYuan(String place, String yuan) {
        return put(now, place, Figure.yuan(yuan));
    }

    /** A figure whose rounding hides what was entered. */
    Invented printing(String place, String wan, String yuan) {
        Figure figure = new Figure(new BigDecimal(wan), Unit.TEN_THOUSAND_YUAN);
        now.put(at(place), new Amount(at(place), new BigDecimal(yuan), figure, List.of()));
        return this;
    }

    Invented counting(String place, int pieces) {
        return put(now, place + " measure=count", new Figure(BigDecimal.valueOf(pieces), Unit.PIECES));
    }

    Invented scoring(String place, String points) {
        return put(now, place + " measure=points", new Figure(new BigDecimal(points), Unit.POINTS));
    }

    Invented before(String place, String wan) {
        return put(before, place, new Figure(new BigDecimal(wan), Unit.TEN_THOUSAND_YUAN));
    }

    Invented saying(String key, String words) {
        texts.put(key, new Text(words, Place.ofDocument("填报表.xlsx")));
        return this;
    }

    private Invented put(Map<Coordinates, Amount> where, String place, Figure figure) {
        Coordinates at = at(place);
        where.put(at, new Amount(at, figure.exact(), figure, List.of()));
        return this;
    }

    static Coordinates at(String place) {
        Coordinates at = Coordinates.ALL;
        for (String each : place.split(" ", -1)) {
            String[] named = each.split("=", -1);
            at = at.with(Dimension.of(named[0]), named[1]);
        }
        return at;
    }

    Draft draft() {
        return draft("henan-2021");
    }

    Draft draft(String set) {
        return draft(set, 2021, "云溪市青禾区档案局");
    }

    Draft draft(String set, int year, String name) {
        Agency agency = new Agency("071", name);
        List<Agency> units = List.of(agency);
        return new Draft(set, year, agency, units, List.of(), List.of(), List.of(), Optional.empty(), texts);
    }

    Written write(Template template) {
        return Narrative.write(template, draft(), this);
    }

    /** The last line that a template gives. */
    String last(Template template) {
        return text(write(template)).lines().toList().getLast();
    }

    /** Every paragraph on a line of its own. */
    static String text(Written written) {
        return written.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    static List<Paragraph> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
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
        List<String> codes = new ArrayList<>();
        for (Coordinates at : now.keySet()) {
            String code = at.code(dimension);
            if (code != null && code.length() >= length && at.without(dimension).equals(within)) {
                codes.add(code.substring(0, length));
            }
        }
        return codes.stream().distinct().sorted().toList();
    }
}
