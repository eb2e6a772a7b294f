package io.tsrpc.inner;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.transport.Frame;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: passes frames in order, and holds them while the reader is paused. */
final class Pipe {
    private final long limit;
    private final Consumer<Frame> reader;

    @GuardedBy("this")
    private final Queue<Frame> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private long waitingSize;

    @GuardedBy("this")
    private List<Runnable> whenWritable = List.of();

    @GuardedBy("this")
    private boolean isReadable = true;

    @GuardedBy("this")
    private boolean draining;

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private @Nullable Runnable afterLast;

    /**
     * Creates an empty pipe. {@code reader} must not block. It is called without a lock held, by one thread at a time.
     *
     * @param limit the largest total size of waiting frames, in bytes
     */
    Pipe(long limit, Consumer<Frame> reader) {
        this.limit = limit;
        this.reader = reader;
    }

    /** Passes a frame on, after those that wait. Returns false if the pipe has ended or is full. */
    boolean send(Frame frame) {
        synchronized (this) {
            if (!hasRoomFor(frame.size())) {
                return false;
            }
            add(frame);
        }
        drain();
        return true;
    }

    /** Passes two frames on, with nothing between them, or none. */
    boolean send(Frame first, Frame second) {
        synchronized (this) {
            if (!hasRoomFor(first.size() + second.size())) {
                return false;
            }
            add(first);
            add(second);
        }
        drain();
        return true;
    }

    @GuardedBy("this")
    private boolean hasRoomFor(int size) {
        return !ended && (waitingSize + size <= limit || waiting.isEmpty());
    }

    @GuardedBy("this")
    private void add(Frame frame) {
        waiting.add(frame);
        waitingSize += frame.size();
    }

    /** Resumes or pauses the reader. */
    void readable(boolean on) {
        synchronized (this) {
            isReadable = on;
        }
        drain();
    }

    /** Ends the pipe, and runs {@code last} when all waiting frames have been read. */
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

    /** Whether it has ended, and a thread is passing on what waits, which then runs what is to be run last. */
    synchronized boolean isEnding() {
        return ended && draining;
    }

    /** Ends the pipe and drops all waiting frames. */
    void discard() {
        List<Runnable> actions;
        synchronized (this) {
            ended = true;
            waiting.clear();
            waitingSize = 0;
            afterLast = null;
            actions = nowWritable();
        }
        actions.forEach(Runnable::run);
    }

    /** The total size of waiting frames, in bytes. */
    synchronized long waiting() {
        return waitingSize;
    }

    /** Runs a short action when half of the pipe is empty or it has ended. Returns false, and does nothing, if that is so now. */
    synchronized boolean whenWritable(Runnable action) {
        if (ended || isHalfEmpty()) {
            return false;
        }
        whenWritable = Stream.concat(whenWritable.stream(), Stream.of(action)).toList();
        return true;
    }

    @GuardedBy("this")
    private boolean isHalfEmpty() {
        return waitingSize <= limit / 2;
    }

    @GuardedBy("this")
    private List<Runnable> nowWritable() {
        List<Runnable> actions = isHalfEmpty() ? whenWritable : List.of();
        whenWritable = isHalfEmpty() ? List.of() : whenWritable;
        return actions;
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
            SafeTask.run(next); // what it throws must not end the pipe
        }
    }

    /** Returns the next action, or null after giving up draining. The reader may have paused meanwhile. */
    private synchronized @Nullable Runnable next() {
        Frame frame = isReadable ? waiting.poll() : null;
        if (frame != null) {
            waitingSize -= frame.size();
            List<Runnable> actions = nowWritable();
            return () -> {
                reader.accept(frame);
                actions.forEach(Runnable::run);
            };
        }
        Runnable last = waiting.isEmpty() ? afterLast : null;
        afterLast = last == null ? afterLast : null;
        draining = last != null;
        return last;
    }
}
