package io.tsrpc.inner;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Frame;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: frames in order, held back while the reader does not want any. */
final class Pipe {
    /** How much may wait, in bytes. */
    private static final long LIMIT = 16 << 20;

    private final Consumer<Frame> reader;

    @GuardedBy("this")
    private final Queue<Frame> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private long waitingSize;

    @GuardedBy("this")
    private boolean flowing = true;

    @GuardedBy("this")
    private boolean draining;

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private @Nullable Runnable afterLast;

    /** {@code reader} must not block. It is called without a lock, by one thread at a time. */
    Pipe(Consumer<Frame> reader) {
        this.reader = reader;
    }

    /** Passes a frame on behind those before it; false if the pipe has ended or too much waits. */
    boolean send(Frame frame) {
        synchronized (this) {
            if (ended || (waitingSize + frame.size() > LIMIT && !waiting.isEmpty())) {
                return false;
            }
            waiting.add(frame);
            waitingSize += frame.size();
        }
        drain();
        return true;
    }

    /** Holds frames back, or lets them go on. */
    void flow(boolean on) {
        synchronized (this) {
            flowing = on;
        }
        drain();
    }

    /** Takes no more; runs {@code last} when all that waits has been read. */
    void end(Runnable last) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            afterLast = last;
        }
        drain();
    }

    /** Takes no more and forgets what waits. */
    synchronized void cut() {
        ended = true;
        waiting.clear();
        waitingSize = 0;
        afterLast = null;
    }

    private void drain() {
        synchronized (this) {
            if (draining) {
                return;
            }
            draining = true;
        }
        Runnable next;
        while ((next = next()) != null) {
            next.run();
        }
    }

    /** What to do next, or null after giving the drain up. The reader may have stopped the flow meanwhile. */
    private synchronized @Nullable Runnable next() {
        Frame frame = flowing ? waiting.poll() : null;
        if (frame != null) {
            waitingSize -= frame.size();
            return () -> reader.accept(frame);
        }
        Runnable last = waiting.isEmpty() ? afterLast : null;
        afterLast = last == null ? afterLast : null;
        draining = last != null;
        return last;
    }
}
