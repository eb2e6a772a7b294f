package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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

    /** So many bytes that wait for the selector's thread count in the backlog: it may have much to do, as with TLS. */
    private static final int GATHERED = WriteBuffers.SIZE;

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final Target target;
    private final WriteBuffers buffers;
    private final Owner owner;
    private final int limit;
    private final Backlog backlog;

    @GuardedBy("this")
    private final Deque<Outgoing> frames = new ArrayDeque<>();

    @GuardedBy("this")
    private int firstDone;

    @GuardedBy("this")
    private long waiting;

    /** How many frames, from the first on, are in the backlog. If the outbox is full, all are. */
    @GuardedBy("this")
    private int inBacklog;

    @GuardedBy("this")
    private List<Runnable> whenWritable = List.of();

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

        /** The socket is to be closed soon, even if there is no memory. */
        void terminate(String why);
    }

    /**
     * Creates an empty outbox.
     *
     * @param limit how many bytes may be queued
     * @param backlog counts those that the peer has not read in time. When it is full, a peer that does not read gets no more
     */
    Outbox(Target target, WriteBuffers buffers, Owner owner, int limit, Backlog backlog) {
        this.target = target;
        this.buffers = buffers;
        this.owner = owner;
        this.limit = limit;
        this.backlog = backlog;
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
        boolean counts;
        synchronized (this) {
            if (ended || !hasRoomFor(frame)) {
                return false;
            }
            writer = put(frame, gathering);
            counts = full || inBacklog > 0;
        }
        if (writer) {
            write();
        } else if (counts) { // though nothing waited: TLS may hold the end of what was written
            backlog.relieve();
        }
        return true;
    }

    /** A frame of any size has room if nothing waits. */
    @GuardedBy("this")
    private boolean hasRoomFor(Outgoing frame) {
        return waiting == 0 || (waiting + frame.size() + OVERHEAD <= limit && !(full && backlog.isFull()));
    }

    /**
     * Adds a pong. It replaces a pong at the end of the queue whose writing has not begun: only the latest ping must be
     * answered (RFC 6455, 5.5.3), and many pings from a peer that does not read must not fill the memory.
     */
    public void addPong(Outgoing pong) {
        boolean writer;
        synchronized (this) {
            if (ended || !hasRoomFor(pong)) {
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
            if (inBacklog > frames.size()) {
                leavesBacklog(last);
            }
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
        if (full) {
            backlog.stuck(this);
        }
        frames.add(frame);
        waiting += frame.size() + OVERHEAD;
        accepted += frame.size();
        if (full) {
            entersBacklog(frame);
        }
        if (writing || full) {
            return false;
        }
        writing = gathering == Gathering.NONE;
        if (!writing && !turnComes) {
            turnComes = true;
            owner.awaitTurn(gathering == Gathering.LIKELY);
        }
        if (!writing && waiting >= GATHERED) {
            allEnterBacklog();
        }
        return writing;
    }

    /** The socket is writable again. Called by the selector's thread. */
    void writable() {
        synchronized (this) {
            full = false;
            backlog.freed(this);
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
    void close() {
        List<Runnable> actions;
        synchronized (this) {
            discard();
            actions = nowWritable();
        }
        try {
            backlog.freed(this);
        } finally {
            actions.forEach(Runnable::run);
        }
    }

    /**
     * The peer has not read for longer than others, and there is no memory for all. What waits is discarded at once: the selector's thread,
     * which closes the socket, may encrypt for many others first.
     */
    void giveUp() {
        synchronized (this) {
            discard();
        }
        backlog.freed(this);
        owner.terminate("The peer does not read, and too much waits for all who do not");
    }

    @GuardedBy("this")
    private void discard() {
        ended = true;
        while (inBacklog > 0) {
            leavesBacklog(frames.remove());
        }
        frames.clear();
        waiting = 0;
        firstDone = 0;
    }

    /** The number of bytes that wait, with what each frame costs. */
    public synchronized long pending() {
        return waiting;
    }

    /** Runs a short action when half of the limit is free, or no more frames are accepted. Returns false, and does nothing, if that is so now. */
    public synchronized boolean whenWritable(Runnable action) {
        if (ended || isHalfEmpty()) {
            return false;
        }
        List<Runnable> more = new ArrayList<>(whenWritable);
        more.add(action);
        whenWritable = more;
        return true;
    }

    @GuardedBy("this")
    private boolean isHalfEmpty() {
        return waiting == 0 || (waiting <= limit / 2 && !(full && backlog.isFull()));
    }

    @GuardedBy("this")
    private List<Runnable> nowWritable() {
        if (whenWritable.isEmpty() || !isHalfEmpty()) {
            return List.of();
        }
        List<Runnable> actions = whenWritable;
        whenWritable = List.of();
        return actions;
    }

    /** What waits does so for longer. */
    @GuardedBy("this")
    private void allEnterBacklog() {
        Iterator<Outgoing> latest = frames.descendingIterator();
        for (int more = frames.size() - inBacklog; more > 0; more--) {
            entersBacklog(latest.next());
        }
    }

    @GuardedBy("this")
    private void entersBacklog(Outgoing frame) {
        frame.hold(backlog);
        backlog.add(OVERHEAD);
        inBacklog++;
    }

    @GuardedBy("this")
    private void leavesBacklog(Outgoing frame) {
        frame.release();
        backlog.add(-OVERHEAD);
        inBacklog--;
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
        boolean more = false;
        Runnable action = null;
        List<Runnable> writable;
        boolean isStuck;
        synchronized (this) {
            drop(bytes);
            if (all && frames.isEmpty()) {
                writing = false;
                action = whenEmpty;
            } else if (goOn) {
                more = true;
            } else {
                writing = false;
                if (!frames.isEmpty()) { // else the rest is in the channel, or the outbox is closed
                    backlog.stuck(this);
                    allEnterBacklog();
                }
                full = true; // now: there may have been no memory for that
                owner.awaitWritable();
            }
            writable = nowWritable();
            isStuck = full;
        }
        writable.forEach(Runnable::run);
        if (action != null) {
            action.run();
        }
        if (isStuck) {
            backlog.relieve();
        }
        return more;
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
            if (inBacklog > 0) {
                leavesBacklog(first);
            }
        }
    }
}
