package duzhi.cli;

import duzhi.reader.open.Batch;

/**
 * Says beside the report how far reading has come: on a terminal in one line that is written over, elsewhere in a line
 * of its own every few seconds. A run that is over soon says nothing.
 */
final class ProgressLine implements Batch.Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000;
    private static final int LONGEST_NAME = 30;

    private final Terminal terminal;
    private final long between;
    private long last = System.nanoTime();
    private boolean shown;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        this.between = terminal.attached() ? SECOND / 4 : 5 * SECOND;
    }

    @Override
    public synchronized void at(int done, int total, String current) {
        long now = System.nanoTime();
        if (now - last < between) {
            return;
        }
        last = now;
        String name =
                current.length() <= LONGEST_NAME ? current : "…" + current.substring(current.length() - LONGEST_NAME);
        String line = terminal.messages().say("progress", done, total, name);
        if (terminal.attached()) {
            shown = true;
            terminal.err().print("\r\u001b[K" + line);
            terminal.err().flush();
        } else {
            terminal.tell(line);
        }
    }

    /** Leaves no trace on a terminal. */
    @Override
    public synchronized void close() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
