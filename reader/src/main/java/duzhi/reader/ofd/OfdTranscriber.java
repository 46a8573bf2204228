package duzhi.reader.ofd;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;

/** Reads OFD by what its pages draw (GB/T 33190-2016). */
public final class OfdTranscriber implements Transcriber {

    @Override
    public Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        try (Package files = new Package(original, limits, watch)) {
            return new Pages(files, original, limits, watch).transcript();
        } catch (RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName());
        }
    }
}
