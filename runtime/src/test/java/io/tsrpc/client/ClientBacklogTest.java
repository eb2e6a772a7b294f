package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ClientOptions;
import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.Subscription;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> isSlow = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DuplexClient client;
    private int calls;

    ClientBacklogTest() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
        client = client(TIMEOUT, CONNECT_TIMEOUT, null, o -> {
            o.set(DuplexClientOptions.RECONNECT, Reconnect.backoff(PAUSE, PAUSE));
            o.set(ClientOptions.EXECUTOR, threads);
        });
    }

    /** The one who hears of it first is slow, and all others wait. */
    private void hears(String what) {
        heard.add(what);
        isSlow.join();
    }

    @BeforeEach
    void enterARoom() {
        client.listenMsg(VectorProto.CHAT, msg -> hears("msg"));
        var unused = client.rooms().listen(new ClientRoomsListener() {
            @Override
            public void lost(String room, OptionalLong count) {
                hears("lost");
            }
        });
        var connecting = client.connect();
        opens(1);
        assertThat(connecting.join().isSucc()).isTrue();
        connection().receive("[\"rt/Joined\",{\"room\":\"log\"}]");
    }

    @AfterEach
    void end() {
        isSlow.complete(null);
        client.close();
        threads.shutdown();
    }

    private void opens(int connection) {
        await().until(() -> connections.size() == connection && connection().hasBegun());
        connection().client().opened();
        answers("rt/Resume", "{\"rooms\":[]}");
    }

    /** Answers the next call of the client when it has been sent. */
    private void answers(String name, String res) {
        int call = ++calls;
        await().until(() -> connection().done.stream()
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
        assertThat(heard).hasSize(1);
        isSlow.complete(null);
        await().until(() -> heard.size() == count);
        await().until(() -> !isPaused());
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
        await().until(this::isPaused);
        calls();
        loses();
        await().until(this::isPaused);
        areHeard(MANY + 1);
    }

    @Test
    void whoComesAndGoesCountsWithItsTexts() {
        Subscription watching = client.rooms().watch("log", new PresenceListener() {
            @Override
            public void joined(Member member) {
                hears("joined");
            }

            @Override
            public void left(Member member) {
                hears("left");
            }
        });
        answers("rt/Watch", "{}");
        IntStream.range(0, 500).forEach(i -> comesAndGoes());
        calls();
        assertThat(connection().done).doesNotContain("pause");
        IntStream.range(500, 1_500).forEach(i -> comesAndGoes());
        await().until(this::isPaused);
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

    /** Otherwise a server that closes again and again would leave as much each time. */
    @Test
    void whatWaitsCountsOnTheNextConnectionToo() {
        IntStream.range(0, MANY).forEach(i -> connection().receive(chat("text")));
        calls(); // so that all is in the queue
        ScriptedConnection before = connection();
        before.client().closed(1006, null);
        await().until(() -> client.status() != ClientStatus.OPENED);
        timer.advance(PAUSE);
        opens(2);
        connection().receive(chat("last"));
        await().until(this::isPaused);
        int done = before.done.size();
        areHeard(MANY + 1);
        assertThat(before.done).hasSize(done);
    }
}
