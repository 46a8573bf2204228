package duzhi.reader.word;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which fields are open: each is an instruction, which is not printed, up to its separator, and its result after it. */
final class Fields {

    private final Deque<Boolean> instructing = new ArrayDeque<>();

    void begin() {
        instructing.push(true);
    }

    void separate() {
        if (!instructing.isEmpty()) {
            instructing.pop();
            instructing.push(false);
        }
    }

    void end() {
        instructing.poll();
    }

    /** Whether what comes now is printed. */
    boolean print() {
        return !instructing.contains(true);
    }

    /** Instructions end with their paragraph: one left open must not swallow the rest of the document. */
    void endParagraph() {
        instructing.removeIf(open -> open);
    }
}
