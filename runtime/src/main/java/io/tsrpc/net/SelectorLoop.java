package io.tsrpc.net;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One thread that connects, accepts and reads for many sockets, and writes to those whose send buffers were full.
 *
 * <p>It replaces the loop of Java-WebSocket's {@code WebSocketServer}, which closes the listening socket when an accept
 * fails, misses a write request that arrives while it is writing, passes every read to another thread, and ends on an
 * {@link Error}.
 */
public final class SelectorLoop {
    private static final Log LOG = Log.of(Topic.WS);
    private static final int READ_BUFFER = 64 << 10;
    private static final long LATER_NANOS = 1_000_000;

    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BUFFER);
    private final Queue<Later> later = new ConcurrentLinkedQueue<>();
    private volatile boolean asleep;
    private volatile boolean ended;

    private record Later(long due, Runnable task) {}

    /** Is notified when a channel is ready. */
    public interface Ready {
        /** The channel is ready for at least one operation of its interest set. */
        void ready(SelectionKey key) throws IOException;

        /** {@link #ready} threw {@code problem}. Must not throw. */
        void failed(Throwable problem);
    }

    private SelectorLoop(String name, boolean daemon) throws IOException {
        selector = Selector.open();
        thread = new Thread(this::run, name);
        thread.setDaemon(daemon);
        try {
            thread.start();
        } catch (Error e) { // no more threads
            selector.close();
            throw e;
        }
    }

    /** Creates a loop whose thread keeps the JVM running. */
    public static SelectorLoop ofServer(String name) throws IOException {
        return new SelectorLoop(name, false);
    }

    /** Creates a loop whose thread does not keep the JVM running. */
    public static SelectorLoop ofClients(String name) throws IOException {
        return new SelectorLoop(name, true);
    }

    /**
     * Registers a channel, or updates its registration. Called on this loop's thread, or before other threads have the
     * channel.
     */
    public SelectionKey register(SelectableChannel channel, int ops, @Nullable Ready ready) throws IOException {
        return channel.register(selector, ops, ready);
    }

    /** Runs a short task on the loop's thread: immediately if called on it, or else soon. */
    public void run(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
        } else {
            execute(task);
        }
    }

    /** Runs a short task on the loop's thread, soon. */
    public void execute(Runnable task) {
        tasks.add(task);
        wakeup();
    }

    /** Runs a short task on the loop's thread after a millisecond. */
    public void executeLater(Runnable task) {
        later.add(new Later(System.nanoTime() + LATER_NANOS, task));
        if (asleep) {
            wakeup();
        }
    }

    /** Makes the selector process changed interest sets and closed channels. */
    public void wakeup() {
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    /** The read buffer, shared by all sockets of this loop. */
    ByteBuffer readBuffer() {
        return readBuffer;
    }

    /** Ends the thread after it has run the queued tasks. Channels are closed by their owners. */
    public void end() {
        ended = true;
        selector.wakeup();
    }

    /** Waits until the thread has ended. */
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try (selector) {
            while (!ended) {
                turn();
            }
            runTasks();
        } catch (IOException e) {
            LOG.error("The selector could not be closed", e);
        }
    }

    private void turn() {
        try {
            select();
            runTasks();
            Later first;
            while ((first = later.peek()) != null && first.due - System.nanoTime() <= 0) {
                later.remove();
                runSafely(first.task);
            }
        } catch (ClosedSelectorException e) {
            ended = true;
        } catch (Throwable e) { // including Error: one turn is lost, but the loop continues
            failures.error("A turn of the selector loop failed", e);
        }
    }

    private void runTasks() {
        Runnable task;
        while ((task = tasks.poll()) != null) {
            runSafely(task);
        }
    }

    /** Runs a task and logs what it throws, so that a failed task does not delay the others. */
    private void runSafely(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            failures.error("A task of the selector loop failed", e);
        }
    }

    /** Logs problems of this side with sockets: not every one of many that have the same. */
    RepeatedLog failures() {
        return failures;
    }

    private void select() throws IOException {
        asleep = true; // set before the check: a thread that adds a task later wakes the selector
        if (!tasks.isEmpty()) { // added by a delayed task: this thread does not wake itself
            selector.selectNow(this::dispatch);
        } else if (later.isEmpty()) {
            selector.select(this::dispatch);
        } else {
            asleep = false;
            selector.select(this::dispatch, 1);
        }
        asleep = false;
    }

    private void dispatch(SelectionKey key) {
        Ready ready = (Ready) key.attachment();
        try {
            ready.ready(key);
        } catch (CancelledKeyException e) {
            LOG.trace("Closed by another thread meanwhile", e);
        } catch (Throwable e) {
            ready.failed(e);
        }
    }
}
