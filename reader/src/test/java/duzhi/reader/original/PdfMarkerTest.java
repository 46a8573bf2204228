package duzhi.reader.original;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfMarkerTest {

    private static final int WHITE = 0xFFFFFF;

    @Test
    void aHighlightTellsTheFinding() throws IOException {
        Spot.Box box = new Spot.Box(1, 20, 30, 60, 40);
        byte[] marked = PdfMarker.mark(page(0), List.of(new Mark(box, Mark.Weight.ERROR, "合计不等于各项之和。")))
                .bytes();

        try (PDDocument document = Loader.loadPDF(marked)) {
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            assertThat(annotations).singleElement().isInstanceOfSatisfying(PDAnnotationHighlight.class, highlight -> {
                assertThat(highlight.getContents()).isEqualTo("合计不等于各项之和。");
                assertThat(highlight.getQuadPoints()).startsWith(20, 170, 60, 170);
                assertThat(highlight.getRectangle().contains(20, 170)).isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theMarkLiesOnThePlaceHoweverThePageIsTurned(int rotation) throws IOException {
        Spot.Box box = new Spot.Box(1, 20, 30, 60, 40);
        byte[] marked = PdfMarker.mark(page(rotation), List.of(new Mark(box, Mark.Weight.ERROR, "x")))
                .bytes();

        BufferedImage image = picture(marked);
        double scale = image.getWidth() / (rotation % 180 == 0 ? 100.0 : 200.0);
        assertThat(colour(image, 40 * scale, 35 * scale)).isNotEqualTo(WHITE);
        assertThat(colour(image, 40 * scale, 60 * scale)).isEqualTo(WHITE);
        assertThat(colour(image, 80 * scale, 35 * scale)).isEqualTo(WHITE);
    }

    @Test
    void theSameMarksGiveTheSameBytes() throws IOException {
        List<Mark> marks = List.of(new Mark(new Spot.Box(1, 1, 1, 9, 9), Mark.Weight.NOTE, "x"));
        byte[] page = page(0);

        assertThat(PdfMarker.mark(page, marks).bytes())
                .isEqualTo(PdfMarker.mark(page, marks).bytes());
    }

    @Test
    void aCopyOfARestrictedFileSaysThatItIsNotRestricted() throws IOException {
        byte[] restricted;
        try (PDDocument document = Loader.loadPDF(page(0))) {
            AccessPermission permission = new AccessPermission();
            permission.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", "", permission));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            restricted = out.toByteArray();
        }

        Copy copy = PdfMarker.mark(
                restricted,
                List.of(
                        new Mark(new Spot.Box(1, 1, 1, 9, 9), Mark.Weight.NOTE, "x"),
                        new Mark(new Spot.Box(2, 1, 1, 9, 9), Mark.Weight.NOTE, "no such page")));

        assertThat(copy.lost()).containsExactly(Copy.Loss.RESTRICTIONS);
        assertThat(copy.marked()).isEqualTo(1);
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (Pictures pictures = new Pictures(pdf)) {
            return ImageIO.read(new ByteArrayInputStream(pictures.page(1).png()));
        }
    }

    private static int colour(BufferedImage image, double x, double y) {
        return image.getRGB((int) x, (int) y) & WHITE;
    }

    private static byte[] page(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(100, 200));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(0, 0, 1, 1);
                content.stroke();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
