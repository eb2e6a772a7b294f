package io.tsrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.cluster.Present;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.room.Member;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What one listener has not heard yet of a room, told one after the other. Who has come and gone meanwhile is left out, so that no
 * more waits than what differs from what the listener knows.
 */
final class PresenceFeed {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_ROOM));

    /** Of what is told at once, about: a message of it fits into the queue of a client that has room. */
    private static final int MOST_BYTES = 16 << 10;

    private final PresenceBatch listener;
    private final int most;
    private final Executor userThreads;

    /** In the order of the changes. */
    @GuardedBy("this")
    private final Map<Present, Change> changes = new LinkedHashMap<>();

    @GuardedBy("this")
    private boolean telling;

    @GuardedBy("this")
    private boolean ended;

    private enum Change {
        JOINED,
        LEFT
    }

    /**
     * Creates a feed that has nothing to tell.
     *
     * @param most how many changes are told at once, at most
     */
    PresenceFeed(PresenceBatch listener, int most, Executor userThreads) {
        this.listener = listener;
        this.most = most;
        this.userThreads = userThreads;
    }

    /** These are there from the beginning, and are told at once. */
    synchronized void begin(List<Present> members) {
        members.forEach(member -> changes.put(member, Change.JOINED));
        tellSoon();
    }

    /** Somebody is there. */
    synchronized void joined(Present member) {
        changed(member, Change.JOINED);
    }

    /** Somebody who was there has left. */
    synchronized void left(Present member) {
        if (changes.remove(member) == null) { // otherwise the listener has not heard of them
            changed(member, Change.LEFT);
        }
    }

    @GuardedBy("this")
    private void changed(Present member, Change change) {
        if (ended) {
            return;
        }
        changes.put(member, change);
        tellSoon();
    }

    @GuardedBy("this")
    private void tellSoon() {
        if (!telling && !changes.isEmpty()) {
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
        while (!listener.isFull(this::tell)) { // more may come and go until it is not
            Map<Present, Change> next = next();
            if (next.isEmpty()) {
                return;
            }
            try {
                listener.changed(those(next, Change.JOINED), those(next, Change.LEFT));
            } catch (Throwable e) { // user code; later changes must still be told
                FAILURES.error(listener.getClass(), e, "A listener to presence failed");
            }
            Interrupts.forget();
        }
    }

    private static List<Member> those(Map<Present, Change> changes, Change which) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue() == which)
                .map(change -> change.getKey().member())
                .toList();
    }

    /** Takes the changes that are told next; none if there are no more. */
    private synchronized Map<Present, Change> next() {
        Map<Present, Change> next = new LinkedHashMap<>();
        Iterator<Map.Entry<Present, Change>> oldest = changes.entrySet().iterator();
        int bytes = 0;
        while (oldest.hasNext() && next.size() < most && bytes < MOST_BYTES) {
            Map.Entry<Present, Change> change = oldest.next();
            next.put(change.getKey(), change.getValue());
            bytes += bytesOf(change.getKey().member());
            oldest.remove();
        }
        telling = !next.isEmpty();
        return next;
    }

    private static int bytesOf(Member member) {
        return member.connectionId().length()
                + member.userId().map(PresenceFeed::bytesOf).orElse(0)
                + member.data().map(PresenceFeed::bytesOf).orElse(0);
    }

    private static int bytesOf(String text) {
        return text.getBytes(UTF_8).length;
    }
}
