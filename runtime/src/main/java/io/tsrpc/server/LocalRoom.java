package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The members and listeners of a room that has any. */
final class LocalRoom {
    private final String name;

    @GuardedBy("this")
    private final Map<DuplexConnection, Membership> members = new LinkedHashMap<>(2);

    /** Those who hear of members, each in its own time. */
    @GuardedBy("this")
    private List<PresenceFeed> feeds = List.of();

    /** The members, until they change. */
    @GuardedBy("this")
    private @Nullable List<Membership> snapshot;

    /** Whether it has been given up, because it had neither members nor listeners: there may be another of its name. */
    @GuardedBy("this")
    private boolean ended;

    LocalRoom(String name) {
        this.name = name;
    }

    /** Its name. All who keep it keep this text, of which there is one. */
    String name() {
        return name;
    }

    /** Adds a member. Returns false if the room has ended. */
    synchronized boolean add(Membership member) {
        if (ended) {
            return false;
        }
        members.put(member.duplex(), member);
        snapshot = null;
        feeds.forEach(feed -> feed.joined(member));
        return true;
    }

    /** Removes a member. Returns whether the room has ended by that. */
    boolean remove(Membership member) {
        member.leave();
        synchronized (this) {
            if (members.remove(member.duplex(), member)) {
                snapshot = null;
                feeds.forEach(feed -> feed.left(member));
            }
            return endIfEmpty();
        }
    }

    /** The members, in the order in which they joined. */
    synchronized List<Membership> members() {
        List<Membership> current = snapshot;
        if (current == null) {
            current = List.copyOf(members.values());
            snapshot = current;
        }
        return current;
    }

    /** Adds a listener, which hears of those who are there. Returns null if the room has ended. */
    synchronized @Nullable PresenceFeed listen(PresenceBatch listener, int most, Executor userThreads) {
        if (ended) {
            return null;
        }
        PresenceFeed feed = new PresenceFeed(listener, most, userThreads);
        members.values().forEach(member -> feed.joined(member));
        List<PresenceFeed> more = new ArrayList<>(feeds);
        more.add(feed);
        feeds = more;
        return feed;
    }

    /** Removes a listener. Returns whether the room has ended by that. */
    synchronized boolean unlisten(PresenceFeed feed) {
        feeds = feeds.stream().filter(other -> other != feed).toList();
        return endIfEmpty();
    }

    @GuardedBy("this")
    private boolean endIfEmpty() {
        boolean ends = !ended && members.isEmpty() && feeds.isEmpty();
        ended |= ends;
        return ends;
    }
}
