package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/**
 * Keeps what waits to be written to a limit, since Java-WebSocket's own queue has none and does not know its size: it
 * remembers the sizes of the frames that it put in, and forgets the oldest as the queue gets shorter.
 */
final class Unsent {
    private final int limit;
    private final IntSupplier queueLength;

    @GuardedBy("this")
    private final Queue<Integer> sizes = new ArrayDeque<>();

    @GuardedBy("this")
    private long total;

    Unsent(int limit, IntSupplier queueLength) {
        this.limit = limit;
        this.queueLength = queueLength;
    }

    /** Sends a frame, unless too much waits or the connection is closed; a lone frame may be larger than the limit. */
    synchronized boolean send(int size, Runnable sender) {
        for (int written = sizes.size() - queueLength.getAsInt(); written > 0; written--) {
            total -= sizes.remove();
        }
        if (total > 0 && total + size > limit) {
            return false;
        }
        try {
            sender.run();
        } catch (WebsocketNotConnectedException e) {
            return false;
        }
        sizes.add(size);
        total += size;
        return true;
    }
}
