package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The frames that wait for one peer to read them. A thread that adds a frame while no other one is writing becomes the single writer:
 * it writes its frame and those that other threads add meanwhile, coalesced. The selector's thread writes the rest as soon as the
 * socket takes bytes again.
 */
final class Outbox {
    /** What a waiting frame costs beyond its bytes, so that many small ones are bounded as well. */
    private static final int OVERHEAD = 64;

    /** After so many writes in a row the selector goes on, so that no caller writes for others for ever. */
    private static final int MAX_WRITES = 16;

    private final Target target;
    private final WriteBuffers buffers;
    private final Owner owner;
    private final int limit;

    @GuardedBy("this")
    private final Deque<OutgoingFrame> frames = new ArrayDeque<>();

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

    /** Where the bytes go. */
    @FunctionalInterface
    interface Target {
        /** See {@link NonBlockingChannel#write}. */
        boolean write(ByteBuffer source) throws IOException;
    }

    /** The connection that it belongs to. */
    interface Owner {
        /** Asks for {@link #writable()} on the selector's thread as soon as the socket takes bytes. */
        void awaitWritable();

        /** Asks for {@link #turn()} on the selector's thread, as soon as it can or a millisecond later. */
        void awaitTurn(boolean atOnce);

        /** The socket is broken. */
        void failed(Throwable problem);
    }

    /**
     * An empty outbox.
     *
     * @param limit how many bytes may wait
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
     * @param gathering whether it waits for others: the last of them writes all, or if it takes its time, the selector
     * @return false, and nothing added, after the last frame or when too much waits
     */
    boolean add(OutgoingFrame frame, Gathering gathering) {
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
     * Adds the answer to a ping. It replaces one that has not begun to leave and behind which nothing waits: the last ping is the one
     * that must be answered (RFC 6455, 5.5.3), and a flood of pings from a peer that does not read fills no memory.
     */
    void addPong(OutgoingFrame pong) {
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
        OutgoingFrame last = frames.peekLast();
        if (endsWithPong && !leaving && last != null) {
            frames.removeLast();
            waiting -= last.size() + OVERHEAD;
            accepted -= last.size();
        }
    }

    /** Adds a frame behind which there is none, and for which there is always room. */
    void addLast(OutgoingFrame frame) {
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
    private boolean put(OutgoingFrame frame, Gathering gathering) {
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

    /** The socket takes bytes again. Called by the selector's thread. */
    void writable() {
        synchronized (this) {
            full = false;
            if (writing) {
                return; // it asks again if it has to
            }
            writing = true;
        }
        write();
    }

    /** Writes what was kept back to be gathered, if nobody has yet. Called by the selector's thread. */
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

    /** Runs something as soon as nothing waits any more; nothing more is accepted. */
    void whenEmpty(Runnable action) {
        synchronized (this) {
            ended = true;
            if (writing || full || !frames.isEmpty()) {
                whenEmpty = action;
                return;
            }
        }
        action.run();
    }

    /** Drops what waits. */
    synchronized void close() {
        ended = true;
        frames.clear();
        waiting = 0;
        firstDone = 0;
    }

    /** How many bytes have ever been added. */
    synchronized long accepted() {
        return accepted;
    }

    /** How many of them have left. */
    synchronized long written() {
        return written;
    }

    // --- writing: by one thread at a time ----------------------------------------------------------------------

    private void write() {
        ByteBuffer buffer = null;
        try {
            buffer = buffers.take();
            writeAll(buffer);
        } catch (Throwable e) { // also an Error: the caller is a handler, the selector or a timer
            owner.failed(e);
        } finally {
            if (buffer != null) {
                buffers.giveBack(buffer);
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
        for (OutgoingFrame frame : frames) {
            frame.copyTo(buffer, from);
            if (!buffer.hasRemaining()) {
                break;
            }
            from = 0;
        }
        buffer.flip();
    }

    /** Accounts for bytes that have left; true if this thread is to go on. */
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
        OutgoingFrame first;
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
