package io.tsrpc.net;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Faults;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Objects;
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
    private static final Class<?> CLOSED_MEANWHILE = CancelledKeyException.class;
    private static final long LATER_NANOS = 1_000_000;

    static {
        Objects.requireNonNull(Throwable.class); // loaded now: a full heap may be the first that is caught
    }

    private final RepeatedLog failures = new RepeatedLog(LOG);
    private final Faults faults;
    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BUFFER);
    private final Queue<Later> later = new ConcurrentLinkedQueue<>();
    private final Object failingLock = new Object(); // no atomic reference: its first use needs memory

    @GuardedBy("failingLock")
    private @Nullable Failing failing;

    private volatile boolean someFail;
    private @Nullable Failing unended; // used only by the loop's thread
    private volatile boolean asleep;
    private volatile boolean ended;
    private @Nullable Throwable lostBy; // used only by the loop's thread

    private record Later(long due, Runnable task) {}

    /** Is notified when a channel is ready. */
    public interface Ready {
        /** The channel is ready for at least one operation of its interest set. */
        void ready(SelectionKey key) throws IOException;

        /** {@link #ready} threw {@code problem}. Must not throw. */
        void failed(Throwable problem);
    }

    /** What can fail and is then cut by the loop. The queue of these goes through themselves: a full heap cannot refuse it. */
    abstract static class Failing {
        private volatile @Nullable Throwable failure;
        private @Nullable Failing next;
        private @Nullable Failing nextUnended;
        private boolean isUnended;

        /** Ends what has failed. Called once, on the loop's thread. */
        abstract void cut(Throwable problem);

        /** Does what is left of the end, after {@link SelectorLoop#endLater}. Called on the loop's thread. */
        abstract void endAgain();

        /** Whether it has failed, and is to be cut. */
        final boolean hasFailed() {
            return failure != null;
        }

        private synchronized boolean isFirst(Throwable problem) {
            boolean first = failure == null;
            if (first) {
                failure = problem;
            }
            return first;
        }
    }

    private SelectorLoop(String name, boolean daemon, Faults faults) throws IOException {
        this.faults = faults;
        Descriptors.prepareClosing();
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

    /** Creates a loop whose thread keeps the JVM running. If the loop is lost, tasks that were added still run when {@code faults} was told. */
    public static SelectorLoop ofServer(String name, Faults faults) throws IOException {
        return new SelectorLoop(name, false, faults);
    }

    /** Creates a loop whose thread does not keep the JVM running. */
    public static SelectorLoop ofClients(String name) throws IOException {
        return new SelectorLoop(name, true, Faults.LOGGED_ONLY);
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

    /** Cuts something on the loop's thread, soon. Allocates nothing; only the first failure counts. */
    void fail(Failing broken, Throwable problem) {
        if (broken.isFirst(problem)) {
            synchronized (failingLock) {
                broken.next = failing;
                failing = broken;
                someFail = true;
            }
            wakeup();
        }
    }

    private @Nullable Failing takeFailing() {
        synchronized (failingLock) {
            Failing taken = failing;
            failing = null;
            someFail = false;
            return taken;
        }
    }

    /** Ends something later that could not be ended, because there was no memory. Allocates nothing. Called on the loop's thread. */
    void endLater(Failing broken) {
        if (!broken.isUnended) {
            broken.isUnended = true;
            broken.nextUnended = unended;
            unended = broken;
        }
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

    /** Whether the thread runs, and will. */
    boolean isRunning() {
        return thread.isAlive() && !ended;
    }

    /** Waits until the thread has ended. */
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try (selector) {
            while (!ended) {
                turnOrLoseIt();
            }
            tellOfTheLoss();
            do {
                runTasks();
            } while (!tasks.isEmpty());
        } catch (IOException e) {
            LOG.error("The selector could not be closed", e);
        }
    }

    private void turnOrLoseIt() {
        try {
            turn();
        } catch (Throwable e) { // even the text of a report needs memory when it is used first
            return;
        }
    }

    /** Tasks have their turn even if there is no memory to select: what frees some may be among them. */
    private void turn() {
        try {
            selectOrReport();
        } finally {
            runOrReport();
        }
    }

    private void selectOrReport() {
        try {
            select();
        } catch (Throwable e) { // including Error: one turn is lost, but the loop continues
            if (selector.isOpen()) {
                report(e);
            } else { // each turn would fail in the same way
                ended = true;
                lostBy = e;
            }
        }
    }

    private void runOrReport() {
        try {
            runTasks();
            runDue(System.nanoTime());
        } catch (Throwable e) {
            report(e);
        }
    }

    /** Not what becomes due meanwhile, which may be without end: the sockets are to be selected again. */
    private void runDue(long now) {
        Later first;
        while ((first = later.peek()) != null && first.due - now <= 0) {
            later.remove();
            runSafely(first.task);
        }
    }

    private void tellOfTheLoss() {
        Throwable why = lostBy;
        if (why != null) {
            LOG.error("The thread {} has lost its selector and ends; restart the server", thread.getName(), why);
            faults.failed(thread.getName(), why, true);
        }
    }

    /** Runs the tasks that are there, and not those that are added meanwhile, which may be without end. */
    private void runTasks() {
        cutFailing();
        endUnended();
        for (int left = tasks.size(); left > 0; left--) {
            Runnable task = tasks.poll();
            if (task != null) {
                runSafely(task);
            }
        }
    }

    private void cutFailing() {
        Failing broken = someFail ? takeFailing() : null;
        while (broken != null) {
            Failing next = broken.next;
            broken.next = null;
            try {
                broken.cut(Objects.requireNonNull(broken.failure));
            } catch (Throwable e) {
                report(e);
            }
            broken = next;
        }
    }

    private void endUnended() {
        Failing broken = unended;
        unended = null;
        while (broken != null) {
            Failing next = broken.nextUnended;
            broken.nextUnended = null;
            broken.isUnended = false;
            try {
                broken.endAgain();
            } catch (Throwable e) {
                report(e);
            }
            broken = next;
        }
    }

    /** Runs a task and logs what it throws, so that a failed task does not delay the others. */
    private void runSafely(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            report(e);
        }
    }

    /** Logs a problem. Throws nothing: a line and its text need memory, and the problem may be that there is none. */
    void report(Throwable problem) {
        try {
            failures.error("Something on a thread for sockets failed; it goes on with the others", problem);
            faults.failed(thread.getName(), problem, false);
        } catch (Throwable e) { // there is nobody left to tell
            return;
        }
    }

    /** Logs problems of this side with sockets: not every one of many that have the same. */
    RepeatedLog failures() {
        return failures;
    }

    private void select() throws IOException {
        asleep = true; // set before the check: a thread that adds a task later wakes the selector
        if (!tasks.isEmpty() || someFail) { // added by a delayed task: this thread does not wake itself
            selector.selectNow(this::dispatch);
        } else if (later.isEmpty() && unended == null) {
            selector.select(this::dispatch);
        } else {
            asleep = false;
            selector.select(this::dispatch, 1);
        }
        asleep = false;
    }

    private void fail(Ready broken, Throwable problem) {
        try {
            broken.failed(problem);
        } catch (Throwable e) {
            report(e);
        }
    }

    private void dispatch(SelectionKey key) {
        Ready ready = (Ready) key.attachment();
        try {
            ready.ready(key);
        } catch (Throwable e) { // no catch by class: to load one needs memory as well
            if (!e.getClass().equals(CLOSED_MEANWHILE)) {
                fail(ready, e);
            }
        }
    }
}
