package duzhi.reader.word;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;

final class OldDocument {
    private OldDocument() {}

    static Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        throw new Unreadable(Why.OTHER_FORMAT, "DOC");
    }
}
