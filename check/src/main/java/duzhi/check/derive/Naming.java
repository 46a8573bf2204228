package duzhi.check.derive;

import duzhi.check.finding.Text;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Dimensions;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What places and spots are called in messages. */
public final class Naming {

    private final Dimensions dimensions;
    private final CodeSets codes;

    public Naming(Dimensions dimensions, CodeSets codes) {
        this.dimensions = dimensions;
        this.codes = codes;
    }

    /** What a figure is a value of, without year and agency. */
    public Text place(Coordinates at) {
        return new Text(words(at, false), words(at, true));
    }

    private String words(Coordinates at, boolean english) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String code = at.code(dimension);
            if (code != null && dimension != Dimension.YEAR) {
                words.add(word(dimension, code, at, english));
            }
        }
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? (english ? "total" : "总额") : String.join(" · ", words);
    }

    private String word(Dimension dimension, String code, Coordinates at, boolean english) {
        return switch (dimension) {
            case AGENCY -> code.contains("/") ? code.substring(code.indexOf('/') + 1) : "";
            case FUNCTION -> code + function(code, at);
            case STAGE -> code.equals("initial") && !at.names(Dimension.PROJECT) ? "" : named(dimension, code, english);
            default -> named(dimension, code, english);
        };
    }

    private String named(Dimension dimension, String code, boolean english) {
        return dimensions
                .findName(dimension, code)
                .map(name -> english ? name.en() : name.zh())
                .orElse(code);
    }

    /** The name of a functional code, after a blank, or nothing. */
    public String function(String code, Coordinates at) {
        LocalDate on = LocalDate.of(Integer.parseInt(at.find(Dimension.YEAR).orElse("2020")), 1, 1);
        return codes.functional()
                .find(code, on)
                .map(Code::name)
                .map(name -> " " + name)
                .orElse("");
    }

    /** Where a figure stands: a cell by table, row and column, running text by its line. */
    public static Text spot(Place place) {
        if (!place.isCell()) {
            return Text.of("第%d行正文", "the text on line %d", place.line());
        }
        String cell = place.row() + (place.column().isEmpty() ? "" : "／" + place.column());
        return new Text("《" + place.table() + "》“" + cell + "”", "“" + place.table() + "”, " + cell);
    }
}
