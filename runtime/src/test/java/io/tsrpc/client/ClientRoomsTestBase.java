package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.AfterConnect;
import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.Reconnect;
import io.tsrpc.TsrpcError;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server with rooms, and a Java client over WebSocket whose connection can be cut. What it is told is written down. */
@Timeout(60)
abstract class ClientRoomsTestBase {
    static final ServiceProto PROTO = RoomsProtocol.addedTo(VectorProto.PROTO);

    final List<String> heard = new CopyOnWriteArrayList<>();

    /** What a client that comes back waits for before it enters its rooms. */
    final AtomicReference<CountDownLatch> afterConnect = new AtomicReference<>(new CountDownLatch(0));

    /** What the server does when a client wants to enter a room by itself. */
    final AtomicReference<Consumer<Connection>> admission = new AtomicReference<>(conn -> {});

    /** Whether the server lets clients in that come by themselves. */
    final AtomicBoolean admits = new AtomicBoolean(true);

    WsServer server = start(0);

    DuplexClient client = client();

    WsServer start(int port) {
        return start(port, options -> {});
    }

    WsServer start(int port, Consumer<WsServer.Builder> options) {
        WsServer.Builder builder = WsServer.builder(PROTO)
                .port(port)
                .allowUnhandledApis(true)
                .json(true)
                .recoverableRooms(Pattern.compile("log.*"))
                .roomAdmission((conn, room) -> {
                    if (room.equals("gate")) {
                        requireNonNull(admission.get()).accept(conn);
                    }
                    return room.equals("no") || !admits.get()
                            ? RoomDecision.refused("Not you").withCode("STRANGER")
                            : RoomDecision.admitted("Ann");
                });
        options.accept(builder);
        WsServer server = builder.build();
        server.start();
        return server;
    }

    DuplexClient client() {
        return client(PROTO, options -> {});
    }

    DuplexClient client(ServiceProto proto, Consumer<WsClient.Options> options) {
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

    /** Another client, in a room. */
    DuplexClient another(String room) {
        DuplexClient other = client();
        assertThat(other.connect().join().isSucc()).isTrue();
        assertThat(other.rooms().join(room).join().isSucc()).isTrue();
        return other;
    }

    static AfterConnect.Outcome passed(CountDownLatch gate) {
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

    Connection conn() {
        return server.connections().get(0);
    }

    void send(String room, String text) {
        assertThat(server.room(room)
                        .sendMsg(VectorProto.CHAT, Map.of("text", text))
                        .join()
                        .isSucc())
                .isTrue();
    }

    void awaitHeard(String... expected) {
        await().untilAsserted(() -> assertThat(heard).containsExactly(expected));
    }

    /** Cuts the connection, and waits until the server has noticed. */
    void cut() {
        Connection conn = conn();
        conn.close("cut");
        await().until(() -> !server.connections().contains(conn));
    }

    /** Cuts the connection. The client enters its rooms again when the result has been counted down. */
    CountDownLatch cutAndHeldBack() {
        CountDownLatch gate = new CountDownLatch(1);
        afterConnect.set(gate);
        cut();
        return gate;
    }

    /** Does something each time before the server sends a message or answer of a service, but not while it does that. */
    void beforeSending(Service service, Consumer<Connection> action) {
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
    List<String> names() {
        assertThat(client.callApi(VectorProto.UNHANDLED, Map.of()).join().isSucc())
                .isFalse();
        return client.rooms().names();
    }

    record Board(List<String> there) implements PresenceListener {
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
}
