package duzhi.cli;

import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript.Format;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The reader of each format. Made when a file of the format comes, so that a run on texts loads no library for it. */
final class Formats {

    private Formats() {}

    static Map<Format, Supplier<Transcriber>> all() {
        return new EnumMap<>(Format.class);
    }
}
