package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Java clients come into rooms and out of them. */
class ClientRoomsTest extends ClientRoomsTestBase {
    /** Binary would carry another name, and the client would be in a room that it does not know. */
    @Test
    void aNameThatCannotBeSentIsRefused() {
        client.connect().join();
        TsrpcError err = client.rooms().join("log\ud800").join().err();
        assertThat(requireNonNull(err).message())
                .isEqualTo("room must not have a lone surrogate, which UTF-8 cannot encode");
        assertThat(client.rooms().names()).isEmpty();
        assertThat(server.room("log\ufffd").presence().members()).isEmpty();
    }

    /** What the steps before ask goes out at once: they would wait for themselves otherwise. */
    @Test
    void roomsAreEnteredAndLeftBeforeOthersUseTheConnection() {
        client.close();
        client = client(
                PROTO,
                o -> o.afterConnect(c -> c.rooms()
                        .join("log")
                        .thenCompose(joined -> c.rooms().join("log2"))
                        .thenCompose(joined -> c.rooms()
                                .join("live")
                                .thenCompose(live -> c.rooms()
                                        .leave("live")
                                        .thenApply(left -> joined.isSucc() && live.isSucc()
                                                ? AfterConnect.Outcome.ready()
                                                : AfterConnect.Outcome.retry(TsrpcError.of("not in")))))));
        connect();
        assertThat(client.rooms().names()).containsExactly("log", "log2");
        assertThat(server.room("live").members()).isEmpty();
        send("log", "one");
        send("log2", "two");
        await().untilAsserted(() -> assertThat(heard).hasSize(2));
        cut();
        send("log", "three");
        TsrpcFuture<JoinResult> other = client.rooms().join("log2");
        assertThat(other.join().isSucc()).isTrue();
        await().until(() -> heard.contains("three"));
        send("log2", "four");
        await().until(() -> heard.contains("four"));
        assertThat(heard).containsOnlyOnce("one", "two", "three", "four").hasSize(6);
        assertThat(heard).contains("recovered log", "recovered log2");
    }

    /** The one waits for the connection, and the other keeps all from using that before it is in. */
    @Test
    void aRoomMayBeEnteredTwiceWhileTheClientComesBack() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean enters = new AtomicBoolean();
        client.close();
        client = client(
                PROTO,
                o -> o.afterConnect(c -> {
                    if (!enters.get()) {
                        return CompletableFuture.completedFuture(AfterConnect.Outcome.ready());
                    }
                    return CompletableFuture.supplyAsync(() -> passed(begun))
                            .thenCompose(passed -> c.rooms().join("log"))
                            .thenApply(joined -> AfterConnect.Outcome.ready());
                }));
        connect();
        enters.set(true);
        cut();
        TsrpcFuture<JoinResult> other = client.rooms().join("log");
        begun.countDown();

        assertThat(other.join().isSucc()).isTrue();
        send("log", "one");
        awaitHeard("one");
        assertThat(client.rooms().names()).containsExactly("log");
    }

    @Test
    void whoLeavesAndJoinsAtOnceIsIn() {
        client.rooms().join("log").join();
        client.rooms().join("live").join();
        for (int i = 0; i < 50; i++) {
            var unusedLog = client.rooms().leave("log");
            var unusedLive = client.rooms().leave("live");
            TsrpcFuture<JoinResult> live = client.rooms().join("live");
            assertThat(client.rooms().join("log").join().isSucc()).isTrue();
            assertThat(live.join().isSucc()).isTrue();
        }
        send("log", "one");
        send("live", "two");
        await().until(() -> heard.contains("one") && heard.contains("two"));
        assertThat(client.rooms().names()).containsExactlyInAnyOrder("log", "live");
        assertThat(heard).hasSize(2);
    }

    @Test
    void whoJoinsAndLeavesAtOnceIsOut() {
        for (int i = 0; i < 50; i++) {
            String room = (i % 2 == 0 ? "log" : "live") + i;
            TsrpcFuture<JoinResult> joined = client.rooms().join(room);
            client.rooms().leave(room).join();
            var unused = joined.join(); // a success if the answer came before it left
            assertThat(server.room(room).members()).isEmpty();
        }
        assertThat(client.rooms().names()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void whoJoinsLeavesAndJoinsAtOnceIsIn() {
        for (int i = 0; i < 50; i++) {
            String room = (i % 2 == 0 ? "log" : "live") + i;
            var unusedFirst = client.rooms().join(room);
            var unusedLeft = client.rooms().leave(room);
            var unusedAgain = client.rooms().leave(room);
            assertThat(client.rooms().join(room).join().isSucc()).isTrue();
            assertThat(server.room(room).members()).containsExactly(conn());
            assertThat(client.rooms().names()).contains(room);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aRefusalDoesNotConcernWhoAsksAgain() {
        TsrpcFuture<JoinResult> first = client.rooms().join("no");
        var unusedLeft = client.rooms().leave("no");
        assertThat(requireNonNull(client.rooms().join("no").join().err()).message())
                .isEqualTo("Not you");
        assertThat(requireNonNull(first.join().err()).message()).isEqualTo("Not you");
        assertThat(client.rooms().names()).isEmpty();
    }

    @Test
    void aRoomWithoutALogIsEnteredAgainAndWhatWasMissedIsUnknown() {
        client.rooms().join("live").join();
        send("live", "one");
        awaitHeard("one");
        cut();
        await().until(() -> heard.contains("lost live ?"));
        send("live", "two");
        awaitHeard("one", "lost live ?", "two");
    }

    @Test
    void theServerBringsInAndRemoves() {
        server.room("log").join(conn()).join();
        awaitHeard("joined log");
        send("log", "one");
        awaitHeard("joined log", "one");
        cut();
        send("log", "two");
        awaitHeard("joined log", "one", "recovered log", "two");
        server.room("log").leave(conn());
        awaitHeard("joined log", "one", "recovered log", "two", "left log ");
        assertThat(client.rooms().names()).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThat(client.rooms().join("no").join().err())
                .isEqualTo(TsrpcError.of("Not you").withCode("STRANGER"));
        assertThat(client.rooms().names()).isEmpty();
    }

    /** What a server does to a connection that waits for a decision. */
    static Stream<BiConsumer<Server, Connection>> removals() {
        return Stream.of(
                (server, conn) -> server.room("gate").kick("ann"),
                (server, conn) -> server.room("gate").leave(conn),
                (server, conn) -> conn.bind("bob"),
                (server, conn) -> conn.unbind());
    }

    @ParameterizedTest
    @MethodSource("removals")
    void whoIsRemovedWhileTheServerDecidesIsNotIn(BiConsumer<Server, Connection> removal) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            asked.countDown();
            boolean unused = passed(gate).isReady();
        });
        conn().bind("ann");
        TsrpcFuture<JoinResult> joined = client.rooms().join("gate");
        asked.await();
        removal.accept(server, conn());
        gate.countDown();

        assertThat(requireNonNull(joined.join().err()).message())
                .isEqualTo("The client was removed from the room meanwhile");
        assertThat(server.room("gate").members()).isEmpty();
        assertThat(client.rooms().names()).isEmpty();
        assertThat(client.rooms().join("gate").join().isSucc()).isTrue();
    }

    @Test
    void anAdmissionMayRemoveEarlierConnectionsOfTheUser() {
        admission.set(conn -> conn.server().room("gate").kick("ann"));
        conn().bind("ann");
        assertThat(client.rooms().join("gate").join().isSucc()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoIsRemovedBeforeItIsToldThatItIsThereIsNotIn(String room) {
        beforeSending(RoomsProtocol.JOINED, conn -> server.room(room).leave(conn));
        assertThat(requireNonNull(client.rooms().join(room).join().err()).message())
                .isEqualTo("The client was removed from the room meanwhile");
        assertThat(server.room(room).members()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void whoIsRemovedAndBroughtInAgainBeforeItIsToldIsIn() {
        beforeSending(RoomsProtocol.JOINED, conn -> {
            server.room("live").leave(conn);
            server.room("live").join(conn);
        });
        assertThat(client.rooms().join("live").join().isSucc()).isTrue();
        assertThat(names()).containsExactly("live");
        assertThat(server.room("live").members()).containsExactly(conn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoIsBroughtInBeforeItIsToldThatItWasRemovedIsIn(String room) {
        client.rooms().join(room).join();
        beforeSending(
                RoomsProtocol.LEFT,
                conn -> assertThat(server.room(room).join(conn).join().isSucc()).isTrue());
        server.room(room).leave(conn());
        await().untilAsserted(() -> assertThat(names()).containsExactly(room));
        assertThat(heard).containsExactly("left " + room + " ", "joined " + room);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsBroughtInBeforeItHasHeardThatItHasLeftIsIn(boolean wasIn) {
        if (wasIn) {
            client.rooms().join("log").join();
        }
        beforeSending(
                RoomsProtocol.LEAVE,
                conn -> assertThat(server.room("log").join(conn).join().isSucc())
                        .isTrue());
        client.rooms().leave("log").join();
        assertThat(names()).containsExactly("log");
        assertThat(heard).containsExactly("joined log");
    }

    @Test
    void aLateDecisionLetsNobodyIn() {
        AtomicInteger running = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        close();
        server = start(
                0,
                o -> o.apiTimeout(Duration.ofMillis(50)).executor(task -> {
                    running.incrementAndGet();
                    threads.execute(() -> {
                        task.run();
                        running.decrementAndGet();
                    });
                }));
        client = client();
        connect();
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            boolean unused = passed(gate).isReady();
        });

        assertThat(requireNonNull(client.rooms().join("gate").join().err()).code())
                .isEqualTo(ErrorCode.SERVER_TIMEOUT);
        gate.countDown();
        await().until(() -> running.get() == 0);
        assertThat(server.room("gate").members()).isEmpty();
        threads.shutdown();
    }

    @Test
    void aRoomThatIsBeingEnteredIsNotEnteredAgain() {
        CountDownLatch asked = new CountDownLatch(1);
        afterConnect.set(asked);
        cut();
        TsrpcFuture<JoinResult> first = client.rooms().join("no");
        TsrpcFuture<JoinResult> second = client.rooms().join("no");
        TsrpcFuture<JoinResult> other = client.rooms().join("log");
        asked.countDown();

        assertThat(requireNonNull(first.join().err()).message()).isEqualTo("Not you");
        assertThat(requireNonNull(second.join().err()).message()).isEqualTo("Not you");
        assertThat(other.join().isSucc()).isTrue();
        send("log", "one");
        awaitHeard("one");
    }

    @Test
    void whoLeavesHearsNothingMore() {
        client.rooms().join("log").join();
        client.rooms().leave("log").join();
        send("log", "one");
        assertThat(server.room("log").members()).isEmpty();
        cut();
        client.rooms().join("log2").join();
        send("log2", "two");
        awaitHeard("two");
    }

    @Test
    void aDisconnectForgetsTheRooms() {
        client.rooms().join("log").join();
        client.disconnect().join();
        assertThat(client.rooms().names()).isEmpty();
        client.connect().join();
        send("log", "one");
        assertThat(server.room("log").members()).isEmpty();
    }

    @Test
    void whatArrivesAfterADisconnectBringsTheClientIntoNoRoom() throws InterruptedException {
        client.disconnect().join();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        client.flows().postConnectFlow().push(c -> {
            entered.countDown();
            boolean unused = passed(gate).isReady();
            return c;
        });
        TsrpcFuture<?> connected = client.connect();
        entered.await();
        server.connections().forEach(conn -> server.room("log").join(conn));
        client.rooms()
                .join("other")
                .join(); // that the client is in the first room has come before, and waits for the flow
        TsrpcFuture<Void> gone = client.disconnect();
        gate.countDown();
        connected.join();
        gone.join();

        client.connect().join();
        assertThat(client.rooms().names()).isEmpty();
        assertThat(server.room("log").members()).isEmpty();
    }

    @Test
    void aProtocolWithoutRoomsSaysSo() {
        try (DuplexClient plain = WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:1", o -> {})) {
            assertThatIllegalStateException()
                    .isThrownBy(plain::rooms)
                    .withMessage("The protocol Vectors has no rooms; it gets them by @Protocols(rooms = true)");
        }
    }
}
