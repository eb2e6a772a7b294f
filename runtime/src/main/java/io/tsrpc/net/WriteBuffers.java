package io.tsrpc.net;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A pool of direct buffers, in which a writer coalesces frames into one write. */
public final class WriteBuffers {
    /** The size of a buffer in bytes. */
    static final int SIZE = 64 << 10;

    private static final int KEPT = 32;

    private final BlockingQueue<ByteBuffer> idle = new ArrayBlockingQueue<>(KEPT);

    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        return buffer == null ? ByteBuffer.allocateDirect(SIZE) : buffer;
    }

    void release(ByteBuffer buffer) {
        boolean unused = idle.offer(buffer.clear());
    }
}
