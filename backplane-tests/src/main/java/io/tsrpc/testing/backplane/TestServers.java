package io.tsrpc.testing.backplane;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.Subscription;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import io.tsrpc.transport.ServerTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Servers that have their rooms in common, and their clients, for one test. */
final class TestServers implements AutoCloseable {
    static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", MsgLeftCodec.INSTANCE);
    static final MsgService<MsgLeft> NEWER = MsgService.of(2, "Newer", MsgLeftCodec.INSTANCE);
    static final ServiceProto PROTO = RoomsProtocol.addedTo(ServiceProto.of("Chat", List.of(CHAT, NEWER)));

    /** An earlier version of the protocol. */
    static final ServiceProto OLDER = RoomsProtocol.addedTo(ServiceProto.of("Chat", List.of(CHAT)));

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final String namespace = "servers" + TESTS.incrementAndGet() + "-" + System.nanoTime();
    private final boolean keepMessages;
    private final Map<Server, InnerServerTransport> transports = new HashMap<>();
    private final List<Server> all = new ArrayList<>();
    private final List<DuplexClient> clients = new ArrayList<>();

    /**
     * Creates none yet.
     *
     * @param keepMessages whether rooms that begin with {@code kept/} are recoverable
     */
    TestServers(boolean keepMessages) {
        this.keepMessages = keepMessages;
    }

    /** Waits for something that is soon so. */
    static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(30));
    }

    /** Starts one more. */
    Server start(String name, ServiceProto proto, Backplane backplane) {
        InnerServerTransport transport = InnerServer.transport();
        Server server = start(name, proto, backplane, transport);
        transports.put(server, transport);
        return server;
    }

    /** Starts one more on a transport of its own. */
    Server start(String name, ServiceProto proto, Backplane backplane, ServerTransport transport) {
        Server.Builder builder = Server.builder(proto)
                .backplane(backplane)
                .nodeName(name)
                .namespace(namespace)
                .roomAdmission((conn, room) -> RoomDecision.admitted())
                .json(true)
                .transport(transport);
        Server server = keepMessages
                ? builder.recoverableRooms(Pattern.compile("kept/.*")).build()
                : builder.build();
        all.add(server);
        server.start();
        return server;
    }

    /** All that were started. */
    List<Server> all() {
        return all;
    }

    /** Waits until each knows all others. */
    void awaitKnown() {
        all.forEach(each -> soon().untilAsserted(() -> assertThat(each.nodes()).hasSize(all.size())));
    }

    /** Connects a client to one of them, in binary. */
    Client client(Server server) {
        return new Client(server, false);
    }

    /** Connects a client to one of them, in JSON. */
    Client jsonClient(Server server) {
        return new Client(server, true);
    }

    @Override
    public void close() {
        clients.forEach(DuplexClient::close);
        all.forEach(Server::stop);
    }

    static SendResult send(Server from, String room, String text) {
        return from.room(room).sendMsg(CHAT, new MsgLeft(text)).join();
    }

    /** A client of a server, and what it has received. */
    final class Client {
        private final List<String> received = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private final DuplexClient client;
        private final Connection conn;

        private Client(Server server, boolean json) {
            List<Connection> before = server.connections();
            client = DuplexClient.over(
                    PROTO, requireNonNull(transports.get(server)).clients(), options -> options.json(json));
            clients.add(client);
            Subscription unused = client.listenMsg(CHAT, msg -> received.add(msg.room()));
            Subscription unusedToo = client.listenMsg(NEWER, msg -> received.add("newer: " + msg.room()));
            client.rooms().listen(new ClientRoomsListener() {
                @Override
                public void lost(String room, OptionalLong count) {
                    received.add("lost " + (count.isPresent() ? count.getAsLong() : "?"));
                }
            });
            client.flows().postDisconnectFlow().push(how -> {
                closed.complete(String.valueOf(how.reason()));
                return how;
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            soon().untilAsserted(() -> assertThat(server.connections()).hasSize(before.size() + 1));
            conn = server.connections().get(before.size());
        }

        /** Joins a room, as its server wants. */
        Client in(String room) {
            assertThat(conn.server().room(room).join(conn).join()).isEqualTo(JoinResult.success());
            return this;
        }

        /** Joins a room by itself. */
        Client entering(String room) {
            assertThat(client.rooms().join(room).join()).isEqualTo(JoinResult.success());
            return this;
        }

        Client as(String user) {
            conn.bind(user);
            return this;
        }

        Connection conn() {
            return conn;
        }

        List<String> received() {
            return received;
        }

        /** The reason with which it was closed. */
        String closed() {
            return closed.join();
        }

        void awaitReceived(String... texts) {
            soon().untilAsserted(() -> assertThat(received).containsExactly(texts));
        }
    }
}
