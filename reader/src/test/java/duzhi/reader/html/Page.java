package duzhi.reader.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.util.List;

/** Reads invented pages. */
final class Page {

    private Page() {}

    static Transcript of(String html) {
        return of(html.getBytes(UTF_8));
    }

    static Transcript of(byte[] bytes) {
        try {
            return of(bytes, Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new AssertionError("not readable", e);
        }
    }

    static Transcript of(byte[] bytes, Limits limits) throws Unreadable {
        return new HtmlTranscriber().transcribe(Original.of("invented.html", bytes), limits, Watch.of(limits.time()));
    }

    static List<String> rows(String html, int table) {
        Transcript read = of(html);
        return read.tables().get(table).lines().stream()
                .map(line -> read.lines().get(line - 1).replace('\t', '|'))
                .toList();
    }
}
