package io.tsrpc.ws;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one socket, plain or in TLS. One thread reads while another one writes. No method blocks. */
interface NonBlockingChannel {
    /** Reads what has arrived into {@code target}. Returns the number of bytes, 0 if there are none now, -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Whether {@link #read} returns more although nothing more has arrived. */
    boolean hasMore();

    /**
     * Writes as much of {@code source} as the socket takes now.
     *
     * @return whether all of it, and all that was written before, is with the operating system
     */
    boolean write(ByteBuffer source) throws IOException;

    /** Closes the socket. Further calls do nothing. */
    void close();
}
