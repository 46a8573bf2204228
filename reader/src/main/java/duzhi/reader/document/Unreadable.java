package duzhi.reader.document;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read, with what it is and what to do; never thrown for anything wrong inside a document. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Causes may run in rings. */
    private static final int DEEPEST = 32;

    /** Why a file cannot be read. */
    public enum Why {
        MISSING,
        NOT_ALLOWED,
        EMPTY,
        /** A folder or archive without any file. */
        NOTHING_INSIDE,
        TOO_LARGE,
        TOO_MANY_LINES,
        /** More cells, marks on pages or elements than the limit. */
        TOO_MANY_CELLS,
        /** More pages or sheets than the limit. */
        TOO_MANY_PAGES,
        /** Unfolds into more than the limit. */
        UNPACKS_TOO_LARGE,
        /** Nested deeper than the limit. */
        TOO_DEEP,
        /** Took longer than the limit. */
        TOO_LONG,
        /** Stopped by the user. */
        CANCELLED,
        BINARY,
        /** A kind of document that is not read; the detail names it. */
        OTHER_FORMAT,
        IMAGE,
        /** Packed in a way that is not unpacked; the detail names it. */
        ARCHIVE,
        ENCODING,
        /** Opens with a password only. */
        PASSWORD,
        /** Ends before its structure is closed, and nothing could be read: a download or copy that was cut off. */
        TRUNCATED,
        /** Its structure is broken: nothing could be read. */
        DAMAGED,
        /** A lock file that a program leaves beside a document that is open. */
        LOCK_FILE,
        /** The resource half of a file of another system. */
        RESOURCE_FORK,
        /** Every page is a picture. */
        SCANNED,
        NO_TEXT,
        FAILED
    }

    private final Why why;
    private final String detail;

    /** Of this kind, with a detail such as the size found. */
    public Unreadable(Why why, String detail) {
        super(why + (detail.isEmpty() ? "" : ": " + detail));
        this.why = why;
        this.detail = detail;
    }

    /** The one that libraries wrapped into exceptions of their own on its way here, else this one. */
    public Unreadable unless(Throwable problem) {
        @Nullable Throwable at = problem;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof Unreadable reason) {
                return reason;
            }
            at = at instanceof XMLStreamException xml && xml.getCause() == null
                    ? xml.getNestedException()
                    : at.getCause();
        }
        return this;
    }

    /** The kind of trouble. */
    public Why why() {
        return why;
    }

    /** A figure or word that makes it concrete, may be empty. */
    public String detail() {
        return detail;
    }
}
