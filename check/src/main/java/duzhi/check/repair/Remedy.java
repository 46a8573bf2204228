package duzhi.check.repair;

import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to make relations true.
 *
 * @param cost what it costs to believe it
 * @param kind the word for other programs
 * @param text what would change, in words
 * @param why what speaks for it beyond the relations, or {@link Text#NONE}
 * @param changed the cells that print another figure, by index
 * @param follow rates and changes to be worked out anew afterwards
 * @param covers the relations that it makes true
 * @param evidence further places it rests on
 * @param headline how it is told where it is the root of several findings, or null where a finding tells it
 */
record Remedy(
        int cost,
        String kind,
        Text text,
        Text why,
        Map<Integer, Cell> changed,
        List<Bond.Claim> follow,
        BitSet covers,
        List<Place> evidence,
        @Nullable Headline headline) {

    /** A root cause that no single finding tells; the number of its symptoms goes into the message as {@code {n}}. */
    record Headline(
            Text message, Text remedy, Text why, List<Place> at, List<Place> operands, String stated, String size) {}

    /** A mistake that is not one changed figure, told as the root of all that it breaks. */
    static Remedy move(
            Net net, String kind, Text text, Map<Integer, Cell> changed, Context.Effect effect, List<Place> evidence) {
        List<Place> at = new ArrayList<>();
        changed.keySet().forEach(cell -> at.add(net.cells.get(cell).place()));
        Headline headline = new Headline(
                new Text(text.zh() + "：以下 {n} 处不符同时成立", text.en() + ": with it, the {n} mismatches below all hold"),
                new Text("对照原始数据改正，并同步修改引用它的表和文字", "Correct it from the sources, and whatever repeats it"),
                new Text("只改这一处，以下各处同时成立", "with this, all the mismatches below hold"),
                at.isEmpty() ? evidence : at,
                at.isEmpty() ? List.of() : evidence,
                "",
                "");
        int cost = Weights.of("move." + kind)
                + Weights.of("statement") * effect.follow().size();
        return new Remedy(cost, kind, text, Text.NONE, changed, effect.follow(), effect.covers(), evidence, headline);
    }
}
