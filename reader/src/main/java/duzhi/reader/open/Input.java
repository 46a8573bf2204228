package duzhi.reader.open;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;

/** One file that the arguments name, alone, in a folder or in an archive. Its bytes are read when they are needed. */
public interface Input {

    /** How it is shown: a path, or {@code archive.zip!/folder/file}. */
    String path();

    /** Its bytes, read anew. */
    Original load(Limits limits) throws Unreadable;

    /** One that is known not to be readable. */
    static Input refused(String path, Unreadable.Why why, String detail) {
        return of(path, limits -> {
            throw new Unreadable(why, detail);
        });
    }

    /** One with bytes from there. */
    static Input of(String path, Bytes bytes) {
        return new Input() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Original load(Limits limits) throws Unreadable {
                return bytes.load(limits);
            }

            @Override
            public String toString() {
                return path;
            }
        };
    }

    /** Where bytes come from. */
    interface Bytes {
        /** The whole of them. */
        Original load(Limits limits) throws Unreadable;
    }
}
