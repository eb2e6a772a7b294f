package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ServerNode;
import io.tsrpc.Subscription;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What listeners hear of those who are in a room. */
class RoomListenersTest extends RoomTestBase {
    @Test
    void aListenerHearsOfThoseWhoAreThereAndThenOfEachChange() {
        Room room = server().room("a");
        Connection ann = connectAs("ann");
        Connection bob = connectAs("bob");
        join(room, ann);

        Subscription listening = room.listen(listener);
        assertThat(heard).containsExactly("+ann");
        join(room, bob);
        room.leave(ann);
        join(room, ann);
        assertThat(heard).containsExactly("+ann", "+bob", "-ann", "+ann");
        assertThat(room.presence().userIds()).containsExactly("bob", "ann");

        listening.close();
        listening.close();
        room.leave(ann);
        room.leave(bob);
        assertThat(heard).hasSize(4);
    }

    @Test
    void aListenerThatThrowsHearsTheNextChange() {
        Room room = server().room("a");
        Subscription listening = room.listen(new PresenceListener() {
            @Override
            public void joined(Member member) {
                throw new IllegalStateException("as the test wants");
            }

            @Override
            public void left(Member member) {
                listener.left(member);
            }
        });
        Connection ann = connectAs("ann");
        join(room, ann);
        room.leave(ann);

        assertThat(heard).containsExactly("-ann");
        listening.close();
    }

    /** Else a message would be larger the more are there, and at some number too large for clients. */
    @Test
    void aListenerHearsOfSoManyAtOnceAtMost() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        List<Integer> parts = new ArrayList<>();
        PresenceFeed feed = new PresenceFeed((joined, left) -> parts.add(joined.size()), 2, tasks::add);
        for (int i = 0; i < 5; i++) {
            transport.connect();
            DuplexConnection conn = (DuplexConnection) last();
            feed.joined(new Membership(conn.memberships(), new Member(conn.id(), Optional.empty(), Optional.empty())));
        }
        tasks.remove().run();
        assertThat(parts).containsExactly(2, 2, 1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void whoHasLeftWhileAListenerDidNotTakeItIsNotMentioned() {
        List<Member> heard = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            transport.connect();
            DuplexConnection conn = (DuplexConnection) last();
            members.add(new Membership(conn.memberships(), new Member(conn.id(), Optional.empty(), Optional.empty())));
        }
        AtomicReference<PresenceFeed> self = new AtomicReference<>();
        PresenceFeed feed = new PresenceFeed(
                (joined, left) -> {
                    if (joined.size() + left.size() > 1) {
                        requireNonNull(self.get()).left(members.get(1));
                        return false;
                    }
                    return heard.addAll(joined);
                },
                500,
                Runnable::run);
        self.set(feed);
        feed.begin(List.copyOf(members));

        assertThat(heard)
                .containsExactly(members.get(0).member(), members.get(2).member());
    }

    /** Otherwise a page would show some, and take the rest for newcomers. */
    @Test
    void allWhoAreThereAreToldAtOnce() {
        Rooms rooms = new Rooms(RoomKind.ROOM, 10, OtherServers.none(new ServerNode("a", "a")), Runnable::run);
        for (String name : List.of("one", "two", "three")) {
            transport.connect();
            member(rooms, (DuplexConnection) last(), name);
        }
        rooms.joinedElsewhere("a", () -> new Member("b-1", Optional.empty(), Optional.of("four")));
        List<Integer> sizes = new ArrayList<>();
        rooms.listen("a", (joined, left) -> sizes.add(joined.size()), 10).close();
        assertThat(sizes).containsExactly(4);
    }

    @Test
    void whoHasComeAndGoneBeforeASlowListenerHearsIsNotMentioned() {
        List<Runnable> tasks = new ArrayList<>();
        Rooms rooms = new Rooms(RoomKind.ROOM, 10, OtherServers.none(new ServerNode("a", "a")), tasks::add);
        transport.connect();
        DuplexConnection conn = (DuplexConnection) last();
        transport.connect();
        DuplexConnection other = (DuplexConnection) last();
        Subscription listening = rooms.listen(
                "a",
                (joined, left) -> {
                    joined.forEach(listener::joined);
                    left.forEach(listener::left);
                    return true;
                },
                1);
        Membership stays = member(rooms, conn, "stays");
        for (int i = 0; i < 1_000; i++) {
            rooms.leave("a", member(rooms, other, "passes by"));
        }
        rooms.leave("a", stays);
        Membership again = member(rooms, conn, "again");
        assertThat(tasks).hasSize(1);

        tasks.get(0).run();
        assertThat(heard).containsExactly("+again");

        rooms.leave("a", again);
        assertThat(tasks).hasSize(2);
        listening.close();
        tasks.get(1).run();
        assertThat(heard).containsExactly("+again");
        assertThat(rooms.size()).isZero();
    }
}
