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

    /** Of what is told at once, about. */
    private static final int MOST_BYTES = 16 << 10;

    private final PresenceBatch listener;
    private final int most;
    private final Executor userThreads;
    private final Runnable tell = this::tell;

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
            userThreads.execute(tell);
        }
    }

    /** Tells nothing more, but what is being told. */
    synchronized void end() {
        ended = true;
        changes.clear();
        listener.giveUpWait(tell);
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private void tell() {
        try {
            tellAll();
        } catch (Throwable e) { // no memory: the next change tries again
            FAILURES.error(listener.getClass(), e, "A listener to presence cannot be told");
            stopTelling();
        }
    }

    private synchronized void stopTelling() {
        telling = false;
    }

    private void tellAll() {
        int atOnce = most;
        while (!isFull()) { // more may come and go until it is not
            if (atOnce == 0) {
                listener.cannotTell();
                end();
            }
            Map<Present, Change> next = next(Math.max(1, atOnce));
            if (next.isEmpty()) {
                return;
            }
            if (!hasTaken(next)) {
                putBack(next);
                atOnce = next.size() / 2;
            }
        }
    }

    private boolean isFull() {
        if (!listener.isFull(tell)) {
            return false;
        }
        if (isEnded()) { // before it waited
            listener.giveUpWait(tell);
        }
        return true;
    }

    private boolean hasTaken(Map<Present, Change> told) {
        try {
            return listener.changed(those(told, Change.JOINED), those(told, Change.LEFT));
        } catch (Throwable e) { // user code; later changes must still be told
            FAILURES.error(listener.getClass(), e, "A listener to presence failed");
            return true;
        } finally {
            Interrupts.forget();
        }
    }

    /** They are still to be told, before what has changed since. */
    private synchronized void putBack(Map<Present, Change> untold) {
        if (ended) {
            return;
        }
        Map<Present, Change> since = new LinkedHashMap<>(changes);
        changes.clear();
        untold.forEach((member, change) -> {
            if (since.remove(member) == null) { // otherwise it has come and gone
                changes.put(member, change);
            }
        });
        changes.putAll(since);
    }

    private static List<Member> those(Map<Present, Change> changes, Change which) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue() == which)
                .map(change -> change.getKey().member())
                .toList();
    }

    /** Takes the changes that are told next, so many at most; none if there are no more. */
    private synchronized Map<Present, Change> next(int atOnce) {
        Map<Present, Change> next = new LinkedHashMap<>();
        Iterator<Map.Entry<Present, Change>> oldest = changes.entrySet().iterator();
        int bytes = 0;
        while (oldest.hasNext() && next.size() < atOnce && bytes < MOST_BYTES) {
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
