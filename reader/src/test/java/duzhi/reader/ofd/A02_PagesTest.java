package duzhi.reader.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pages of OFD become lines and tables by the same geometry as those of PDF. */
class A02_PagesTest {

    private static final double POINTS = 72 / 25.4;

    private static Transcript read(byte[] bytes, Limits limits) throws Unreadable {
        return new OfdTranscriber().transcribe(Original.of("a.ofd", bytes), limits, Watch.of(Duration.ofSeconds(20)));
    }

    private static Transcript read(Drawing drawing) throws Unreadable {
        return read(drawing.bytes(), Limits.DEFAULT);
    }

    private static Unreadable refusal(byte[] bytes, Limits limits) {
        return catchThrowableOfType(Unreadable.class, () -> read(bytes, limits));
    }

    private static Drawing letter() {
        return new Drawing().page().words(80, 30, 7, "青禾区图书馆").words(30, 50, 5, "二〇二二年部门预算");
    }

    @Test
    void wordsBecomeLinesThatKnowTheirPlaceInPoints() throws Unreadable {
        Transcript letter = read(letter());

        assertThat(letter.lines()).containsExactly("青禾区图书馆", "二〇二二年部门预算");
        Spot.Box box = (Spot.Box) letter.spots().find(1, 0, 6).orElseThrow();
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.left()).isCloseTo(80 * POINTS, within(0.1));
        assertThat(box.right()).isCloseTo((80 + 6 * 7) * POINTS, within(0.1));
        assertThat(box.bottom()).isBetween(30 * POINTS, 32 * POINTS);
    }

    @Test
    void ruledTablesHaveTheirColumns() throws Unreadable {
        Transcript table =
                read(letter().table(new double[] {20, 70, 120}, new double[] {60, 70, 80}, "项目", "金额", "合计", "12.50"));

        assertThat(table.tables()).singleElement().satisfies(found -> {
            assertThat(found.columns()).isEqualTo(2);
            assertThat(found.lines()).hasSize(2);
        });
        assertThat(table.lines()).contains("项目\t金额", "合计\t12.50");
    }

    @Test
    void linesMayBeThinShapes() throws Unreadable {
        Drawing drawing = letter().words(21, 68, 3, "项目").words(71, 68, 3, "金额");
        for (String box :
                new String[] {"20 60 100 0.3", "20 70 100 0.3", "20 60 0.3 10", "70 60 0.3 10", "120 60 0.3 10"}) {
            String[] n = box.split(" ", -1);
            drawing.object(("<ofd:PathObject Boundary=\"%s\" Stroke=\"false\" Fill=\"true\"><ofd:AbbreviatedData>"
                            + "M 0 0 L %s 0 L %s %s L 0 %s C</ofd:AbbreviatedData></ofd:PathObject>")
                    .formatted(box, n[2], n[2], n[3], n[3]));
        }

        assertThat(read(drawing).lines()).contains("项目\t金额");
    }

    @Test
    void objectsMayBeScaledAndSharedAndStandInTemplates() throws Unreadable {
        Drawing drawing = new Drawing()
                .common("<ofd:PublicRes>Res.xml</ofd:PublicRes><ofd:TemplatePage ID=\"9\" BaseLoc=\"T.xml\"/>")
                .part(
                        "Doc_0/Res.xml",
                        "<ofd:Res><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"5\"><ofd:Content>"
                                + "<ofd:TextObject Boundary=\"0 0 9 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">共享</ofd:TextCode>"
                                + "</ofd:TextObject></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>")
                .part(
                        "Doc_0/T.xml",
                        "<ofd:Page><ofd:Content><ofd:Layer><ofd:TextObject Boundary=\"20 20 9 9\" Size=\"1\" CTM=\"4 0 0 4 0 0\">"
                                + "<ofd:TextCode X=\"0\" Y=\"1\" DeltaX=\"1\">模板</ofd:TextCode></ofd:TextObject></ofd:Layer>"
                                + "</ofd:Content></ofd:Page>")
                .part(
                        "Doc_0/Pages/P0.xml",
                        "<ofd:Page><ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer><ofd:PageBlock>"
                                + "<ofd:CompositeObject ResourceID=\"5\" Boundary=\"20 40 9 9\"/></ofd:PageBlock></ofd:Layer>"
                                + "</ofd:Content></ofd:Page>")
                .page();

        assertThat(read(drawing).lines()).containsExactly("模板", "共享");
    }

    @Test
    void whatIsNotShownIsNotReadAndTold() throws Unreadable {
        Transcript letter = read(letter().object(
                        "<ofd:TextObject Visible=\"false\" Boundary=\"20 90 9 9\" Size=\"4\"><ofd:TextCode>隐藏</ofd:TextCode>"
                                + "</ofd:TextObject>"));

        assertThat(letter.lines()).hasSize(2);
        assertThat(letter.remarks())
                .extracting(Remark::kind, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Remark.Kind.HIDDEN_TEXT, "2"));
    }

    @Test
    void sealsNotesAndAttachmentsAreTold() throws Unreadable {
        Transcript letter = read(letter().body("<ofd:Signatures>Doc_0/Signatures.xml</ofd:Signatures>")
                .part("Doc_0/Signatures.xml", "<ofd:Signatures><ofd:Signature ID=\"1\"/></ofd:Signatures>")
                .after("<ofd:Annotations>Annotations.xml</ofd:Annotations><ofd:Attachments>Att.xml</ofd:Attachments>")
                .part(
                        "Doc_0/Annotations.xml",
                        "<ofd:Annotations><ofd:Page PageID=\"100\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>")
                .part(
                        "Doc_0/A.xml",
                        "<ofd:PageAnnot><ofd:Annot Type=\"Stamp\"/><ofd:Annot Type=\"Watermark\"/><ofd:Annot Type=\"Link\"/>"
                                + "</ofd:PageAnnot>")
                .part("Doc_0/Att.xml", "<ofd:Attachments><ofd:Attachment Name=\"x\"/></ofd:Attachments>"));

        assertThat(letter.remarks())
                .extracting(remark -> remark.kind() + " " + remark.detail())
                .containsExactly("SEAL 2", "ANNOTATION 1", "ATTACHMENT 1");
    }

    @Test
    void picturesOfPagesAreScans() throws Unreadable {
        String picture = "<ofd:ImageObject Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\"/>";

        assertThat(refusal(new Drawing().page().object(picture).bytes(), Limits.DEFAULT)
                        .why())
                .isEqualTo(Why.SCANNED);
        assertThat(read(letter().page().object(picture)).remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.SCANNED_PAGE);
    }

    @Test
    void aBrokenPageAmongGoodOnesIsTold() throws Unreadable {
        Transcript letter = read(letter().page().part("Doc_0/Pages/P1.xml", "<ofd:Page><ofd:Con"));

        assertThat(letter.lines()).hasSize(2);
        assertThat(letter.remarks())
                .extracting(Remark::kind, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Remark.Kind.TRUNCATED, "2"));
    }

    @Test
    void nothingIsFetchedOrExpanded() throws Unreadable {
        Drawing drawing = letter().page();
        drawing.part(
                "Doc_0/Pages/P1.xml",
                "<!DOCTYPE x [<!ENTITY a \"" + "laugh".repeat(100) + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<Page><Content><Layer><TextObject Size=\"4\" Boundary=\"20 20 9 9\"><TextCode Y=\"4\">&f;&a;收入</TextCode>"
                        + "</TextObject></Layer></Content></Page>");

        assertThat(String.join("", read(drawing).lines())).doesNotContain("laugh", "root");
    }

    @Test
    void limitsAreKept() {
        byte[] two = letter().page().words(30, 30, 5, "第二页").bytes();
        Limits small = new Limits(1 << 20, 100, 10, 10, 500, 4, Duration.ofSeconds(1));

        assertThat(refusal(two, Limits.DEFAULT.withPages(1)).why()).isEqualTo(Why.TOO_MANY_PAGES);
        assertThat(refusal(two, small).why()).isEqualTo(Why.UNPACKS_TOO_LARGE);
        assertThat(refusal(new Drawing().bytes(), Limits.DEFAULT).why()).isEqualTo(Why.DAMAGED);
    }

    @Test
    void cutOffAnywhereAFileIsReadOrRefused() {
        byte[] whole = letter().bytes();
        for (int end = 0; end < whole.length; end += 7) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThat(refusal(cut, Limits.DEFAULT).why()).isEqualTo(Why.DAMAGED);
        }
    }
}
