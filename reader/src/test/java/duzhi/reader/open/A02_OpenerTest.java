package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.form.filled.Remark;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given is opened by the reader for what it is, or named; nothing gets past the door. */
class A02_OpenerTest {

    private static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofMillis(300));

    @TempDir
    private Path folder;

    /** A reader of pages that gives their length. */
    static final Transcriber PAGES = (original, limits, watch) -> {
        TranscriptBuilder builder = new TranscriptBuilder(original, Format.HTML, limits);
        builder.line("页面 " + original.bytes().length, Flow.BEGINS);
        return builder.build();
    };

    private static Transcript open(String name, byte[] bytes, Transcriber pages) throws Unreadable {
        return new Opener(Map.of(Format.HTML, () -> pages), LIMITS, Store.NONE).open(Original.of(name, bytes));
    }

    private static Unreadable refusal(String name, byte[] bytes, Transcriber pages) {
        return catchThrowableOfType(Unreadable.class, () -> open(name, bytes, pages));
    }

    @Test
    void aFileOnDiskIsReadByTheReaderOfItsFormat() throws Exception {
        Path file = Files.write(folder.resolve("a.html"), Samples.HTML);
        Opener opener = new Opener(Map.of(Format.HTML, () -> PAGES), LIMITS, Store.NONE);

        assertThat(opener.open(file).lines()).containsExactly("页面 " + Samples.HTML.length);
        assertThat(opener.open(file).remarks()).isEmpty();
    }

    @Test
    void aWrongNameIsRemarkedAndNothingElseChanges() throws Unreadable {
        Transcript page = open("预算.xls", Samples.HTML, PAGES);

        assertThat(page.format()).isEqualTo(Format.HTML);
        assertThat(page.remarks())
                .extracting(Remark::kind, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Remark.Kind.MISLABELLED, ".xls → HTML"));
    }

    @Test
    void aTextIsReadAsOne() throws Unreadable {
        assertThat(open("a.txt", Samples.TEXT, PAGES).lines()).hasSize(2);
        assertThat(open("a.xls", "收入\t１\n".getBytes(UTF_8), PAGES).format()).isEqualTo(Format.TEXT);
    }

    @Test
    void rubbishNamedLikeADocumentIsADamagedDocument() {
        byte[] rubbish = {1, 2, 3, 0, 0, 4, 5};

        assertThat(refusal("a.pdf", rubbish, PAGES).why()).isEqualTo(Why.DAMAGED);
        assertThat(refusal("a.txt", rubbish, PAGES).why()).isEqualTo(Why.BINARY);
        assertThat(refusal("a", rubbish, PAGES).why()).isEqualTo(Why.BINARY);
    }

    @Test
    void aReaderThatBreaksMeansADamagedFile() {
        Transcriber breaks = (original, limits, watch) -> {
            throw new IllegalStateException("broken");
        };
        Transcriber endless = new Transcriber() {
            @Override
            @SuppressWarnings("InfiniteRecursion") // a stack that overflows is what is tried
            public Transcript transcribe(Original original, Limits limits, duzhi.reader.document.Watch watch)
                    throws Unreadable {
                return transcribe(original, limits, watch);
            }
        };

        assertThat(refusal("a.html", Samples.HTML, breaks).why()).isEqualTo(Why.DAMAGED);
        assertThat(refusal("a.html", Samples.HTML, endless).why()).isEqualTo(Why.DAMAGED);
    }

    @Test
    void aReaderThatAsksItsWatchIsCutOffInTime() {
        Transcriber slow = (original, limits, watch) -> {
            while (true) {
                watch.check();
            }
        };

        assertThat(refusal("a.html", Samples.HTML, slow).why()).isEqualTo(Why.TOO_LONG);
    }

    @Test
    void tooLargeAFileIsNotEvenRead() throws IOException {
        Path file = Files.write(folder.resolve("a.html"), Samples.HTML);
        Opener opener = new Opener(Map.of(), LIMITS.withBytes(10), Store.NONE);

        assertThat(catchThrowableOfType(Unreadable.class, () -> opener.open(file)))
                .extracting(Unreadable::why)
                .isEqualTo(Why.TOO_LARGE);
        assertThat(catchThrowableOfType(Unreadable.class, () -> opener.open(folder.resolve("none"))))
                .extracting(Unreadable::why)
                .isEqualTo(Why.MISSING);
    }
}
