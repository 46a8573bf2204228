package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.TranscriptBuilder;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is not printed as it stands, and keeps the first of each kind as an example. */
final class Tally {

    private static final int LONGEST_EXAMPLE = 40;

    private record Seen(int count, String first, int line) {}

    private final TranscriptBuilder out;
    private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

    Tally(TranscriptBuilder out) {
        this.out = out;
    }

    /** Something of that kind, at the line to be written next. */
    void add(Kind kind, String example) {
        String first = example.strip();
        if (!first.isEmpty()) {
            String shown = first.length() > LONGEST_EXAMPLE ? first.substring(0, LONGEST_EXAMPLE) + "…" : first;
            seen.merge(
                    kind,
                    new Seen(1, shown, out.size() + 1),
                    (old, any) -> new Seen(old.count() + 1, old.first(), old.line()));
        }
    }

    void remark() {
        seen.forEach(
                (kind, seen) -> out.remark(kind, Math.min(seen.line(), out.size()), seen.count() + "：" + seen.first()));
    }
}
