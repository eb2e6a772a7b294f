package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerNode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.room.Member;
import io.tsrpc.room.Room;
import io.tsrpc.testing.VectorProto;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in a room, and gets what is sent to it. */
class RoomTest extends RoomTestBase {
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
