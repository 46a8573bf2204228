package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text.Language;
import duzhi.cli.original.Originals;
import duzhi.form.filled.FilledDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number is on one leaf and is one thing; what is repeated is counted, and shown when asked for. */
class LeafTest {

    @Test
    void leavesHaveAllNumbersAndEachIsOneThing() {
        FilledDocument document = Sample.document();
        List<Leaf> leaves = Leaf.of(document);

        assertThat(leaves.stream().mapToInt(leaf -> leaf.numbers().size()).sum())
                .isEqualTo(document.numbers().size());
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(leaf.facts() + leaf.others() + leaf.unplaced())
                        .isEqualTo(leaf.numbers().size()));
        assertThat(leaves.stream().mapToInt(Leaf::unplaced).sum())
                .isEqualTo(Overview.unplaced(document).size());
    }

    @Test
    void repeatedFindingsAreCountedAndAllAreShownWhenAskedFor() throws IOException {
        Finding code = Sample.audit().findings().get(1);
        Audit audit = new Audit(
                List.of(Sample.document()), List.of(), Collections.nCopies(9, code), List.of(), Sample.tallies());

        assertThat(text(audit, false)).contains("另有 6 条同类：第 17 行").containsPattern("警告 9");
        assertThat(text(audit, false).split("  C-02  科目 210", -1)).hasSize(4);
        assertThat(text(audit, true)).doesNotContain("另有 6 条同类");
        assertThat(text(audit, true).split("  C-02  科目 210", -1)).hasSize(10);
    }

    private static String text(Audit audit, boolean all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.TEXT.writer(false, all, Originals.NONE).write(audit, Language.ZH, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
