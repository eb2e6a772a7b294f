package io.tsrpc.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.Subscription;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In how many rooms a Java client may be, and how much a server can tell it of them. */
class ClientRoomLimitsTest extends ClientRoomsTestBase {
    @Test
    void whoIsInMoreRoomsThanItMayComesBackToSomeAndIsToldOfTheOthers() {
        IntStream.range(0, 15)
                .forEach(i ->
                        assertThat(client.rooms().join("r" + i).join().isSucc()).isTrue());
        int port = server.port();
        server.stop();
        server = start(port, o -> o.maxRoomsPerConnection(10));
        await().until(() -> client.rooms().names().size() == 10);
        String tooMany = " The connection is in 10 rooms, and may be in no more TOO_MANY_ROOMS";
        assertThat(heard)
                .filteredOn(line -> line.startsWith("left"))
                .isEqualTo(IntStream.range(10, 15)
                        .mapToObj(i -> "left r" + i + tooMany)
                        .toList());
        assertThat(client.rooms().names())
                .isEqualTo(IntStream.range(0, 10).mapToObj(i -> "r" + i).toList());
        assertThat(server.room("r9").members()).hasSize(1);
        assertThat(requireNonNull(client.rooms().join("r10").join().err()).code())
                .isEqualTo(ErrorCode.TOO_MANY_ROOMS);
    }

    @Test
    void roomsInWhichTheServerHasLetTheClientCountToo() {
        IntStream.range(0, 4)
                .forEach(i ->
                        assertThat(client.rooms().join("r" + i).join().isSucc()).isTrue());
        CountDownLatch loggedIn = new CountDownLatch(1);
        afterConnect.set(loggedIn);
        int port = server.port();
        server.stop();
        server = start(port, o -> o.maxRoomsPerConnection(3));
        await().until(() -> server.connections().size() == 1);
        for (String room : List.of("r3", "own")) {
            assertThat(server.room(room).join(conn()).join().isSucc()).isTrue();
        }
        loggedIn.countDown();

        await().untilAsserted(() -> assertThat(client.rooms().names()).containsExactly("r0", "r3", "own"));
        assertThat(server.room("r0").members()).hasSize(1);
        assertThat(heard)
                .contains("joined own")
                .filteredOn(line -> line.startsWith("left"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("left r1 ").endsWith(" TOO_MANY_ROOMS"),
                        line -> assertThat(line).startsWith("left r2 ").endsWith(" TOO_MANY_ROOMS"));
    }

    /** What a server tells that keeps no limits. */
    static Stream<Consumer<Connection>> floods() {
        String epoch = "e".repeat(300);
        return Stream.of(
                conn -> joined(conn, "r".repeat(129), Optional.empty()),
                conn -> joined(conn, "ä".repeat(65), Optional.empty()),
                conn -> joined(conn, "r", Optional.of(new RoomPosition(epoch, 1))),
                conn -> {
                    joined(conn, "r", Optional.empty());
                    var unused = conn.sendMsg(
                            RoomsProtocol.LOST,
                            new MsgLost("r", Optional.of(new RoomPosition(epoch, 1)), Optional.empty()));
                },
                conn -> IntStream.rangeClosed(0, 10_000).forEach(i -> joined(conn, "r" + i, Optional.empty())));
    }

    private static void joined(Connection conn, String room, Optional<RoomPosition> at) {
        var unused = conn.sendMsg(RoomsProtocol.JOINED, new MsgJoined(room, at));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aServerThatBringsTheClientIntoTooMuchIsLeft(Consumer<Connection> flood) {
        List<String> ends = new CopyOnWriteArrayList<>();
        var unused = server.flows().postDisconnectFlow().push(gone -> {
            ends.add("gone");
            return gone;
        });
        flood.accept(conn());
        await().until(() -> ends.size() == 1);
        assertThat(client.rooms().names()).hasSizeLessThanOrEqualTo(10_000).noneMatch(room -> room.length() > 128);
    }

    @Test
    void aServerThatDoesSoOnEachConnectionCannotFloodTheLog() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            for (int i = 0; i < 5; i++) {
                Connection conn = conn();
                joined(conn, "r".repeat(129), Optional.empty());
                await().until(() -> server.connections().stream().noneMatch(other -> other == conn)
                        && !server.connections().isEmpty());
            }
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(UTF_8)).containsOnlyOnce("its server breaks the rules");
    }

    /** What a server tells whose members are too many, or one of them too large. */
    static Stream<List<RoomMember>> members() {
        return Stream.of(
                IntStream.range(0, 17)
                        .mapToObj(i -> new RoomMember(i + "x".repeat(1 << 19), Optional.empty(), Optional.of("Ann")))
                        .toList(),
                List.of(new RoomMember("a", Optional.empty(), Optional.of("x".repeat(1_025)))));
    }

    @ParameterizedTest
    @MethodSource("members")
    void aServerThatTellsTooMuchOfMembersIsLeft(List<RoomMember> members) {
        client.rooms().join("live").join();
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("live", new Board(there));
        await().until(() -> there.size() == 1);
        Connection flooding = conn();
        for (RoomMember member : members) {
            var unused =
                    flooding.sendMsg(RoomsProtocol.PRESENCE, new MsgPresence("live", List.of(member), List.of(), 1));
        }
        await().until(() -> !server.connections().contains(flooding));
        watching.close();
    }
}
