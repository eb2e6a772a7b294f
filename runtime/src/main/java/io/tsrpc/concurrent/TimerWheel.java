package io.tsrpc.concurrent;

import io.tsrpc.transport.Timeout;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that run once, up to a tick later than planned and never earlier. Planning one and cancelling it costs the same
 * however many there are, and a cancelled one is kept no longer: servers and clients plan the end of each call, which
 * hardly ever comes. It is a hashed timing wheel (Varghese and Lauck 1987, scheme 6). It has no thread: somebody calls
 * {@link #advance} with each tick. Thread-safe.
 */
final class TimerWheel {
    static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** A power of two. One turn takes 25.6 s; a task that is planned for later stays where it is for some turns. */
    private static final int SLOTS = 512;

    private final long origin;
    private final Slot[] slots = new Slot[SLOTS];

    /** The last tick that has been taken from the wheel. */
    private volatile long passed;

    /** Creates a wheel without tasks, at the given time. */
    TimerWheel(long now) {
        origin = now;
        Arrays.setAll(slots, i -> new Slot());
    }

    /** Plans a task. If its tick passes meanwhile, it runs at the next one. */
    Timeout plan(Runnable task, long now, long delayNanos) {
        long tick = (now - origin + delayNanos) / TICK_NANOS + 1;
        Timeout planned;
        while ((planned = slot(tick).add(task, tick)) == null) {
            tick = passed + 1;
        }
        return planned;
    }

    /** Hands over the tasks whose time has come, one after the other. One thread at a time may call this. */
    void advance(long now, Consumer<Runnable> runner) {
        long current = (now - origin) / TICK_NANOS;
        for (long tick = Math.max(passed + 1, current - SLOTS + 1); tick <= current; tick++) {
            passed = tick;
            slot(tick).run(current, runner);
        }
    }

    /** Whether no task is planned. */
    boolean isEmpty() {
        for (Slot slot : slots) { // a stream would need memory, of which there may be none
            if (!slot.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Slot slot(long tick) {
        return slots[(int) tick & (SLOTS - 1)];
    }

    /** The tasks of all ticks that share a place on the wheel. Its lock guards the links of both rings. */
    private final class Slot {
        private final Link planned = new Link();
        private final Link due = new Link();

        /** Returns null if the tick has passed. */
        synchronized @Nullable Timeout add(Runnable task, long tick) {
            if (tick <= passed) {
                return null;
            }
            Entry entry = new Entry(task, tick, this);
            planned.append(entry);
            return entry;
        }

        void run(long current, Consumer<Runnable> runner) {
            takeDue(current);
            Entry entry;
            while ((entry = nextDue()) != null) {
                runner.accept(entry.task);
            }
        }

        private synchronized void takeDue(long current) {
            Link next;
            for (Link link = planned.next; link instanceof Entry entry; link = next) {
                next = entry.next;
                if (entry.tick <= current) {
                    entry.remove();
                    due.append(entry);
                }
            }
        }

        private synchronized @Nullable Entry nextDue() {
            if (due.next instanceof Entry entry) {
                entry.remove();
                return entry;
            }
            return null;
        }

        synchronized boolean isEmpty() {
            return planned.isAlone() && due.isAlone();
        }

        synchronized void cancel(Entry entry) {
            entry.remove();
        }
    }

    /** A place in a ring, or what holds a ring together. */
    private static class Link {
        Link previous = this;
        Link next = this;

        void append(Link last) {
            last.next = this;
            last.previous = previous;
            previous.next = last;
            previous = last;
        }

        /** Leaves the ring, if it is in one. */
        void remove() {
            previous.next = next;
            next.previous = previous;
            previous = this;
            next = this;
        }

        boolean isAlone() {
            return next == this;
        }
    }

    private static final class Entry extends Link implements Timeout {
        private final Runnable task;
        private final long tick;
        private final Slot slot;

        Entry(Runnable task, long tick, Slot slot) {
            this.task = task;
            this.tick = tick;
            this.slot = slot;
        }

        @Override
        public void cancel() {
            slot.cancel(this);
        }
    }
}
