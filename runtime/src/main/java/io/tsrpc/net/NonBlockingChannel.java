package io.tsrpc.net;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads and writes one socket, plain or with TLS. One thread may read while another writes. No method blocks. */
interface NonBlockingChannel {
    /**
     * Reads available bytes into {@code target}. Returns their number, 0 if none are available, or -1 at the end of the
     * stream.
     */
    int read(ByteBuffer target) throws IOException;

    /** Whether {@link #read} can return more even if nothing more arrives. */
    boolean hasMore();

    /**
     * Writes as much of {@code source} as the socket currently accepts.
     *
     * @return whether all of it, and everything written before, has been passed to the operating system
     */
    boolean write(ByteBuffer source) throws IOException;

    /** Whether the peer itself has ended the stream, once {@link #read} has returned -1: with TLS, anybody can end TCP. */
    boolean endsInOrder();

    /** Closes the socket. Further calls have no effect. */
    void close();
}
