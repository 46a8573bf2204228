package duzhi.publish.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.DeltaTool;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.PageInfo;

/** Pages of an OFD as ofdrw takes them apart: objects of text, objects of paths. */
final class OfdPages {

    private static final Pattern POINT = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+)");

    private OfdPages() {}

    static List<Seen> tables(byte[] ofd) throws IOException {
        List<Seen> tables = new ArrayList<>();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            for (PageInfo page : reader.getPageList()) {
                Drawn drawn = new Drawn();
                for (CT_Layer layer : page.getAllLayer()) {
                    layer.getPageBlocks().forEach(block -> draw(block, drawn));
                }
                tables.addAll(drawn.tables());
            }
        }
        return tables;
    }

    private static void draw(PageBlockType block, Drawn drawn) {
        switch (block) {
            case TextObject text -> text.getTextCodes().forEach(code -> write(text, code, drawn));
            case PathObject path -> path(path, drawn);
            default -> throw new AssertionError("neither text nor path: " + block);
        }
    }

    private static void write(TextObject text, TextCode code, Drawn drawn) {
        ST_Box box = text.getBoundary();
        String words = code.getContent();
        List<Float> steps = DeltaTool.getDelta(code.getDeltaX(), words.length());
        double x = box.getTopLeftX() + code.getX();
        double base = box.getTopLeftY() + code.getY();
        for (int i = 0; i < words.length(); i++) {
            double next = i < words.length() - 1 ? x + steps.get(i) : box.getTopLeftX() + box.getWidth();
            drawn.sign(words.substring(i, i + 1), (x + next) / 2, base, text.getSize());
            x = next;
        }
    }

    /** Each part of a path that begins anew is a shape. */
    private static void path(PathObject path, Drawn drawn) {
        ST_Box box = path.getBoundary();
        for (String part : path.getAbbreviatedData().split("M", -1)) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (Matcher point = POINT.matcher(part); point.find(); ) {
                double x = box.getTopLeftX() + Double.parseDouble(point.group(1));
                double y = box.getTopLeftY() + Double.parseDouble(point.group(2));
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
            }
            drawn.shape(left, top, right, bottom);
        }
    }
}
