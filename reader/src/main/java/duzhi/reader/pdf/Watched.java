package duzhi.reader.pdf;

import duzhi.reader.document.Watch;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a file, which end with the time: a file searched over and over for what it lacks must end too. */
final class Watched implements RandomAccessRead {

    private static final int OFTEN = 1024;

    private final RandomAccessRead bytes;
    private final Watch watch;
    private int reads;

    Watched(byte[] bytes, Watch watch) {
        this.bytes = new RandomAccessReadBuffer(bytes);
        this.watch = watch;
    }

    private void check() throws IOException {
        if (++reads % OFTEN == 0) {
            watch.checkInput();
        }
    }

    @Override
    public int read() throws IOException {
        check();
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        check();
        return bytes.read(into, from, most);
    }

    @Override
    public void seek(long position) throws IOException {
        check();
        bytes.seek(position);
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public RandomAccessReadView createView(long from, long length) throws IOException {
        return new RandomAccessReadView(this, from, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
