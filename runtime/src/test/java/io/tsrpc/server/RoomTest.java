package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerNode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomSender;
import io.tsrpc.testing.VectorProto;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest extends ServerTestBase {
    private static final Map<String, Object> HI = Map.of("text", "hi");
    private static final String HI_FRAME = "[\"Chat\",{\"text\":\"hi\"}]";

    private final List<String> heard = new ArrayList<>();

    /** What is heard, with the users' ids. */
    private final PresenceListener listener = new PresenceListener() {
        @Override
        public void joined(Member member) {
            heard.add("+" + member.userId().orElse("?"));
        }

        @Override
        public void left(Member member) {
            heard.add("-" + member.userId().orElse("?"));
        }
    };

    @BeforeEach
    void begin() {
        start();
    }

    /** The connection of the client that connected last. */
    private Connection last() {
        List<Connection> all = server().connections();
        return all.get(all.size() - 1);
    }

    private Connection connectAs(String userId) {
        transport.connect();
        Connection conn = last();
        conn.bind(userId);
        return conn;
    }

    private static @Nullable ErrorCode join(Room room, Connection conn) {
        JoinResult result = room.join(conn).join();
        TsrpcError error = result.err();
        assertThat(result.isSucc()).isEqualTo(error == null);
        return error == null ? null : error.code();
    }

    private static void send(RoomSender to) {
        assertThat(to.sendMsg(VectorProto.CHAT, HI).join()).isEqualTo(SendResult.success());
    }

    // --- members -------------------------------------------------------------------------------------------------

    @Test
    void aMessageIsOneFrameForAllMembersAndReachesNobodyElse() throws InterruptedException {
        Room room = server().room("quiz/42");
        TestConnection first = transport.connect();
        join(room, last());
        TestConnection second = transport.connect();
        join(room, last());
        TestConnection stranger = transport.connect();

        send(room);

        assertThat(first.take()).isEqualTo(HI_FRAME);
        assertThat(second.take()).isEqualTo(HI_FRAME);
        assertThat(first.shared).isEqualTo(second.shared).hasSize(1);
        assertThat(stranger.isQuiet()).isTrue();
    }

    @Test
    void aConnectionIsAMemberOnceAndUntilItLeaves() throws InterruptedException {
        Room room = server().room("a");
        TestConnection client = transport.connect();
        Connection conn = last();

        assertThat(join(room, conn)).isNull();
        assertThat(join(server().room("a"), conn)).isNull();
        assertThat(room.members()).containsExactly(conn);
        send(room);
        assertThat(client.take()).isEqualTo(HI_FRAME);

        assertThat(room.leave(conn)).isTrue();
        assertThat(room.leave(conn)).isFalse();
        send(room);
        assertThat(client.isQuiet()).isTrue();
        assertThat(room.members()).isEmpty();

        assertThat(join(room, conn)).isNull();
        send(room);
        assertThat(client.take()).isEqualTo(HI_FRAME);
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void someMayBeLeftOut() throws InterruptedException {
        Room room = server().room("a");
        TestConnection first = transport.connect();
        Connection sender = last();
        join(room, sender);
        TestConnection second = transport.connect();
        join(room, last());

        send(room.except(sender));

        assertThat(second.take()).isEqualTo(HI_FRAME);
        assertThat(first.isQuiet()).isTrue();
    }

    @Test
    void aRoomWithoutMembersIsNoError() {
        send(server().room("nobody"));
        assertThat(server().room("nobody").members()).isEmpty();
        assertThat(server().room("nobody").presence().members()).isEmpty();
    }

    @Test
    void aConnectionThatEndsHasLeftBeforeItsFlow() {
        Room room = server().room("a");
        TestConnection client = transport.connect();
        Connection conn = last();
        join(room, conn);
        Subscription listening = room.listen(listener);
        List<String> atTheEnd = new ArrayList<>();
        server().flows().postDisconnectFlow().push(gone -> {
            atTheEnd.addAll(heard);
            assertThat(room.presence().members()).isEmpty();
            assertThat(join(room, gone.conn())).isEqualTo(ErrorCode.CONN_CLOSED);
            return gone;
        });

        client.vanish();

        assertThat(atTheEnd).containsExactly("+?", "-?");
        assertThat(room.leave(conn)).isFalse();
        assertThat(heard).hasSize(2);
        listening.close();
    }

    @Test
    void whoNeverJoinedAnyRoomCannotAfterItsEnd() {
        TestConnection client = transport.connect();
        Connection conn = last();
        client.vanish();

        assertThat(join(server().room("a"), conn)).isEqualTo(ErrorCode.CONN_CLOSED);
        conn.bind("u1");
        assertThat(conn.userId()).isEmpty();
        assertThat(server().user("u1").connections()).isEmpty();
    }

    @Test
    void flowsMayStopAMessageForOneMember() throws InterruptedException {
        Room room = server().room("a");
        TestConnection first = transport.connect();
        Connection without = last();
        join(room, without);
        TestConnection second = transport.connect();
        join(room, last());
        server().flows().preSendMsgFlow().push(sending -> sending.conn() == without ? null : sending);

        send(room);

        assertThat(second.take()).isEqualTo(HI_FRAME);
        assertThat(first.isQuiet()).isTrue();
    }

    @Test
    void aMessageThatCannotBeEncodedIsTold() {
        Room room = server().room("a");
        transport.connect();
        join(room, last());

        TsrpcError error = room.sendMsg(VectorProto.CHAT, Map.of()).join().err();

        assertThat(requireNonNull(error).code()).isEqualTo(ErrorCode.ENCODE_MSG_ERR);
    }

    // --- what is refused -----------------------------------------------------------------------------------------

    @Test
    void aConnectionMayBeInSoManyRooms() {
        plan.set(ServerBuilder.MAX_ROOMS_PER_CONNECTION, 2);
        start();
        transport.connect();
        Connection conn = last();

        assertThat(join(server().room("a"), conn)).isNull();
        assertThat(join(server().room("b"), conn)).isNull();
        assertThat(join(server().room("c"), conn)).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        assertThat(join(server().room("b"), conn)).isNull();
        server().room("a").leave(conn);
        assertThat(join(server().room("c"), conn)).isNull();
    }

    @Test
    void thereMayBeSoManyRooms() {
        plan.set(ServerBuilder.MAX_ROOMS, 1);
        start();
        transport.connect();
        Connection conn = last();
        TestConnection other = transport.connect();
        Connection otherConn = last();

        assertThat(join(server().room("a"), conn)).isNull();
        assertThat(join(server().room("b"), conn)).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        assertThat(join(server().room("a"), otherConn)).isNull();
        server().room("a").leave(conn);
        assertThat(join(server().room("b"), conn)).isEqualTo(ErrorCode.TOO_MANY_ROOMS);
        other.vanish();
        assertThat(join(server().room("b"), conn)).isNull();
    }

    @Test
    void namesHaveALimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server().room(""))
                .withMessage("name must have 1 to 128 bytes as UTF-8, but has 0");
        assertThatIllegalArgumentException().isThrownBy(() -> server().user("€".repeat(43)));
        transport.connect();
        Connection conn = last();
        assertThatIllegalArgumentException().isThrownBy(() -> conn.bind(""));
        assertThat(server().room("€".repeat(42)).name()).isEqualTo("€".repeat(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800", "\udc00a", "\udc00\ud800", "\ud83d\ude00\ud83d"})
    void namesHaveNoLoneSurrogates(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server().room(name))
                .withMessage("name must not have a lone surrogate, which UTF-8 cannot encode");
        assertThatIllegalArgumentException().isThrownBy(() -> server().user(name));
        assertThat(server().room("\ud83d\ude00").name()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void singleRequestsAndConnectionsOfOthersCannotJoin() {
        AtomicReference<Connection> single = new AtomicReference<>();
        server().implementApi(VectorProto.TEST, call -> {
            single.set(call.conn());
            call.succ(Map.of("reply", "Hello"));
        });
        server().callApi(VectorProto.TEST, Map.of("name", "Ann")).join();
        Room room = server().room("a");
        Connection request = requireNonNull(single.get());

        assertThatIllegalArgumentException().isThrownBy(() -> room.join(request));
        assertThat(room.leave(request)).isFalse();
        assertThatThrownBy(() -> request.bind("u1")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(request.userId()).isEmpty();

        Server before = server();
        transport.connect();
        Connection foreign = last();
        start();
        assertThatIllegalArgumentException().isThrownBy(() -> server().room("a").join(foreign));
        before.stop();
    }

    // --- presence ------------------------------------------------------------------------------------------------

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

    private static Membership member(Rooms rooms, DuplexConnection conn, String userId) {
        Membership member =
                new Membership(conn.memberships(), new Member(conn.id(), Optional.of(userId), Optional.empty()));
        assertThat(rooms.join("a", member)).isNotNull();
        return member;
    }

    // --- users ---------------------------------------------------------------------------------------------------

    @Test
    void aUserHasTheConnectionsThatAreBoundToIt() throws InterruptedException {
        TestConnection phone = transport.connect();
        Connection ofPhone = last();
        ofPhone.bind("ann");
        TestConnection laptop = transport.connect();
        Connection ofLaptop = last();
        ofLaptop.bind("ann");
        TestConnection bob = transport.connect();
        last().bind("bob");

        assertThat(server().user("ann").connections()).containsExactly(ofPhone, ofLaptop);
        send(server().user("ann").except(ofPhone));
        assertThat(laptop.take()).isEqualTo(HI_FRAME);
        send(server().user("ann"));
        assertThat(laptop.take()).isEqualTo(HI_FRAME);
        assertThat(phone.take()).isEqualTo(HI_FRAME);

        assertThat(server().user("ann").kick("Bye").join()).isEqualTo(KickResult.success(2));
        assertThat(List.of(phone.closes, laptop.closes)).containsOnly(List.of("1000 Bye"));
        assertThat(server().user("ann").connections()).isEmpty();
        assertThat(bob.isQuiet()).isTrue();
        assertThat(bob.closes).isEmpty();
    }

    @Test
    void aConnectionThatGetsAnotherUserOrNoneIsInNoRoom() {
        Room room = server().room("a");
        Connection conn = connectAs("ann");
        join(room, conn);
        conn.bind("ann");
        assertThat(room.members()).containsExactly(conn);

        conn.bind("bob");
        assertThat(room.members()).isEmpty();
        assertThat(server().user("ann").connections()).isEmpty();
        assertThat(server().user("bob").connections()).containsExactly(conn);
        assertThat(conn.userId()).contains("bob");

        join(room, conn);
        assertThat(room.presence().userIds()).containsExactly("bob");
        conn.unbind();
        conn.unbind();
        assertThat(room.members()).isEmpty();
        assertThat(conn.userId()).isEmpty();
        assertThat(server().user("bob").connections()).isEmpty();
    }

    @Test
    void aUserMayBeKickedOutOfARoom() {
        Room room = server().room("a");
        Connection ann = connectAs("ann");
        Connection annToo = connectAs("ann");
        Connection bob = connectAs("bob");
        List.of(ann, annToo, bob).forEach(conn -> join(room, conn));

        assertThat(room.kick("ann").join()).isEqualTo(KickResult.success(2));

        assertThat(room.members()).containsExactly(bob);
        assertThat(server().user("ann").connections()).containsExactly(ann, annToo);
        assertThat(join(room, ann)).isNull();
    }

    @Test
    void aUserWhoHasLoggedInSinceMayBeKickedOutToo() {
        Room room = server().room("a");
        TestConnection unused = transport.connect();
        Connection conn = last();
        join(room, conn);
        conn.bind("ann");

        assertThat(room.kick("ann").join()).isEqualTo(KickResult.success(1));
        assertThat(room.members()).isEmpty();
    }

    /** For other servers it would be the name of somebody else. */
    @Test
    void whoIsKickedOutOfARoomHasANameThatAUserCanHave() {
        Room room = server().room("a");
        for (String invalid : List.of("", "\ud800", "x".repeat(129))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> room.kick(invalid))
                    .withMessageContaining("userId");
        }
    }

    // --- at once -------------------------------------------------------------------------------------------------

    @Test
    void aMemberMayBeTooSlowWhileItLeaves() {
        Room room = server().room("a");
        TestConnection slow = transport.connect();
        Connection conn = last();
        join(room, conn);
        slow.fill();
        Thread leaving = new Thread(() -> {
            boolean unused = room.leave(conn);
        });
        leaving.setDaemon(true);
        slow.whenSending(() -> {
            leaving.start();
            while (leaving.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        });

        assertThat(CompletableFuture.runAsync(() -> {
                    var unused = room.sendMsg(VectorProto.CHAT, HI);
                }))
                .succeedsWithin(Duration.ofSeconds(60));

        assertThat(slow.closes).containsExactly("1013 The client reads too slowly");
        assertThat(room.members()).isEmpty();
    }

    /** Virtual threads that wait for it by asking again and again would take all processors from it. */
    @Test
    void nobodyWaitsForTheThreadThatEndsARoom() {
        transport.connect();
        DuplexConnection conn = (DuplexConnection) last();
        AtomicReference<@Nullable Runnable> whenLeft = new AtomicReference<>();
        OtherServers none = OtherServers.none(new ServerNode("a", "a"));
        OtherServers others = (OtherServers) Proxy.newProxyInstance(
                OtherServers.class.getClassLoader(),
                new Class<?>[] {OtherServers.class},
                (proxy, method, arguments) -> {
                    Runnable action = method.getName().equals("left") ? whenLeft.getAndSet(null) : null;
                    if (action != null) {
                        action.run();
                    }
                    return method.invoke(none, arguments);
                });
        Rooms rooms = new Rooms(RoomKind.ROOM, 10, others, Runnable::run);
        List<Runnable> comings = List.of(
                () -> member(rooms, conn, "next"),
                () -> rooms.joinedElsewhere("a", () -> new Member("b-1", Optional.empty(), Optional.empty())),
                () -> rooms.listen("a", (joined, left) -> true, 1).close());
        for (Runnable coming : comings) {
            Membership member = member(rooms, conn, "first");
            whenLeft.set(coming); // the room has ended, and the thread that has ended it does not go on
            assertThat(CompletableFuture.runAsync(() -> rooms.leave("a", member)))
                    .succeedsWithin(Duration.ofSeconds(60));
            rooms.members("a").forEach(each -> rooms.leave("a", each));
        }
        assertThat(rooms.withMembers()).isZero();
        assertThat(rooms.all("a")).hasSize(1);
    }
}
