package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ClientOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client whose handlers and listeners are slow reads no more than it has memory for. */
class ClientBacklogTest extends ClientTestBase {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So many events take less than 4 MiB. */
    private static final int FEW = 10_000;

    /** So many take more. */
    private static final int MANY = 40_000;

    private final AtomicInteger heard = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> isSlow = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DuplexClient client;
    private int calls;

    ClientBacklogTest() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
        client = client(TIMEOUT, CONNECT_TIMEOUT, null, o -> {
            o.set(DuplexClientOptions.RECONNECT, Reconnect.backoff(PAUSE, PAUSE).listener(new ReconnectListener() {
                @Override
                public void waiting(int attempt, Duration delay, ConnectFailure why) {
                    failures.add(why.message());
                }
            }));
            o.set(DuplexClientOptions.MAX_UNHANDLED_SIZE, 4 << 20);
            o.set(ClientOptions.EXECUTOR, threads);
        });
    }

    /** The one who hears of it first is slow, and all others wait. */
    private void hears() {
        heard.incrementAndGet();
        isSlow.join();
    }

    @BeforeEach
    void enterARoom() {
        client.listenMsg(VectorProto.CHAT, msg -> hears());
        var unused = client.rooms().listen(new ClientRoomsListener() {
            @Override
            public void lost(String room, OptionalLong count) {
                hears();
            }

            @Override
            public void left(String room, Optional<TsrpcError> refusal) {
                hears();
            }
        });
        var connecting = client.connect();
        opens(1);
        assertThat(connecting.join().isSucc()).isTrue();
        connection().receive("[\"rt/Joined\",{\"room\":\"log\"}]");
        calls(); // so that it knows that it is in the room
    }

    @AfterEach
    void end() {
        isSlow.complete(null);
        client.close();
        threads.shutdown();
    }

    private void opens(int connection) {
        opens(connection, "{\"rooms\":[]}");
    }

    private void opens(int connection, String rooms) {
        soon().until(() -> connections.size() == connection && connection().hasBegun());
        connection().client().opened();
        answers("rt/Resume", rooms);
    }

    /** Answers the next call of the client when it has been sent. */
    private void answers(String name, String res) {
        int call = ++calls;
        soon().until(() -> connection().done.stream()
                .anyMatch(line -> line.startsWith("send [\"" + name) && line.endsWith("," + call + "]")));
        connection().receive("[\"" + name + "\",{\"isSucc\":true,\"res\":" + res + "}," + call + "]");
    }

    /** A call is answered however much waits, and all that has arrived before the answer is heard then. */
    private void calls() {
        var call = call(client);
        answers("Test", "{\"reply\":\"ok\"}");
        assertThat(call.join().isSucc()).isTrue();
    }

    private boolean isPaused() {
        List<String> done = List.copyOf(connection().done);
        return done.lastIndexOf("pause") > done.lastIndexOf("resume");
    }

    /** Those who hear are slow no more. */
    private void areHeard(int count) {
        assertThat(heard).hasValue(1);
        isSlow.complete(null);
        soon().until(() -> heard.get() == count);
        soon().until(() -> !isPaused());
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private void loses() {
        connection().receive("[\"rt/Lost\",{\"room\":\"log\",\"lost\":1}]");
    }

    @Test
    void eventsOfRoomsCount() {
        IntStream.range(0, FEW).forEach(i -> loses());
        calls();
        assertThat(connection().done).doesNotContain("pause");
        IntStream.range(FEW, MANY).forEach(i -> loses());
        soon().until(this::isPaused);
        calls();
        loses();
        soon().until(this::isPaused);
        areHeard(MANY + 1);
    }

    @Test
    void whoComesAndGoesCountsWithItsTexts() {
        Subscription watching = client.rooms().watch("log", new PresenceListener() {
            @Override
            public void joined(Member member) {
                hears();
            }

            @Override
            public void left(Member member) {
                hears();
            }
        });
        answers("rt/Watch", "{}");
        IntStream.range(0, 500).forEach(i -> comesAndGoes());
        calls();
        assertThat(connection().done).doesNotContain("pause");
        IntStream.range(500, 1_500).forEach(i -> comesAndGoes());
        soon().until(this::isPaused);
        areHeard(3_000);
        watching.close();
    }

    private void comesAndGoes() {
        String data = "x".repeat(1_000);
        connection()
                .receive("[\"rt/Presence\",{\"room\":\"log\",\"joined\":[{\"id\":\"a\",\"data\":\"" + data
                        + "\"}],\"left\":[],\"watch\":1}]");
        connection().receive("[\"rt/Presence\",{\"room\":\"log\",\"joined\":[],\"left\":[\"a\"],\"watch\":1}]");
    }

    @Test
    void refusalsCountWithTheirTexts() {
        loses();
        String text = "x".repeat(1 << 20);
        String refused = "{\"rooms\":[{\"room\":\"log\",\"refused\":\"" + text + "\",\"code\":\"" + text
                + "\",\"recovered\":false}]}";
        for (int number = 2; number <= 3; number++) {
            comesBack(number, refused);
            connection().receive("[\"rt/Joined\",{\"room\":\"log\"}]");
        }
        loseConnection();
        soon().until(() -> connections.size() == 4 && connection().hasBegun());
        connection().client().opened();
        soon().until(this::isPaused);
        areHeard(3);
    }

    /** The handler that is slow may wait for the connection: whatever has come on the last one, it comes back. */
    @Test
    void whatWaitsKeepsNoConnectionFromOpening() {
        int sent = flood();
        comesBack(2);
        connection().receive(chat("last"));
        calls();
        assertThat(connection().done).doesNotContain("pause");
        areHeard(sent + 1);
    }

    /** Otherwise a server that closes again and again would leave as much each time. */
    @Test
    void aServerThatClosesAgainAndAgainLeavesNoMoreThanTwoConnectionsMayHave() {
        int sent = flood();
        comesBack(2);
        sent += flood();
        loseConnection();
        soon().until(() -> connections.size() == 3 && connection().hasBegun());
        connection().client().opened();
        soon().until(this::isPaused);
        timer.advance(CONNECT_TIMEOUT);
        soon().until(() -> failures.size() == 3);
        assertThat(failures)
                .last()
                .isEqualTo(
                        "Not connected after PT10S: the client reads nothing, because too much waits for its handlers");
        calls++; // that of the attempt, which nobody has answered

        isSlow.complete(null);
        int all = sent;
        soon().until(() -> heard.get() == all);
        timer.advance(PAUSE);
        opens(4);
        soon().until(() -> client.status() == ClientStatus.OPENED);
        assertThat(connection().done).doesNotContain("pause");
    }

    /** Sends what makes the client pause, and little more. Returns how many messages. */
    private int flood() {
        int sent = 0;
        while (!isPaused()) {
            IntStream.range(0, 1_000).forEach(i -> connection().receive(chat("text")));
            sent += 1_000;
            calls(); // so that all is in the queue
        }
        return sent;
    }

    private void loseConnection() {
        int before = failures.size();
        connection().client().closed(1006, null);
        soon().until(() -> failures.size() > before); // the next attempt is planned
        timer.advance(PAUSE);
    }

    private void comesBack(int number) {
        comesBack(number, "{\"rooms\":[]}");
    }

    private void comesBack(int number, String rooms) {
        loseConnection();
        opens(number, rooms);
        soon().until(() -> client.status() == ClientStatus.OPENED);
    }
}
