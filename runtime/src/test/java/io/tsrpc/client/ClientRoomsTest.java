package io.tsrpc.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiWatch;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms of Java clients over WebSocket, with cuts. */
@Timeout(60)
class ClientRoomsTest {
    private static final ServiceProto PROTO = RoomsProtocol.addedTo(VectorProto.PROTO);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** What a client that comes back waits for before it enters its rooms. */
    private final AtomicReference<CountDownLatch> afterConnect = new AtomicReference<>(new CountDownLatch(0));

    /** What the server does when a client wants to enter a room by itself. */
    private final AtomicReference<Consumer<Connection>> admission = new AtomicReference<>(conn -> {});

    private WsServer server = start(0);
    private DuplexClient client = client();

    private WsServer start(int port) {
        return start(port, options -> {});
    }

    private WsServer start(int port, Consumer<WsServer.Builder> options) {
        WsServer.Builder builder = WsServer.builder(PROTO)
                .port(port)
                .allowUnhandledApis(true)
                .json(true)
                .recoverableRooms(Pattern.compile("log.*"))
                .roomAdmission((conn, room) -> {
                    if (room.equals("gate")) {
                        requireNonNull(admission.get()).accept(conn);
                    }
                    return room.equals("no")
                            ? RoomDecision.refused("Not you").withCode("STRANGER")
                            : RoomDecision.admitted("Ann");
                });
        options.accept(builder);
        WsServer server = builder.build();
        server.start();
        return server;
    }

    private DuplexClient client() {
        return client(PROTO, options -> {});
    }

    private DuplexClient client(ServiceProto proto, Consumer<WsClient.Options> options) {
        DuplexClient fresh = WsClient.of(proto, "ws://127.0.0.1:" + server.port(), o -> {
            o.reconnect(Reconnect.backoff(Duration.ofMillis(1), Duration.ofMillis(20)))
                    .afterConnect(c -> {
                        CountDownLatch gate = requireNonNull(afterConnect.get());
                        return CompletableFuture.supplyAsync(() -> passed(gate));
                    });
            options.accept(o);
        });
        fresh.listenMsg(VectorProto.CHAT, msg -> heard.add(String.valueOf(msg.get("text"))));
        fresh.rooms().listen(new ClientRoomsListener() {
            @Override
            public void recovered(String room) {
                heard.add("recovered " + room);
            }

            @Override
            public void lost(String room, OptionalLong count) {
                heard.add("lost " + room + " " + (count.isPresent() ? count.getAsLong() : "?"));
            }

            @Override
            public void joined(String room) {
                heard.add("joined " + room);
            }

            @Override
            public void left(String room, Optional<TsrpcError> why) {
                heard.add("left " + room + " "
                        + why.map(e -> e.message() + " " + e.code()).orElse(""));
            }
        });
        return fresh;
    }

    private static AfterConnect.Outcome passed(CountDownLatch gate) {
        try {
            gate.await();
            return AfterConnect.Outcome.ready();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() {
        assertThat(client.connect().join().isSucc()).isTrue();
    }

    @AfterEach
    void close() {
        client.close();
        server.stop();
    }

    private Connection conn() {
        return server.connections().get(0);
    }

    private void send(String room, String text) {
        assertThat(server.room(room)
                        .sendMsg(VectorProto.CHAT, Map.of("text", text))
                        .join()
                        .isSucc())
                .isTrue();
    }

    private void awaitHeard(String... expected) {
        await().untilAsserted(() -> assertThat(heard).containsExactly(expected));
    }

    /** Cuts the connection, and waits until the server has noticed. */
    private void cut() {
        Connection conn = conn();
        conn.close("cut");
        await().until(() -> !server.connections().contains(conn));
    }

    /** Cuts the connection. The client enters its rooms again when the result has been counted down. */
    private CountDownLatch cutAndHeldBack() {
        CountDownLatch gate = new CountDownLatch(1);
        afterConnect.set(gate);
        cut();
        return gate;
    }

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

    /** Such as what was dropped before a hole of the log. */
    @Test
    void whatWasNotHeardBeforeALossIsLostToo() {
        client.rooms().join("log").join();
        lose("e", 1, 1); // of another log
        lose("e", 9, 3);
        lose("e", 5, 2); // before the client was there
        lose("e", 11, 5); // perhaps before, perhaps not
        awaitHeard("lost log ?", "lost log 8", "lost log 2", "lost log ?");
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

    /** Does something each time before the server sends a message or answer of a service, but not while it does that. */
    private void beforeSending(Service service, Consumer<Connection> action) {
        AtomicBoolean acting = new AtomicBoolean();
        var unused = server.flows().preSendDataFlow().push(sending -> {
            if (service == sending.service() && acting.compareAndSet(false, true)) {
                action.accept(sending.conn());
                acting.set(false);
            }
            return sending;
        });
    }

    /** The client's rooms, when it has heard all that the server has sent before. */
    private List<String> names() {
        assertThat(client.callApi(VectorProto.UNHANDLED, Map.of()).join().isSucc())
                .isFalse();
        return client.rooms().names();
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
    void aWatchThatEndsBeforeTheClientIsInIsNone() {
        AtomicInteger news = new AtomicInteger();
        beforeSending(RoomsProtocol.PRESENCE, conn -> news.incrementAndGet());
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            boolean unused = passed(gate).isReady();
        });
        TsrpcFuture<JoinResult> joined = client.rooms().join("gate");
        CompletionStage<Void> begun = joined.thenRun(() -> {}); // runs after what is chained later
        client.rooms().watch("gate", new Board(new CopyOnWriteArrayList<>())).close();
        assertThat(names()).isEmpty();
        gate.countDown();
        begun.toCompletableFuture().join();
        assertThat(names()).containsExactly("gate"); // what would have been asked has been answered
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("gate", new Board(there));
        await().until(() -> there.size() == 1);
        assertThat(news).hasValue(1);
        watching.close();
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
    void whoWatchesARoomThatItIsEnteringHearsWhoIsThere() {
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            boolean unused = passed(gate).isReady();
        });
        TsrpcFuture<JoinResult> joined = client.rooms().join("gate");
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("gate", new Board(there));
        client.rooms().join("log").join(); // a question who is in the other room would have been answered by now
        gate.countDown();

        assertThat(joined.join().isSucc()).isTrue();
        await().until(() -> there.size() == 1);
        watching.close();
    }

    @Test
    void membersAreWatchedAlsoAfterACut() {
        List<String> there = new CopyOnWriteArrayList<>();
        client.rooms().join("log").join();
        assertThatIllegalStateException()
                .isThrownBy(() -> client.rooms().watch("other", new Board(there)))
                .withMessage("The client is not in the room other");

        Subscription watching = client.rooms().watch("log", new Board(there));
        await().until(() -> there.size() == 1);
        String before = there.get(0);
        DuplexClient other = client();
        other.connect().join();
        other.rooms().join("log").join();
        await().until(() -> there.size() == 2);
        other.close();
        await().until(() -> there.size() == 1);
        cut();
        await().untilAsserted(() -> assertThat(there).hasSize(1).doesNotContain(before));
        watching.close();
    }

    /** The server may turn calls round, and what it told of an earlier watch may be on its way. */
    @Test
    void watchesThatOverlapAreToldApart() {
        List<String> there = new CopyOnWriteArrayList<>();
        client.rooms().join("log").join();
        Subscription first = client.rooms().watch("log", new Board(there));
        await().until(() -> there.size() == 1);
        assertThat(client.callApi(RoomsProtocol.WATCH, new ApiWatch.Req("log", false, 0))
                        .join()
                        .isSucc())
                .isTrue(); // the end of an earlier one
        DuplexClient other = client();
        other.connect().join();
        other.rooms().join("log").join();
        await().until(() -> there.size() == 2);
        MsgPresence late = new MsgPresence("log", List.of(), List.copyOf(there), 0);
        assertThat(server.room("log").members().stream().map(conn -> conn.sendMsg(RoomsProtocol.PRESENCE, late)))
                .allMatch(SendResult::isSucc);
        first.close();

        assertThat(client.callApi(RoomsProtocol.WATCH, new ApiWatch.Req("log", false, 2))
                        .join()
                        .isSucc())
                .isTrue(); // its end before its beginning
        List<String> never = new CopyOnWriteArrayList<>();
        client.rooms().watch("log", new Board(never)).close();
        List<String> again = new CopyOnWriteArrayList<>();
        Subscription last = client.rooms().watch("log", new Board(again));
        await().until(() -> again.size() == 2);
        assertThat(never).isEmpty();
        assertThat(there).hasSameElementsAs(again);
        other.close();
        await().until(() -> again.size() == 1);
        last.close();
    }

    private record Board(List<String> there) implements PresenceListener {
        @Override
        public void joined(Member member) {
            assertThat(member.data()).contains("Ann");
            there.add(member.connectionId());
        }

        @Override
        public void left(Member member) {
            there.remove(member.connectionId());
        }
    }

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
    void aServerThatTellsOfTooManyMembersIsLeft() {
        client.rooms().join("live").join();
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("live", new Board(there));
        await().until(() -> there.size() == 1);
        Connection flooding = conn();
        for (int i = 0; i < 17; i++) {
            RoomMember large = new RoomMember(i + "x".repeat(1 << 19), Optional.empty(), Optional.of("Ann"));
            var unused =
                    flooding.sendMsg(RoomsProtocol.PRESENCE, new MsgPresence("live", List.of(large), List.of(), 1));
        }
        await().until(() -> !server.connections().contains(flooding));
        watching.close();
    }

    // --- calls of rooms that fail while the connection stays ---------------------------------------------------------

    /** Why a call fails, though the connection stays. */
    enum Failure {
        /** The server is busy with another call. */
        REFUSED,
        /** A flow of the client's stops it. */
        STOPPED
    }

    /** Connects the client to a server that answers one call at a time. */
    private void connectToBusyServer() {
        close();
        server = start(0, o -> o.maxConcurrentCalls(1));
        client = client();
        connect();
    }

    /** Joins a room of the busy server, where the call before may count for a moment after its answer. */
    private static void joinBusy(DuplexClient client, String room) {
        await().until(() -> client.rooms().join(room).join().isSucc());
    }

    /** Makes calls fail until what it returns has run. They have failed once before that has any effect. */
    private Runnable failCalls(Failure why, Service service) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        var unused = client.flows().preCallApiFlow().push(call -> {
            boolean stops = why == Failure.STOPPED && call.service() == service && gate.getCount() > 0;
            if (stops) {
                failed.countDown();
            }
            return stops ? null : call;
        });
        var unusedToo = client.flows().preApiReturnFlow().push(ret -> {
            if (ret.service() == service && !ret.ret().isSucc()) {
                failed.countDown();
            }
            return ret;
        });
        if (why == Failure.REFUSED) {
            CountDownLatch busy = new CountDownLatch(1);
            admission.set(conn -> {
                busy.countDown();
                boolean unusedResult = passed(gate).isReady();
            });
            await().until(() -> {
                var unusedJoin = client.rooms().join("gate"); // again, if it was refused
                return busy.getCount() == 0;
            });
        }
        return () -> {
            passed(failed);
            gate.countDown();
        };
    }

    @ParameterizedTest
    @EnumSource
    void aLeaveThatFailsIsAskedAgain(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        joinBusy(client, "live");
        Runnable end = failCalls(why, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        TsrpcFuture<Void> other = client.rooms().leave("live");
        send("log", "too late");
        assertThat(client.rooms().names()).isEmpty();
        assertThat(server.room("log").members()).hasSize(1);
        end.run();

        left.join();
        other.join();
        assertThat(server.room("log").members()).isEmpty();
        assertThat(server.room("live").members()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWatchThatFailsIsAskedAgain(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        Runnable end = failCalls(why, RoomsProtocol.WATCH);
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        end.run();
        await().until(() -> there.size() == 1);
        watching.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWatchWhoseEndFailsEnds(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        await().until(() -> there.size() == 1);
        Runnable end = failCalls(why, RoomsProtocol.WATCH);
        CountDownLatch ended = new CountDownLatch(1);
        var unused = client.flows().postApiReturnFlow().push(ret -> {
            if (ret.req() instanceof ApiWatch.Req req && !req.on() && ret.ret().isSucc()) {
                ended.countDown();
            }
            return ret;
        });
        watching.close();
        end.run();
        ended.await();

        Connection mine = conn();
        List<Connection> told = new CopyOnWriteArrayList<>();
        beforeSending(RoomsProtocol.PRESENCE, told::add);
        DuplexClient other = client();
        other.connect().join();
        joinBusy(other, "log");
        List<String> seen = new CopyOnWriteArrayList<>();
        other.rooms().watch("log", new Board(seen));
        await().until(() -> seen.size() == 2);
        other.close();
        await().until(() -> server.connections().equals(List.of(mine)));
        assertThat(names()).contains("log");
        assertThat(told).isNotEmpty().doesNotContain(mine);
    }

    @Test
    void aLeaveThatFailsEndsWithItsConnection() throws InterruptedException {
        client.rooms().join("log").join();
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        names(); // the call has failed by now
        assertThat(left.isDone()).isFalse();
        cut();

        left.join();
        await().until(() -> server.connections().size() == 1);
        assertThat(names()).isEmpty();
        assertThat(server.room("log").members()).isEmpty();
        end.run();
    }

    @Test
    void whoComesBackInsteadOfLeavingIsIn() throws InterruptedException {
        client.rooms().join("log").join();
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        left.join();
        end.run();
        send("log", "one");
        awaitHeard("one");
        server.room("log").leave(conn());
        awaitHeard("one", "left log ");
        assertThat(client.rooms().names()).isEmpty();
    }

    @Test
    void aRoomThatIsLeftWhileItIsEnteredAgainIsLeftAlsoIfThatFails() throws InterruptedException {
        client.rooms().join("gate").join();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            asked.countDown();
            boolean unused = passed(gate).isReady();
        });
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        cut();
        asked.await();
        TsrpcFuture<Void> left = client.rooms().leave("gate");
        gate.countDown();
        end.run();
        left.join();
        await().until(() -> server.room("gate").members().isEmpty());
        assertThat(client.rooms().names()).isEmpty();
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
