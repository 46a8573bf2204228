package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes content as PDF. Its one font is named and not embedded; what its codes stand for is said. */
final class PdfMaker {

    private final PDDocument document = new PDDocument();
    private final boolean packed;

    private PdfMaker(boolean packed) {
        this.packed = packed;
    }

    static byte[] make(Content content, boolean packed) throws IOException {
        PdfMaker maker = new PdfMaker(packed);
        try (PDDocument document = maker.document) {
            document.setDocumentId(1L);
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, maker.fonts());
            for (Paper paper : Paper.of(content)) {
                PDPage page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
                page.setResources(resources);
                page.getCOSObject().setItem(COSName.CONTENTS, maker.stream(drawn(paper)));
                document.addPage(page);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    /** The operators that set a page. */
    private static String drawn(Paper paper) {
        StringBuilder drawn = new StringBuilder();
        for (Paper.Words words : paper.words()) {
            double x = words.x();
            drawn.append("BT /F0 %s Tf 1 0 0 1 %s %s Tm ".formatted(words.size(), x, paper.height() - words.base()));
            drawn.append('<');
            words.text().chars().forEach(c -> drawn.append("%04X".formatted(c)));
            drawn.append("> Tj ET\n");
        }
        for (Paper.Rule rule : paper.rules()) {
            drawn.append("%s %s m %s %s l S\n"
                    .formatted(rule.fromX(), paper.height() - rule.fromY(), rule.toX(), paper.height() - rule.toY()));
        }
        return drawn.toString();
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out =
                packed ? stream.createOutputStream(COSName.FLATE_DECODE) : stream.createOutputStream()) {
            out.write(text.getBytes(US_ASCII));
        }
        return stream;
    }

    private COSDictionary fonts() throws IOException {
        COSDictionary below = named("Font", "CIDFontType2");
        below.setName(COSName.BASE_FONT, "FangSong");
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        for (int value : new int[] {0, 0x1FFF, 500}) {
            widths.add(COSInteger.get(value));
        }
        below.setItem(COSName.W, widths);
        COSDictionary descriptor = named("FontDescriptor", "");
        descriptor.setName(COSName.FONT_NAME, "FangSong");
        descriptor.setInt(COSName.FLAGS, 4);
        below.setItem(COSName.FONT_DESC, descriptor);

        COSDictionary font = named("Font", "Type0");
        font.setName(COSName.BASE_FONT, "FangSong");
        font.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(below);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(unicode()));
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F0", font);
        return fonts;
    }

    private static COSDictionary named(String type, String subtype) {
        COSDictionary named = new COSDictionary();
        named.setName(COSName.TYPE, type);
        if (!subtype.isEmpty()) {
            named.setName(COSName.SUBTYPE, subtype);
        }
        return named;
    }

    /** Every code is the character of that number. */
    private static String unicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        for (int block = 0; block < 256; block += 64) {
            map.append("64 beginbfrange\n");
            for (int high = block; high < block + 64; high++) {
                map.append(String.format(Locale.ROOT, "<%02X00> <%02XFF> <%02X00>\n", high, high, high));
            }
            map.append("endbfrange\n");
        }
        return map + "endcmap end end\n";
    }
}
