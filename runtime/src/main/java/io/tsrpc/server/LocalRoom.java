package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.cluster.Present;
import io.tsrpc.room.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a room on this server, those on others, and its listeners, as long as it has any. */
final class LocalRoom {
    private final String name;

    @GuardedBy("this")
    private final Map<DuplexConnection, Membership> members = new LinkedHashMap<>(2);

    /** Those on other servers: an immutable list if there are none. */
    @GuardedBy("this")
    private Set<Present> others = Set.of();

    /** Those who hear of members, each in its own time. */
    @GuardedBy("this")
    private List<PresenceFeed> feeds = List.of();

    /** The members, until they change. */
    @GuardedBy("this")
    private @Nullable List<Membership> snapshot;

    /** Whether it has been given up, because it had nobody: there may be another of its name. */
    @GuardedBy("this")
    private boolean ended;

    LocalRoom(String name) {
        this.name = name;
    }

    /** Its name. All who keep it keep this text, of which there is one. */
    String name() {
        return name;
    }

    /** What a change has made of a room. */
    enum State {
        /** It has members on this server. */
        WITH_MEMBERS,
        /** It has none, but members on others, or listeners. */
        WITHOUT_MEMBERS,
        /** It has ended. */
        ENDED
    }

    /** Adds a member. Returns what the room was before. */
    synchronized State add(Membership member) {
        State before = state();
        if (!ended) {
            members.put(member.duplex(), member);
            snapshot = null;
            feeds.forEach(feed -> feed.joined(member));
        }
        return before;
    }

    /** Removes a member. Returns what the room is now. */
    State remove(Membership member) {
        member.leave();
        synchronized (this) {
            if (members.remove(member.duplex(), member)) {
                snapshot = null;
                feeds.forEach(feed -> feed.left(member));
            }
            return endIfEmpty();
        }
    }

    /** Adds a member on another server. Returns false if the room has ended. */
    synchronized boolean addOther(Present other) {
        if (ended) {
            return false;
        }
        if (others.isEmpty()) {
            others = new LinkedHashSet<>(2);
        }
        others.add(other);
        feeds.forEach(feed -> feed.joined(other));
        return true;
    }

    /** Removes a member on another server. Returns what the room is now. */
    synchronized State removeOther(Present other) {
        others.remove(other);
        feeds.forEach(feed -> feed.left(other));
        if (others.isEmpty()) {
            others = Set.of();
        }
        return endIfEmpty();
    }

    /** All who are there: the members on this server, in the order in which they joined, and then others. */
    synchronized List<Member> all() {
        List<Member> all = new ArrayList<>(members.size() + others.size());
        members.values().forEach(member -> all.add(member.member()));
        others.forEach(other -> all.add(other.member()));
        return all;
    }

    /** Whether it has members on this server. */
    synchronized boolean hasMembers() {
        return !members.isEmpty();
    }

    /** The members on this server, in the order in which they joined. */
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
        feed.begin(Stream.concat(members.values().stream(), others.stream()).toList());
        List<PresenceFeed> more = new ArrayList<>(feeds);
        more.add(feed);
        feeds = more;
        return feed;
    }

    /** Removes a listener. Returns what the room is now. */
    synchronized State unlisten(PresenceFeed feed) {
        feeds = feeds.stream().filter(other -> other != feed).toList();
        return endIfEmpty();
    }

    @GuardedBy("this")
    private State endIfEmpty() {
        ended |= members.isEmpty() && others.isEmpty() && feeds.isEmpty();
        return state();
    }

    @GuardedBy("this")
    private State state() {
        if (ended) {
            return State.ENDED;
        }
        return members.isEmpty() ? State.WITHOUT_MEMBERS : State.WITH_MEMBERS;
    }
}
