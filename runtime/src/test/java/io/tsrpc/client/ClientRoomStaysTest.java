package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client's stay in a room begins and ends: with calls that wait, fail or are overtaken, and with handlers that are slow. */
class ClientRoomStaysTest extends ClientRoomsTestBase {
    // --- what waits for handlers -------------------------------------------------------------------------------------

    /** Lets the handler of the message "slow" block, and sends that and more. Returns what lets it go on. */
    private CountDownLatch slowHandler() {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        client.listenMsg(VectorProto.CHAT, msg -> {
            if ("slow".equals(msg.get("text"))) {
                running.countDown();
                boolean unused = passed(gate).isReady();
            }
        });
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        send("log", "slow");
        IntStream.range(0, 20).forEach(i -> send("log", "late" + i));
        boolean unused = passed(running).isReady();
        assertThat(client.callApi(VectorProto.UNHANDLED, Map.of()).join().isSucc())
                .isFalse(); // all has arrived
        return gate;
    }

    /** Waits until all has been handled that the server has sent. */
    private void awaitAllHandled(String... expected) {
        await().until(() -> heard.containsAll(List.of(expected)));
        assertThat(conn().sendMsg(VectorProto.CHAT, Map.of("text", "end")).isSucc())
                .isTrue();
        await().until(() -> heard.contains("end"));
        assertThat(heard)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(expected), Stream.of("end")).toList());
    }

    @Test
    void whatWaitsForItsHandlerIsNotHandledAfterTheClientHasLeft() {
        CountDownLatch gate = slowHandler();
        client.rooms().leave("log").join();
        gate.countDown();
        awaitAllHandled("slow");
    }

    @Test
    void whoComesInAgainHearsNothingOfTheStayBefore() {
        CountDownLatch gate = slowHandler();
        client.rooms().leave("log").join();
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        send("log", "new");
        gate.countDown();
        awaitAllHandled("slow", "new");
    }

    @Test
    void whoIsLetInAgainGetsTheHistoryOnce() {
        CountDownLatch gate = slowHandler();
        client.rooms().leave("log").join();
        server.room("log").join(conn(), JoinOptions.NONE.withHistory(3)).join();
        gate.countDown();
        awaitAllHandled("slow", "joined log", "late17", "late18", "late19");
    }

    @Test
    void whoDisconnectsHearsNothingOfTheStayBefore() {
        CountDownLatch gate = slowHandler();
        client.disconnect().join();
        connect();
        await().until(() -> server.connections().size() == 1);
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        send("log", "new");
        gate.countDown();
        awaitAllHandled("slow", "new");
    }

    /** Else whoever is in the room again would take that for the news. */
    @Test
    void whatTheServerDidBeforeIsNotToldAfterTheClientHasLeft() {
        CountDownLatch gate = slowHandler();
        server.room("log").leave(conn());
        server.room("log").join(conn()).join();
        server.room("log").leave(conn());
        assertThat(names()).isEmpty();
        client.rooms().leave("log").join();
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        gate.countDown();
        awaitAllHandled("slow");
        assertThat(client.rooms().names()).containsExactly("log");
    }

    /** It has not left by itself: nothing is lost. */
    @Test
    void whoIsRemovedHearsWhatWasSentBefore() {
        CountDownLatch gate = slowHandler();
        server.room("log").leave(conn());
        server.room("log").join(conn()).join();
        send("log", "new");
        gate.countDown();
        String[] all = Stream.of(
                        Stream.of("slow"),
                        IntStream.range(0, 20).mapToObj(i -> "late" + i),
                        Stream.of("left log ", "joined log", "new"))
                .flatMap(Function.identity())
                .toArray(String[]::new);
        awaitAllHandled(all);
    }

    // --- while the client comes back ---------------------------------------------------------------------------------

    /** A client that gives up an attempt to connect only after the test has. On each connection but the first it does something first. */
    private DuplexClient comingBack(Function<DuplexClient, CompletionStage<?>> first) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        return client(
                PROTO,
                o -> o.timeout(Duration.ofMinutes(5))
                        .connectTimeout(Duration.ofMinutes(5))
                        .afterConnect(c -> {
                            if (isFirst.getAndSet(false)) {
                                return CompletableFuture.completedFuture(AfterConnect.Outcome.ready());
                            }
                            CountDownLatch gate = requireNonNull(afterConnect.get());
                            return CompletableFuture.supplyAsync(() -> passed(gate))
                                    .thenCompose(passed -> first.apply(c))
                                    .thenApply(done -> AfterConnect.Outcome.ready());
                        }));
    }

    private void reopen(Function<DuplexClient, CompletionStage<?>> first) {
        client.close();
        await().until(() -> server.connections().isEmpty());
        client = comingBack(first);
        connect();
        await().until(() -> server.connections().size() == 1);
    }

    /** Cuts the connection, and waits until both sides know. The client comes back when the result has been counted down. */
    private CountDownLatch away() {
        CountDownLatch gate = cutAndHeldBack();
        await().until(() -> client.status() != ClientStatus.OPENED);
        return gate;
    }

    private void isInAndHears(String room) {
        await().untilAsserted(() -> assertThat(client.status()).isEqualTo(ClientStatus.OPENED));
        assertThat(names()).containsExactly(room);
        assertThat(server.room(room).members()).containsExactly(conn());
        send(room, "news");
        await().until(() -> heard.contains("news"));
    }

    private void isOut(String room) {
        await().untilAsserted(() -> assertThat(client.status()).isEqualTo(ClientStatus.OPENED));
        assertThat(names()).isEmpty();
        assertThat(server.room(room).members()).isEmpty();
    }

    /** The one would wait until the connection is open, which would wait for the other. */
    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void aLeaveWithoutAConnectionKeepsNobodyFromJoining(String room) {
        reopen(c -> c.rooms().join(room));
        client.rooms().join(room).join();
        CountDownLatch gate = away();
        client.rooms().leave(room).join();
        gate.countDown();
        isInAndHears(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void aJoinThatWaitsKeepsNobodyFromLeaving(String room) {
        reopen(c -> c.rooms().leave(room));
        CountDownLatch gate = away();
        TsrpcFuture<JoinResult> waiting = client.rooms().join(room);
        gate.countDown();
        assertThat(requireNonNull(waiting.join().err()).message()).isEqualTo("The client has left the room meanwhile");
        isOut(room);
    }

    /** The last word counts, whatever goes out first. */
    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoLeavesWhatItWaitsForAndJoinsFirstIsIn(String room) {
        reopen(c -> c.rooms().join(room));
        CountDownLatch gate = away();
        TsrpcFuture<JoinResult> waiting = client.rooms().join(room);
        TsrpcFuture<Void> left = client.rooms().leave(room);
        gate.countDown();
        waiting.join();
        left.join();
        isInAndHears(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoLeavesAndJoinsWithoutAConnectionIsIn(String room) {
        reopen(c -> CompletableFuture.completedFuture(true));
        client.rooms().join(room).join();
        CountDownLatch gate = away();
        client.rooms().leave(room).join();
        TsrpcFuture<JoinResult> again = client.rooms().join(room);
        gate.countDown();
        assertThat(again.join().isSucc()).isTrue();
        isInAndHears(room);
    }

    /** A step that has entered a room goes on, while the user leaves it. */
    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoLeavesWhatWasJustEnteredIsOut(String room) {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        reopen(c -> c.rooms().join(room).thenApplyAsync(joined -> {
            entered.countDown();
            return passed(gate);
        }));
        cut();
        boolean unused = passed(entered).isReady();
        client.rooms().leave(room).join();
        await().untilAsserted(() -> assertThat(server.room(room).members()).isEmpty());
        gate.countDown();
        isOut(room);
        assertThat(heard).isEmpty();
    }

    /** The server is not told: it decides anew, and says so. */
    @Test
    void aLoginMayLetInWhoHasLeftWithoutAConnection() {
        server.implementApi(VectorProto.UNHANDLED, call -> {
            server.room("log").join(call.conn()).join();
            call.succ(Map.of());
        });
        reopen(c -> c.callApi(VectorProto.UNHANDLED, Map.of()));
        client.rooms().join("log").join();
        CountDownLatch gate = away();
        client.rooms().leave("log").join();
        send("log", "missed");
        gate.countDown();
        await().untilAsserted(() -> assertThat(heard).containsExactly("joined log"));
        send("log", "news");
        awaitHeard("joined log", "news");
        assertThat(client.rooms().names()).containsExactly("log");
    }

    @Test
    void whoBeginsToWatchWithoutAConnectionHearsWhoComes() {
        client.rooms().join("log").join();
        CountDownLatch gate = away();
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        gate.countDown();
        await().until(() -> there.size() == 1);
        DuplexClient other = another("log");
        await().until(() -> there.size() == 2);
        other.close();
        await().until(() -> there.size() == 1);
        watching.close();
    }

    // --- who is removed ----------------------------------------------------------------------------------------------

    /** What the client hears of its end is about the stay that it has just begun, and not about the one before. */
    @ParameterizedTest
    @ValueSource(strings = {"log", "live"})
    void whoIsRemovedAsSoonAsItHasComeInAgainIsOut(String room) {
        AtomicInteger answers = new AtomicInteger();
        beforeSending(RoomsProtocol.RESUME, conn -> {
            if (answers.incrementAndGet() == 2) {
                server.room(room).leave(conn);
            }
        });
        TsrpcFuture<JoinResult> first = client.rooms().join(room);
        TsrpcFuture<Void> left = client.rooms().leave(room);
        TsrpcFuture<JoinResult> again = client.rooms().join(room);
        first.join();
        left.join();

        assertThat(requireNonNull(again.join().err()).message()).isEqualTo("The client has left the room meanwhile");
        isOut(room);
    }

    // --- joins that fail ---------------------------------------------------------------------------------------------

    /** Keeps those who enter "gate" waiting for a decision. */
    private CountDownLatch undecided() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        admission.set(conn -> {
            if (isFirst.getAndSet(false)) {
                asked.countDown();
                boolean unused = passed(gate).isReady();
            }
        });
        joining.set(client.rooms().join("gate"));
        boolean unused = passed(asked).isReady();
        return gate;
    }

    private final AtomicReference<TsrpcFuture<JoinResult>> joining = new AtomicReference<>();

    private JoinResult joined() {
        return requireNonNull(joining.get()).join();
    }

    /** How a join fails that is not the server's decision. */
    static Stream<Consumer<ClientRoomStaysTest>> failures() {
        return Stream.of(ClientRoomStaysTest::cut, test -> {});
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whomTheServerHasLetInMeanwhileIsIn(Consumer<ClientRoomStaysTest> failure) {
        client.close();
        await().until(() -> server.connections().isEmpty());
        client = client(PROTO, o -> o.timeout(Duration.ofMillis(500)));
        connect();
        CountDownLatch gate = undecided();
        server.room("gate").join(conn()).join();
        failure.accept(this);

        assertThat(joined().isSucc()).isTrue();
        gate.countDown();
        isInAndHears("gate");
    }

    /** The failure of an earlier connection comes late. */
    @Test
    void whomTheServerHasLetInOnALaterConnectionIsIn() {
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        client.flows().preApiReturnFlow().push(returning -> {
            if (returning.service() == RoomsProtocol.RESUME
                    && returning.ret().err() != null
                    && requireNonNull(returning.ret().err()).hasCode(ErrorCode.LOST_CONN)) {
                failed.countDown();
                boolean unused = passed(late).isReady();
            }
            return returning;
        });
        CountDownLatch gate = undecided();
        cut();
        boolean unused = passed(failed).isReady();
        await().until(() -> server.connections().size() == 1);
        await().untilAsserted(() -> assertThat(client.status()).isEqualTo(ClientStatus.OPENED));
        server.room("gate").join(conn()).join();
        assertThat(client.callApi(VectorProto.UNHANDLED, Map.of()).join().isSucc())
                .isFalse();
        late.countDown();
        gate.countDown();

        assertThat(joined().isSucc()).isTrue();
        isInAndHears("gate");
    }

    @Test
    void whomTheServerLetsInTooLateIsOut() {
        client.close();
        await().until(() -> server.connections().isEmpty());
        client = client(PROTO, o -> o.timeout(Duration.ofMillis(200)));
        connect();
        CountDownLatch gate = undecided();
        assertThat(requireNonNull(joined().err()).code()).isEqualTo(ErrorCode.TIMEOUT);
        gate.countDown();

        await().untilAsserted(() -> assertThat(server.room("gate").members()).isEmpty());
        assertThat(client.rooms().join("gate").join().isSucc()).isTrue();
        isInAndHears("gate");
    }
}
