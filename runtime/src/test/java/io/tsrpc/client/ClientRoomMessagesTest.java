package io.tsrpc.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.Connection;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.Room;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.testing.VectorProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java clients hear of their rooms, over cuts: each message once, in order, or that it is lost. */
class ClientRoomMessagesTest extends ClientRoomsTestBase {
    @Test
    void aCutLosesAndDoublesNothing() {
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        for (int round = 0; round < 20; round++) {
            int from = round * 10;
            IntStream.range(from, from + 5).forEach(i -> send("log", "m" + i));
            conn().close("cut");
            IntStream.range(from + 5, from + 10).forEach(i -> send("log", "m" + i));
            await().until(() -> heard.contains("m" + (from + 9)));
        }
        assertThat(heard.stream().filter(line -> line.startsWith("m")))
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "m" + i).toList());
        assertThat(heard.stream().filter(line -> line.startsWith("lost"))).isEmpty();
        assertThat(client.rooms().names()).containsExactly("log");
    }

    /** Whoever gets no message of a room that it cannot read, or does not want, gets all others. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMessageThatIsUnreadableHidesNoOther(boolean json) {
        client.close();
        await().until(() -> server.connections().isEmpty());
        ServiceProto older = ServiceProto.of("Vectors", List.of(VectorProto.CHAT, VectorProto.UNHANDLED));
        client = client(RoomsProtocol.addedTo(older), o -> o.json(json));
        client.flows().preRecvDataFlow().push(in -> new String(in.content(), UTF_8).contains("unwanted") ? null : in);
        connect();
        client.rooms().join("log").join();
        Connection conn = conn();
        Room log = server.room("log");
        for (int round = 0; round < 2; round++) {
            if (round == 0) {
                log.sendMsg(VectorProto.NOTE, Map.of("v", 1)).join();
            } else {
                send("log", "unwanted");
            }
            log.except(conn)
                    .sendMsg(VectorProto.CHAT, Map.of("text", "for others"))
                    .join();
            int losses = round + 1;
            await().until(() -> heard.stream().filter("lost log 1"::equals).count() == losses);
            assertThat(conn.sendMsg(VectorProto.CHAT, Map.of("text", "direct" + round))
                            .isSucc())
                    .isTrue();
        }
        awaitHeard("lost log 1", "direct0", "lost log 1", "direct1");
    }

    /** It is there before it asks for what it has missed, and may not even enter by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whomItsLoginLetsInMissesNothing(boolean mayEnterByItself) {
        AtomicInteger lines = new AtomicInteger();
        admits.set(mayEnterByItself);
        server.implementApi(VectorProto.UNHANDLED, call -> {
            send("log", "missed" + lines.incrementAndGet());
            server.room("log").join(call.conn()).join();
            send("log", "later" + lines.get());
            call.succ(Map.of());
        });
        client.close();
        client = client(
                PROTO,
                o -> o.afterConnect(
                        c -> c.callApi(VectorProto.UNHANDLED, Map.of()).thenApply(AfterConnect.Outcome::of)));
        connect();
        awaitHeard("joined log", "later1");
        for (int round = 2; round <= 4; round++) {
            cut();
            int last = round;
            await().until(() -> heard.contains("later" + last));
        }
        send("log", "last");
        awaitHeard(
                "joined log",
                "later1",
                "recovered log",
                "missed2",
                "later2",
                "recovered log",
                "missed3",
                "later3",
                "recovered log",
                "missed4",
                "later4",
                "last");
    }

    /** Such as what was dropped before a hole of the log. */
    @Test
    void whatWasNotHeardBeforeALossIsLostToo() {
        client.rooms().join("log").join();
        lose("e", 1, 1); // of another log
        lose("e", 9, 3);
        lose("e", 5, 2); // told before
        lose("e", 11, 5); // perhaps before, perhaps not
        awaitHeard("lost log ?", "lost log 8", "lost log ?");
    }

    private void lose(String epoch, long seq, long count) {
        RoomPosition at = new RoomPosition(epoch, seq);
        assertThat(conn().sendMsg(RoomsProtocol.LOST, new MsgLost("log", Optional.of(at), Optional.of(count)))
                        .isSucc())
                .isTrue();
    }

    @Test
    void aRestartOfTheServerIsTold() {
        client.rooms().join("log").join();
        send("log", "before");
        awaitHeard("before");
        int port = server.port();
        server.stop();
        server = start(port);

        await().until(() -> heard.contains("lost log ?"));
        send("log", "after");
        awaitHeard("before", "lost log ?", "after");
    }

    @Test
    void whatIsTooMuchIsToldExactly() {
        client.rooms().join("log").join();
        send("log", "first");
        awaitHeard("first");
        CountDownLatch sent = cutAndHeldBack();
        IntStream.range(0, 600).forEach(i -> send("log", "m" + i));
        sent.countDown();

        await().until(() -> heard.contains("lost log 600"));
        send("log", "last");
        awaitHeard("first", "lost log 600", "last");
    }

    @Test
    void whatIsLostIsToldBeforeWhatComesAfterIt() {
        client.rooms().join("log").join();
        client.rooms().join("gate").join();
        send("log", "first");
        awaitHeard("first");
        CountDownLatch sent = cutAndHeldBack();
        IntStream.range(0, 600).forEach(i -> send("log", "m" + i));
        admission.set(
                conn -> send("log", "last")); // the client is in the one room, and waits for the answer about the other
        sent.countDown();

        await().until(() -> heard.contains("last"));
        assertThat(heard).containsSubsequence("first", "lost log 600", "last");
    }

    @Test
    void aCutBeforeAllRoomsAreEnteredLosesAndDoublesNothing() {
        client.rooms().join("log").join();
        client.rooms().join("gate").join();
        CountDownLatch sent = cutAndHeldBack();
        send("log", "one");
        send("log", "two");
        CountDownLatch replayed = new CountDownLatch(2);
        var unused = server.flows().postSendMsgFlow().push(sending -> {
            replayed.countDown();
            return sending;
        });
        AtomicReference<Connection> first = new AtomicReference<>();
        admission.set(conn -> {
            if (first.compareAndSet(null, conn)) {
                passed(replayed);
                conn.close("cut again");
                await().until(() -> !server.connections().contains(conn));
            }
        });
        sent.countDown();

        await().until(() -> heard.contains("recovered log"));
        send("log", "three");
        await().until(() -> heard.contains("three"));
        assertThat(heard).filteredOn(line -> !line.contains(" ")).containsExactly("one", "two", "three");
        assertThat(heard).noneMatch(line -> line.startsWith("lost log"));
    }

    private static String large(int number) {
        return "m" + number + "." + "z".repeat(10_000);
    }

    /** What was missed in all rooms together is more than may wait for the client. */
    @Test
    void whatWasMissedInManyRoomsComesWithoutClosing() {
        close();
        server = start(0, o -> o.maxPendingBytes(300_000));
        client = client();
        connect();
        List<String> rooms = IntStream.range(0, 20).mapToObj(i -> "log" + i).toList();
        rooms.forEach(room -> client.rooms().join(room).join());
        CountDownLatch gate = cutAndHeldBack();
        rooms.forEach(room -> IntStream.range(0, 90).forEach(i -> send(room, large(i))));
        AtomicInteger connections = new AtomicInteger();
        server.flows().postConnectFlow().push(conn -> {
            connections.incrementAndGet();
            return conn;
        });
        gate.countDown();

        await().until(() ->
                heard.stream().filter(line -> line.startsWith("recovered")).count() == 20 && heard.size() == 20 * 91);
        assertThat(heard).filteredOn(line -> line.startsWith("m")).hasSize(20 * 90);
        assertThat(connections.get()).isLessThanOrEqualTo(1);
    }

    /** The connection is closed before the answer each time, when some of what was missed has arrived. */
    @Test
    void whatHasComeBeforeAnAttemptFailsNeedNotComeAgain() {
        client.rooms().join("log").join();
        client.rooms().join("gate").join();
        CountDownLatch gate = cutAndHeldBack();
        IntStream.range(0, 60).forEach(i -> send("log", "m" + i));
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger attempts = new AtomicInteger();
        server.flows().postSendMsgFlow().push(sending -> {
            if (sending.service() == VectorProto.CHAT && sent.incrementAndGet() % 20 == 0) {
                assertThat(sending.conn()
                                .sendMsg(VectorProto.CHAT, Map.of("text", "direct"))
                                .isSucc())
                        .isTrue();
                sending.conn().close("enough");
                attempts.incrementAndGet();
            }
            return sending;
        });
        gate.countDown();

        await().until(() -> heard.contains("recovered log"));
        send("log", "last");
        await().until(() -> heard.contains("last"));
        assertThat(heard)
                .filteredOn(line -> line.startsWith("m"))
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> "m" + i).toList());
        assertThat(heard).noneMatch(line -> line.startsWith("lost log"));
        assertThat(attempts.get()).isBetween(3, 4);
    }
}
