package duzhi.reader.open;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Place;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens whatever is given, by what it is and not by its name, and writes it out as lines and tables. */
public final class Opener {

    private static final Set<Why> NO_TEXT_AFTER_ALL = Set.of(Why.BINARY, Why.ENCODING);

    private final Map<Format, Supplier<Transcriber>> transcribers;
    private final Limits limits;
    private final Store store;

    /**
     * With a reader for each format but plain text, made when it is first needed.
     *
     * @param store where finished work is kept for the next run
     */
    public Opener(Map<Format, Supplier<Transcriber>> transcribers, Limits limits, Store store) {
        this.transcribers = Map.copyOf(transcribers);
        this.limits = limits;
        this.store = store;
    }

    /** What a file is by its bytes; empty for what is not read. */
    public static Optional<Format> formatOf(Original original) {
        try {
            return Sniffer.sniff(original);
        } catch (Unreadable | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a file once and opens it; a file that takes too long is cut off. */
    public Transcript open(Path file) throws Unreadable {
        return open(Original.read(file, limits));
    }

    /** Opens a file already read; one that takes too long is cut off. */
    public Transcript open(Original original) throws Unreadable {
        return Deadline.within(limits.time(), original.path(), watch -> open(original, watch));
    }

    /**
     * Opens a file on the thread of the caller, who sees to it that the work ends.
     *
     * @throws Unreadable whatever is wrong with the file; never anything else, short of memory
     */
    public Transcript open(Original original, Watch watch) throws Unreadable {
        try {
            return opened(original, watch);
        } catch (Unreadable reason) {
            boolean cut = reason.why() == Why.DAMAGED && Ending.isMissing(original.bytes());
            throw cut ? new Unreadable(Why.TRUNCATED, "") : reason;
        }
    }

    private Transcript opened(Original original, Watch watch) throws Unreadable {
        limits.admit(original.bytes().length);
        try {
            Format format = Sniffer.sniff(original).orElseThrow(() -> new Unreadable(Why.ARCHIVE, "ZIP"));
            Transcript transcript = store.find(original, format);
            if (transcript == null) {
                transcript = transcribe(original, format, watch);
                store.keep(transcript);
            }
            return Sniffer.isMislabelled(original, format) ? remarked(original, transcript) : transcript;
        } catch (RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName());
        } catch (StackOverflowError e) {
            throw new Unreadable(Why.DAMAGED, Why.TOO_DEEP.name().toLowerCase(Locale.ROOT));
        }
    }

    private Transcript transcribe(Original original, Format format, Watch watch) throws Unreadable {
        if (format == Format.TEXT) {
            return text(original);
        }
        Supplier<Transcriber> transcriber = transcribers.get(format);
        if (transcriber == null) {
            throw new Unreadable(Why.OTHER_FORMAT, format.name());
        }
        return transcriber.get().transcribe(original, limits, watch);
    }

    /** What is named a document and is neither that nor text has lost what made it one. */
    private Transcript text(Original original) throws Unreadable {
        try {
            return Transcript.of(TextFile.of(original, limits));
        } catch (Unreadable reason) {
            boolean damaged = NO_TEXT_AFTER_ALL.contains(reason.why()) && Sniffer.namesDocument(original);
            throw damaged ? new Unreadable(Why.DAMAGED, Sniffer.extension(original)) : reason;
        }
    }

    private static Transcript remarked(Original original, Transcript transcript) {
        List<Remark> remarks = new ArrayList<>();
        String detail = "." + Sniffer.extension(original) + " → " + transcript.format();
        remarks.add(new Remark(Remark.Kind.MISLABELLED, Place.ofDocument(original.path()), detail));
        remarks.addAll(transcript.remarks());
        return transcript.withRemarks(remarks);
    }
}
