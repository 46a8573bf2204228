package duzhi.bench.publish;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import duzhi.publish.word.WordWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What writes a Word document. */
enum WordSide {
    DUZHI("Duzhi"),
    POI_TL("poi-tl 1.12.2, a template with a row repeated"),
    XWPF("POI XWPF 5.5.1 by hand, no styles");

    private static final WordWriter WRITER = new WordWriter();
    private static final List<String> TAGS =
            List.of("[first]", "[second]", "[third]", "[target]", "[actual]", "[points]", "[score]");
    private static final byte[] TEMPLATE = template();
    private static final Configure ROWS =
            Configure.builder().bind("goals", new LoopRowTableRenderPolicy()).build();

    private final String label;

    WordSide(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    byte[] write(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case DUZHI -> WRITER.write(evaluation.publication(), out);
            case POI_TL -> fill(evaluation, out);
            case XWPF -> byHand(evaluation, out);
        }
        return out.toByteArray();
    }

    private static void fill(Evaluation evaluation, ByteArrayOutputStream out) throws IOException {
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(TEMPLATE), ROWS)) {
            template.render(Map.of(
                    "title",
                    evaluation.title(),
                    "text",
                    evaluation.text(),
                    "goals",
                    evaluation.goals().stream().map(WordSide::named).toList()));
            template.write(out);
        }
    }

    private static Map<String, String> named(Evaluation.Goal goal) {
        return Map.of(
                "first", goal.first(),
                "second", goal.second(),
                "third", goal.third(),
                "target", goal.target(),
                "actual", goal.actual(),
                "points", goal.points(),
                "score", goal.score());
    }

    private static void byHand(Evaluation evaluation, ByteArrayOutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(evaluation.title());
            XWPFTable table = document.createTable(evaluation.goals().size() + 1, Evaluation.HEADS.size());
            fill(table.getRow(0), Evaluation.HEADS);
            for (int i = 0; i < evaluation.goals().size(); i++) {
                fill(table.getRow(i + 1), evaluation.goals().get(i).cells());
            }
            document.createParagraph().createRun().setText(evaluation.text());
            document.write(out);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.getCell(i).setText(cells.get(i));
        }
    }

    private static byte[] template() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{title}}");
            XWPFTable table = document.createTable(2, Evaluation.HEADS.size());
            fill(table.getRow(0), Evaluation.HEADS);
            table.getRow(0).getCell(0).setText("{{goals}}");
            fill(table.getRow(1), TAGS);
            document.createParagraph().createRun().setText("{{text}}");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
