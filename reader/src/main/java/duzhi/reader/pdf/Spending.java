package duzhi.reader.pdf;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Meter;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What a document may still cost. The library unpacks a whole stream before it looks at it, so streams are unpacked once
 * before without being kept; and it goes on after errors, so what was refused once is refused again.
 */
final class Spending {

    private static final int BUFFER = 1 << 16;
    private static final int MARKS_A_STREAM = 50;

    private final Limits limits;
    private final Watch watch;
    private final Meter meter;
    private final FontMaps maps = new FontMaps();
    private final byte[] buffer = new byte[BUFFER];
    private final Set<COSStream> measured = Collections.newSetFromMap(new IdentityHashMap<>());
    private long unpacked;
    private @Nullable Unreadable refused;

    Spending(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
        this.meter = new Meter(limits, watch);
    }

    /** The tables of characters of this document's fonts. */
    FontMaps maps() {
        return maps;
    }

    /** One more operator or character. */
    void mark() throws IOException {
        hold();
        try {
            meter.mark();
        } catch (Unreadable reason) {
            refuse(reason);
        }
    }

    /** A stream about to be unpacked and gone through. One that is broken ends where it breaks, as for the library. */
    void open(COSStream stream) throws IOException {
        for (int i = 0; i < MARKS_A_STREAM; i++) {
            mark();
        }
        if (!measured.add(stream)) {
            return;
        }
        try (InputStream in = unpacking(stream)) {
            for (int read = in.read(buffer); read >= 0 && unpacked <= limits.unpacked(); read = in.read(buffer)) {
                unpacked += read;
                watch.checkInput();
            }
        } catch (IOException broken) {
            if (broken.getCause() instanceof Unreadable reason) {
                refuse(reason);
            }
        }
        if (unpacked > limits.unpacked()) {
            refuse(new Unreadable(Why.UNPACKS_TOO_LARGE, (limits.unpacked() >> 20) + " MB"));
        }
    }

    /** Fails where something was refused and the library went on. */
    void hold() throws IOException {
        if (refused != null) {
            throw new IOException(refused);
        }
    }

    private void refuse(Unreadable reason) throws IOException {
        refused = reason;
        hold();
    }

    /** Only one filter packs a thousandfold; it may be applied several times. */
    private static InputStream unpacking(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        COSBase filters = stream.getFilters();
        int count = filters instanceof COSArray array ? array.size() : 1;
        for (int i = 0; i < count; i++) {
            COSBase filter = filters instanceof COSArray array ? array.getObject(i) : filters;
            if (!COSName.FLATE_DECODE.equals(filter) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                return in;
            }
            in = new InflaterInputStream(in);
        }
        return in;
    }
}
