package duzhi.server.check;

import java.io.IOException;

/** A file as it comes in; its bytes are taken when they are needed, so that no two are in memory. */
public interface Incoming {

    /** What its sender calls it: anything at all. */
    String name();

    /** How many bytes it has. */
    long size();

    /** All of them. */
    byte[] bytes() throws IOException;
}
