package duzhi.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duzhi.form.filled.Remark;
import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What cannot be read is refused for what it is, before it costs more than the limits allow. */
class A02_RefusalsTest {

    private static final Limits SMALL = Limits.DEFAULT.withLines(1_000).withUnpacked(1 << 20);

    private static Why why(byte[] bytes, Limits limits) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> catchThrowableOfType(Unreadable.class, () -> Print.read(bytes, limits))
                        .why());
    }

    private static Print some() {
        return new Print().page().words(40, 50, 10, "收入合计");
    }

    @Test
    void picturesOfPagesAreScans() {
        String picture = "q 400 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
        assertThat(why(new Print().page().draw(picture).bytes(), Limits.DEFAULT))
                .isEqualTo(Why.SCANNED);
        assertThat(some().page().draw(picture).read().remarks())
                .extracting(Remark::kind, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.SCANNED_PAGE, "2"));
    }

    @Test
    void limitsAreKept() {
        assertThat(why(some().page().bytes(), Limits.DEFAULT.withPages(1))).isEqualTo(Why.TOO_MANY_PAGES);
        assertThat(why(some().bytes(), Limits.DEFAULT.withTime(Duration.ZERO))).isEqualTo(Why.TOO_LONG);
        assertThat(why(some().draw("q Q ".repeat(6_000)).bytes(), SMALL)).isEqualTo(Why.TOO_MANY_CELLS);
        assertThat(why(some().draw(" ".repeat(2 << 20)).bytes(), SMALL)).isEqualTo(Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void aDrawingInsideItselfShowsNothingMore() throws IOException {
        byte[] bytes = withForms((first, last) -> first.setItem(COSName.RESOURCES, resources(first)));
        assertThat(why(bytes, SMALL)).isEqualTo(Why.NO_TEXT);
    }

    /** Nine times nine times nine: nothing but the count of what is drawn ends this. */
    @Test
    void drawingsMadeOfDrawingsEnd() throws IOException {
        assertThat(why(withForms((first, last) -> {}), SMALL)).isEqualTo(Why.TOO_MANY_CELLS);
    }

    /** A page that draws a form of nine forms, each of nine others, nine deep. */
    private static byte[] withForms(BiConsumer<COSStream, COSStream> joined) throws IOException {
        try (PDDocument document = Loader.loadPDF(some().bytes())) {
            COSStream last = form(document);
            COSStream first = last;
            for (int deep = 1; deep < 9; deep++) {
                COSStream around = form(document);
                around.setItem(COSName.RESOURCES, resources(first));
                first = around;
            }
            joined.accept(first, last);
            document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources(first));
            COSStream content = document.getDocument().createCOSStream();
            write(content, "/X Do");
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSStream form(PDDocument document) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.setName(COSName.TYPE, "XObject");
        form.setName(COSName.SUBTYPE, "Form");
        COSArray box = new COSArray();
        List.of(0, 0, 400, 300).forEach(side -> box.add(COSInteger.get(side)));
        form.setItem(COSName.BBOX, box);
        write(form, "/X Do ".repeat(9));
        return form;
    }

    private static COSDictionary resources(COSStream form) {
        COSDictionary named = new COSDictionary();
        named.setItem("X", form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        return resources;
    }

    private static void write(COSStream stream, String content) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    void cutOffAnywhereAFileIsReadOrRefused() {
        byte[] whole = some().bytes();
        for (int end = 0; end < whole.length; end += 37) {
            byte[] cut = Arrays.copyOf(whole, end);
            Unreadable reason = catchThrowableOfType(Unreadable.class, () -> Print.read(cut, Limits.DEFAULT));
            assertThat(reason == null || reason.why() == Why.DAMAGED || reason.why() == Why.NO_TEXT)
                    .isTrue();
        }
    }

    @Test
    void hatchingIsNoTable() {
        Print print = new Print().page(2000, 2000, 0).words(40, 50, 10, "收入合计");
        for (int i = 0; i < 900; i++) {
            print.line(10, 10 + 2 * i, 1900, 10 + 2 * i).line(10 + 2 * i, 10, 10 + 2 * i, 1900);
        }

        assertThat(print.read().tables()).isEmpty();
        assertThat(print.read().lines()).containsExactly("收入合计");
    }

    @Test
    void aTableOfSignsThatClaimsBillionsHoldsNothingUp() throws IOException {
        for (String table : List.of(
                "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange", "1 beginbfrange <0041> <0042> <0041> <00")) {
            byte[] bytes = withTable(table);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> assertThat(Print.read(bytes, Limits.DEFAULT)).isNotNull());
        }
    }

    /** A page of signs whose font says this of them. */
    private static byte[] withTable(String table) throws IOException {
        try (PDDocument document = Loader.loadPDF(some().bytes())) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(table.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            fonts.keySet().forEach(name -> fonts.getCOSDictionary(name).setItem(COSName.TO_UNICODE, stream));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
