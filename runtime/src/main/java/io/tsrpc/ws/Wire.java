package io.tsrpc.ws;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The bytes that go over one client's socket, plain or in TLS. One thread reads while another one writes; neither ever
 * waits.
 */
interface Wire {
    /** Puts what has arrived into {@code target}: how many bytes, 0 if there is nothing now, -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Whether {@link #read} has more to give although nothing more has arrived. */
    boolean hasMore();

    /**
     * Takes as much of {@code source} as can be taken now.
     *
     * @return whether all of it, and all that was taken before, is with the operating system
     */
    boolean write(ByteBuffer source) throws IOException;

    /** Closes the socket. Called any number of times. */
    void close();
}
