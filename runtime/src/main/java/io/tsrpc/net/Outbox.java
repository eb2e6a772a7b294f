package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has to write, in frames. A thread that adds a frame while no other thread is writing becomes the single
 * writer: it writes its frame and those that other threads add meanwhile, coalesced. The selector's thread writes the
 * rest when the socket is writable again.
 */
public final class Outbox {
    /** The cost of a queued frame in addition to its bytes, so that the limit also bounds many small frames. */
    private static final int OVERHEAD = 64;

    /**
     * After this many consecutive writes the selector's thread takes over, so that no caller writes for other threads
     * indefinitely.
     */
    private static final int MAX_WRITES = 16;

    private final Target target;
    private final WriteBuffers buffers;
    private final Owner owner;
    private final int limit;

    @GuardedBy("this")
    private final Deque<Outgoing> frames = new ArrayDeque<>();

    @GuardedBy("this")
    private int firstDone;

    @GuardedBy("this")
    private long waiting;

    @GuardedBy("this")
    private long accepted;

    @GuardedBy("this")
    private long written;

    @GuardedBy("this")
    private boolean writing;

    @GuardedBy("this")
    private boolean full;

    @GuardedBy("this")
    private boolean turnComes;

    @GuardedBy("this")
    private boolean ended;

    @GuardedBy("this")
    private boolean endsWithPong;

    @GuardedBy("this")
    private @Nullable Runnable whenEmpty;

    /** Receives the bytes. */
    @FunctionalInterface
    interface Target {
        /** See {@link NonBlockingChannel#write}. */
        boolean write(ByteBuffer source) throws IOException;
    }

    /** The connection that owns the outbox. */
    interface Owner {
        /** Requests a call of {@link #writable()} on the selector's thread when the socket is writable. */
        void awaitWritable();

        /** Requests a call of {@link #turn()} on the selector's thread, as soon as possible or after a millisecond. */
        void awaitTurn(boolean atOnce);

        /** The socket is broken. */
        void failed(Throwable problem);
    }

    /**
     * Creates an empty outbox.
     *
     * @param limit how many bytes may be queued
     */
    Outbox(Target target, WriteBuffers buffers, Owner owner, int limit) {
        this.target = target;
        this.buffers = buffers;
        this.owner = owner;
        this.limit = limit;
    }

    /**
     * Adds a frame.
     *
     * @param gathering whether the frame waits for others. The first frame that does not wait writes all of them;
     * otherwise the selector's thread does soon
     * @return false, and the frame is not added, if the outbox is closed, has its last frame, or is full
     */
    public boolean add(Outgoing frame, Gathering gathering) {
        boolean writer;
        synchronized (this) {
            if (ended || (waiting > 0 && waiting + frame.size() + OVERHEAD > limit)) {
                return false;
            }
            writer = put(frame, gathering);
        }
        if (writer) {
            write();
        }
        return true;
    }

    /**
     * Adds a pong. It replaces a pong at the end of the queue whose writing has not begun: only the latest ping must be
     * answered (RFC 6455, 5.5.3), and many pings from a peer that does not read must not fill the memory.
     */
    public void addPong(Outgoing pong) {
        boolean writer;
        synchronized (this) {
            if (ended || (waiting > 0 && waiting + pong.size() + OVERHEAD > limit)) {
                return;
            }
            dropPongAtTheEnd();
            writer = put(pong, Gathering.NONE);
            endsWithPong = true;
        }
        if (writer) {
            write();
        }
    }

    @GuardedBy("this")
    private void dropPongAtTheEnd() {
        boolean leaving = writing || (frames.size() == 1 && firstDone > 0);
        Outgoing last = frames.peekLast();
        if (endsWithPong && !leaving && last != null) {
            frames.removeLast();
            waiting -= last.size() + OVERHEAD;
            accepted -= last.size();
        }
    }

    /** Adds the last frame, regardless of the limit. No frame is accepted after it. */
    public void addLast(Outgoing frame) {
        boolean writer;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            writer = put(frame, Gathering.NONE);
        }
        if (writer) {
            write();
        }
    }

    @GuardedBy("this")
    private boolean put(Outgoing frame, Gathering gathering) {
        endsWithPong = false;
        frames.add(frame);
        waiting += frame.size() + OVERHEAD;
        accepted += frame.size();
        if (writing || full) {
            return false;
        }
        writing = gathering == Gathering.NONE;
        if (!writing && !turnComes) {
            turnComes = true;
            owner.awaitTurn(gathering == Gathering.LIKELY);
        }
        return writing;
    }

    /** The socket is writable again. Called by the selector's thread. */
    void writable() {
        synchronized (this) {
            full = false;
            if (writing) {
                return; // the writer calls awaitWritable again if it must
            }
            writing = true;
        }
        write();
    }

    /** Writes the frames that were held back, if no thread has written them yet. Called by the selector's thread. */
    void turn() {
        synchronized (this) {
            turnComes = false;
            if (writing || full || frames.isEmpty()) {
                return;
            }
            writing = true;
        }
        write();
    }

    /** Runs an action once the queue is empty. No more frames are accepted. */
    public void whenEmpty(Runnable action) {
        synchronized (this) {
            ended = true;
            if (writing || full || !frames.isEmpty()) {
                whenEmpty = action;
                return;
            }
        }
        action.run();
    }

    /** Discards the queued frames. No more frames are accepted. */
    synchronized void close() {
        ended = true;
        frames.clear();
        waiting = 0;
        firstDone = 0;
    }

    /** Whether everything that was added has been written. */
    public synchronized boolean isEmpty() {
        return frames.isEmpty() && !writing;
    }

    /** Whether something waits until the socket is writable. */
    public synchronized boolean isStuck() {
        return full && !frames.isEmpty();
    }

    /** The total number of bytes added. */
    public synchronized long accepted() {
        return accepted;
    }

    /** The number of those bytes that have been written. */
    public synchronized long written() {
        return written;
    }

    // --- writing: by one thread at a time ----------------------------------------------------------------------

    private void write() {
        ByteBuffer buffer = null;
        try {
            buffer = buffers.take();
            writeAll(buffer);
        } catch (Throwable e) { // including Error: the caller is a handler, the selector or a timer
            owner.failed(e);
        } finally {
            if (buffer != null) {
                buffers.release(buffer);
            }
        }
    }

    private void writeAll(ByteBuffer buffer) throws IOException {
        boolean more = true;
        for (int i = 1; more; i++) {
            gather(buffer);
            boolean all = target.write(buffer);
            more = wrote(buffer.position(), all && i < MAX_WRITES, all);
        }
    }

    private synchronized void gather(ByteBuffer buffer) {
        buffer.clear();
        int from = firstDone;
        for (Outgoing frame : frames) {
            frame.copyTo(buffer, from);
            if (!buffer.hasRemaining()) {
                break;
            }
            from = 0;
        }
        buffer.flip();
    }

    /** Records written bytes. Returns whether this thread must continue writing. */
    private boolean wrote(int bytes, boolean goOn, boolean all) {
        Runnable action;
        synchronized (this) {
            drop(bytes);
            if (all && frames.isEmpty()) {
                writing = false;
                action = whenEmpty;
            } else if (goOn) {
                return true;
            } else {
                writing = false;
                full = true;
                owner.awaitWritable();
                return false;
            }
        }
        if (action != null) {
            action.run();
        }
        return false;
    }

    @GuardedBy("this")
    private void drop(int bytes) {
        written += bytes;
        int rest = bytes;
        Outgoing first;
        while (rest > 0 && (first = frames.peek()) != null) {
            int open = first.size() - firstDone;
            if (rest < open) {
                firstDone += rest;
                return;
            }
            rest -= open;
            firstDone = 0;
            waiting -= first.size() + OVERHEAD;
            frames.poll();
        }
    }
}
