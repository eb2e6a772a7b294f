package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.room.PresenceListener;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What one listener has not heard yet of a room, told one after the other. Who has come and gone meanwhile is left out, so that no
 * more waits than what differs from what the listener knows.
 */
final class PresenceFeed {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_ROOM));

    private final PresenceListener listener;
    private final Executor userThreads;

    /** In the order of the changes. */
    @GuardedBy("this")
    private final Map<Membership, Change> changes = new LinkedHashMap<>();

    @GuardedBy("this")
    private boolean telling;

    @GuardedBy("this")
    private boolean ended;

    private enum Change {
        JOINED,
        LEFT
    }

    PresenceFeed(PresenceListener listener, Executor userThreads) {
        this.listener = listener;
        this.userThreads = userThreads;
    }

    /** Somebody is there. */
    synchronized void joined(Membership member) {
        changed(member, Change.JOINED);
    }

    /** Somebody who was there has left. */
    synchronized void left(Membership member) {
        if (changes.remove(member) == null) { // otherwise the listener has not heard of them
            changed(member, Change.LEFT);
        }
    }

    @GuardedBy("this")
    private void changed(Membership member, Change change) {
        if (ended) {
            return;
        }
        changes.put(member, change);
        if (!telling) {
            telling = true;
            userThreads.execute(this::tell);
        }
    }

    /** Tells nothing more, but what is being told. */
    synchronized void end() {
        ended = true;
        changes.clear();
    }

    private void tell() {
        Runnable next;
        while ((next = next()) != null) {
            try {
                next.run();
            } catch (Throwable e) { // user code; later changes must still be told
                FAILURES.error(listener.getClass(), e, "A listener to presence failed");
            }
            Interrupts.forget();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (changes.isEmpty()) {
            telling = false;
            return null;
        }
        Iterator<Map.Entry<Membership, Change>> oldest = changes.entrySet().iterator();
        Map.Entry<Membership, Change> next = oldest.next();
        Membership member = next.getKey();
        boolean joined = next.getValue() == Change.JOINED;
        oldest.remove();
        return joined ? () -> listener.joined(member.member()) : () -> listener.left(member.member());
    }
}
