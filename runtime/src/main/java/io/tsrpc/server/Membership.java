package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Subscription;
import io.tsrpc.backplane.Position;
import io.tsrpc.cluster.Present;
import io.tsrpc.room.Member;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.SharedFrame;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One connection in one room, until it leaves: then nothing of the room is given to it any more. It has the lock of its connection's
 * memberships: a connection that is full is closed while a message is given to it, and leaves all its rooms then.
 */
final class Membership implements Recipient, Present {
    private final Memberships all;
    private final Member member;

    /** How it comes into the room; null if that is done. */
    private volatile @Nullable CompletableFuture<RoomEntry> entering;

    /** From where on it hears a recoverable room; null until it does. */
    private volatile @Nullable Position since;

    /** Whether it gets nothing until its client has said how far it has heard the room. */
    private volatile boolean held;

    @GuardedBy("all")
    private @Nullable Subscription watching;

    /** The number of the latest watch that the client has begun or ended. */
    @GuardedBy("all")
    private int watch;

    /** Whether something was dropped of which the client has not been told. */
    @GuardedBy("all")
    private boolean misses;

    @GuardedBy("all")
    private boolean left;

    /** Creates one that is in no room yet. */
    Membership(Memberships all, Member member) {
        this.all = all;
        this.member = member;
    }

    @Override
    public DuplexConnection duplex() {
        return all.conn();
    }

    @Override
    public Member member() {
        return member;
    }

    /** From where on it hears a recoverable room; null until it does. */
    @Nullable
    Position since() {
        return since;
    }

    /** How it comes into the room; null if that is done. */
    @Nullable
    CompletableFuture<RoomEntry> entering() {
        return entering;
    }

    /** It comes into a recoverable room. */
    void enters() {
        entering = new CompletableFuture<>();
    }

    /** It gets nothing of a recoverable room until its client has said how far it has heard it. */
    void hold() {
        held = true;
    }

    /** Whether it gets nothing until its client has said how far it has heard the room. */
    boolean isHeld() {
        return held;
    }

    /** It is held no more. Returns whether it was. */
    boolean endHold() {
        synchronized (all) {
            boolean was = held;
            held = false;
            return was;
        }
    }

    /** It is held no more, and comes into the room. Returns how it does; null if it was not held. */
    @Nullable
    CompletableFuture<RoomEntry> release() {
        synchronized (all) {
            if (!endHold()) {
                return null;
            }
            CompletableFuture<RoomEntry> released = new CompletableFuture<>();
            entering = released;
            return released;
        }
    }

    /** It hears a recoverable room from here on. */
    void entered(Position at) {
        since = at;
        entering = null;
    }

    @Override
    public DuplexConnection.Sent transmit(Frame frame, boolean broadcast) {
        synchronized (all) {
            if (left) {
                return DuplexConnection.Sent.LEFT;
            }
            return isEntering()
                    ? all.conn().offer(frame, broadcast)
                    : all.conn().transmit(frame, broadcast);
        }
    }

    @Override
    public DuplexConnection.Sent transmit(SharedFrame frame, boolean broadcast) {
        synchronized (all) {
            if (left) {
                return DuplexConnection.Sent.LEFT;
            }
            DuplexConnection.Sent sent = isEntering()
                    ? all.conn().offer(frame, broadcast)
                    : all.conn().transmit(frame, broadcast);
            misses &= sent != DuplexConnection.Sent.QUEUED
                    || frame.before() == null; // a mark tells of what is missing before it
            return sent;
        }
    }

    /** As {@link #transmit(Frame, boolean)}, but nothing is done about a peer that reads too slowly. */
    DuplexConnection.Sent offer(Frame frame) {
        synchronized (all) {
            return left ? DuplexConnection.Sent.LEFT : all.conn().offer(frame, true);
        }
    }

    /** Whether it gets what it has missed, of which no more is sent than its connection takes. */
    private boolean isEntering() {
        return entering != null;
    }

    // --- what it misses ----------------------------------------------------------------------------------------------

    @Override
    public void missed() {
        synchronized (all) {
            misses = !left;
        }
        all.tellLosses();
    }

    /** Something was dropped again, in telling the client that something was: it is told later. */
    void stillMisses() {
        synchronized (all) {
            misses = !left;
        }
        all.tellLossesAgain();
    }

    /** Whether its client has to be told that it misses something. */
    boolean misses() {
        synchronized (all) {
            return misses;
        }
    }

    /** Returns whether its client has to be told that it misses something, which is done now. */
    boolean takeMisses() {
        synchronized (all) {
            boolean taken = misses;
            misses = false;
            return taken;
        }
    }

    /** Whether it has left the room. */
    boolean hasLeft() {
        synchronized (all) {
            return left;
        }
    }

    /** Begins to watch who is there, instead of an earlier time. Returns false if a later one, or the end of this one, came first. */
    boolean beginWatch(int number) {
        synchronized (all) {
            boolean isLatest = number > watch;
            watch = Math.max(number, watch);
            return isLatest;
        }
    }

    /** Watches by this subscription from now on, unless that is not wanted any more. It ends when the member leaves. */
    void watch(int number, Subscription subscription) {
        Subscription over;
        synchronized (all) {
            boolean isOver = left || number != watch;
            over = isOver ? subscription : watching;
            watching = isOver ? watching : subscription;
        }
        end(over);
    }

    /** Watches no more, unless it has begun again meanwhile. */
    void endWatch(int number) {
        Subscription over;
        synchronized (all) {
            if (number < watch) {
                return;
            }
            watch = number;
            over = watching;
            watching = null;
        }
        end(over);
    }

    private static void end(@Nullable Subscription over) {
        if (over != null) {
            over.close();
        }
    }

    /** Waits for a message that is just being given to the connection, which does not block. */
    void leave() {
        Subscription over;
        synchronized (all) {
            left = true;
            over = watching;
            watching = null;
        }
        end(over);
    }
}
