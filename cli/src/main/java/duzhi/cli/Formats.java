package duzhi.cli;

import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.excel.ExcelTranscriber;
import duzhi.reader.html.HtmlTranscriber;
import duzhi.reader.ofd.OfdTranscriber;
import duzhi.reader.pdf.PdfTranscriber;
import duzhi.reader.word.WordTranscriber;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The reader of each format. Made when a file of the format comes, so that a run on texts loads no library for it. */
public final class Formats {

    private Formats() {}

    /** By format; a new one each time, so that a caller may change it. */
    public static Map<Format, Supplier<Transcriber>> all() {
        Map<Format, Supplier<Transcriber>> formats = new EnumMap<>(Format.class);
        formats.put(Format.PDF, PdfTranscriber::new);
        formats.put(Format.XLSX, ExcelTranscriber::new);
        formats.put(Format.XLS, ExcelTranscriber::new);
        formats.put(Format.OFD, OfdTranscriber::new);
        formats.put(Format.DOCX, WordTranscriber::new);
        formats.put(Format.DOC, WordTranscriber::new);
        formats.put(Format.HTML, HtmlTranscriber::new);
        return formats;
    }
}
