package duzhi.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The tables that say which characters the signs of a font stand for. One damaged digit in them, or an end in the midst of
 * one, can claim billions of signs, which would be entered one by one: such a table is left out, and its signs count as not
 * explained.
 */
final class FontMaps {

    /** More signs than any script has. */
    private static final long MOST = 2_000_000;

    private static final int LARGEST = 8 << 20;
    private static final Pattern BLOCK = Pattern.compile("beginbfrange(.*?)endbfrange", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile(
            "<\\s*([0-9A-Fa-f\\s]{1,24})>\\s*<\\s*([0-9A-Fa-f\\s]{1,24})>\\s*(?:<[^>]*>|\\[[^\\]]*\\])");

    private final Set<COSStream> admitted = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Sets fonts once their tables are admitted. */
    final class Setting extends SetFontAndSize {

        private final PDFStreamEngine engine;

        Setting(PDFStreamEngine engine) {
            super(engine);
            this.engine = engine;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name && engine.getResources() != null) {
                COSDictionary fonts = engine.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
                if (font != null) {
                    admit(font);
                }
            }
            super.process(operator, operands);
        }
    }

    private void admit(COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map && admitted.add(map) && isWild(map)) {
            font.removeItem(COSName.TO_UNICODE);
        }
    }

    private static boolean isWild(COSStream map) throws IOException {
        try (InputStream in = map.createInputStream()) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
            boolean isCut = text.lastIndexOf('<') > text.lastIndexOf('>');
            long claimed = 0;
            for (Matcher block = BLOCK.matcher(text); block.find(); ) {
                for (Matcher range = RANGE.matcher(block.group(1)); range.find(); ) {
                    claimed += Math.max(0, code(range.group(2)) - code(range.group(1)));
                }
            }
            return isCut || claimed > MOST;
        }
    }

    /** Codes have at most four bytes; more are cut as the last ones count. */
    private static long code(String digits) {
        String bare = digits.replaceAll("\\s", "");
        return bare.isEmpty() ? 0 : Long.parseLong(bare.substring(Math.max(0, bare.length() - 8)), 16);
    }
}
