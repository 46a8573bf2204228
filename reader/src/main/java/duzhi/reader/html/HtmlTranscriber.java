package duzhi.reader.html;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Writes out web pages, and workbooks that a spreadsheet program saved as web pages, as a browser shows them without its
 * style sheets: what an element itself hides is left out and counted, the rules of {@code <style>} are not applied.
 * Scripts are not run and nothing is fetched.
 *
 * <p>A {@link duzhi.ledger.source.Spot.Passage} counts, from 1 in document order, the blocks of the page that show text:
 * a paragraph, heading, list item, cell, or stretch of text between such elements. Its characters are those shown, white
 * space as a browser folds it, a line break as one.
 */
public final class HtmlTranscriber implements Transcriber {

    /** How many elements deep a page may nest for each level that tables may. */
    private static final int ELEMENTS_A_LEVEL = 24;

    private static final int HEAD = 2048;
    private static final Pattern WEB_ARCHIVE =
            Pattern.compile("(?is)\\A\\s*(?:[\\w-]+:[^\\n]*\\n\\s*)*?mime-version:.*");
    private static final Pattern OTHER_XML =
            Pattern.compile("<\\?mso-application|urn:schemas-microsoft-com:office:spreadsheet\">|/word/2003/wordml");

    @Override
    public Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        limits.admit(original.bytes().length);
        if (original.bytes().length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        refuse(original.bytes());
        try {
            Parser parser = Parser.htmlParser().setMaxDepth(limits.depth() * ELEMENTS_A_LEVEL);
            Document page = parser.parseInput(watched(Encoding.decode(original.bytes()), watch), "");
            watch.check();
            TranscriptBuilder out = new TranscriptBuilder(original, Format.HTML, limits);
            new PageWriter(out, limits, watch).write(page.body());
            return out.build();
        } catch (RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName()).unless(e);
        }
    }

    /** The parser takes its text in pieces: no piece is handed out after the time. */
    private static Reader watched(String text, Watch watch) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] buffer, int from, int most) throws IOException {
                watch.checkInput();
                return super.read(buffer, from, most);
            }
        };
    }

    private static void refuse(byte[] bytes) throws Unreadable {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (WEB_ARCHIVE.matcher(head).matches()) {
            throw new Unreadable(Why.OTHER_FORMAT, "MHT");
        }
        if (head.stripLeading().startsWith("<?xml") && OTHER_XML.matcher(head).find()) {
            throw new Unreadable(Why.OTHER_FORMAT, "Office 2003 XML");
        }
    }
}
