package io.tsrpc.testing.backplane;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerNode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What servers promise that have their rooms in common over a backplane, as JUnit 5 tests. The engine is up all the time.
 *
 * <pre>{@code
 * class RedisServersTest extends ServersSuite {
 *     @Override
 *     protected Backplane connect() {
 *         return RedisBackplane.connect(SERVER.uri());
 *     }
 * }
 * }</pre>
 */
@Timeout(120)
public abstract class ServersSuite {
    private static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", MsgLeftCodec.INSTANCE);
    private static final MsgService<MsgLeft> NEWER = MsgService.of(2, "Newer", MsgLeftCodec.INSTANCE);
    private static final ServiceProto PROTO = ServiceProto.of("Chat", List.of(CHAT, NEWER));
    private static final ServiceProto OLDER = ServiceProto.of("Chat", List.of(CHAT));
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final int ROUNDS = 50;
    private static final int MANY = 500;

    private final String namespace = "servers" + TESTS.incrementAndGet() + "-" + System.nanoTime();
    private final Map<Server, InnerServerTransport> transports = new HashMap<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<DuplexClient> clients = new ArrayList<>();
    private Server one;
    private Server two;
    private Server three;

    /** For subclasses. */
    protected ServersSuite() {}

    /** Connects one more server to the engine. The server closes it. */
    protected abstract Backplane connect() throws Exception;

    /** Whether the engine keeps messages. */
    protected abstract boolean keepsMessages();

    @BeforeEach
    final void startServers() throws Exception {
        one = server("one", PROTO);
        two = server("two", PROTO);
        three = server("three", PROTO);
        for (Server each : servers) {
            soon().untilAsserted(() -> assertThat(each.nodes()).hasSize(3));
        }
    }

    private Server server(String name, ServiceProto proto) throws Exception {
        InnerServerTransport transport = InnerServer.transport();
        Server.Builder builder = Server.builder(proto)
                .backplane(connect())
                .nodeName(name)
                .namespace(namespace)
                .json(true)
                .transport(transport);
        Server server = keepsMessages()
                ? builder.recoverableRooms(Pattern.compile("kept/.*")).build()
                : builder.build();
        servers.add(server);
        transports.put(server, transport);
        server.start();
        return server;
    }

    @AfterEach
    final void stopServers() {
        clients.forEach(DuplexClient::close);
        servers.forEach(Server::stop);
    }

    /** A client of a server, and what it has received. */
    private final class Client {
        private final List<String> received = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private final Connection conn;

        Client(Server server) {
            this(server, false);
        }

        Client(Server server, boolean json) {
            List<Connection> before = server.connections();
            DuplexClient client = DuplexClient.over(
                    PROTO, requireNonNull(transports.get(server)).clients(), options -> options.json(json));
            clients.add(client);
            Subscription unused = client.listenMsg(CHAT, msg -> received.add(msg.room()));
            Subscription unusedToo = client.listenMsg(NEWER, msg -> received.add("newer: " + msg.room()));
            client.flows().postDisconnectFlow().push(how -> {
                closed.complete(String.valueOf(how.reason()));
                return how;
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            soon().untilAsserted(() -> assertThat(server.connections()).hasSize(before.size() + 1));
            conn = server.connections().get(before.size());
        }

        Client in(String room) {
            assertThat(conn.server().room(room).join(conn).join()).isEqualTo(JoinResult.success());
            return this;
        }

        Client as(String user) {
            conn.bind(user);
            return this;
        }

        void awaitReceived(String... texts) {
            soon().untilAsserted(() -> assertThat(received).containsExactly(texts));
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(20));
    }

    private static SendResult send(Server from, String room, String text) {
        return from.room(room).sendMsg(CHAT, new MsgLeft(text)).join();
    }

    // --- messages ----------------------------------------------------------------------------------------------------

    @Test
    final void aMessageReachesAllMembersOnAllServers() {
        Client ann = new Client(one).in("a");
        Client bob = new Client(two, true).in("a");
        Client cid = new Client(three).in("a");
        Client dan = new Client(three).in("b");
        assertThat(send(one, "a", "hello")).isEqualTo(SendResult.success());
        ann.awaitReceived("hello");
        bob.awaitReceived("hello");
        cid.awaitReceived("hello");
        assertThat(two.room("a")
                        .except(bob.conn)
                        .sendMsg(CHAT, new MsgLeft("for others"))
                        .join()
                        .isSucc())
                .isTrue();
        ann.awaitReceived("hello", "for others");
        cid.awaitReceived("hello", "for others");
        assertThat(two.room("a")
                        .except(ann.conn)
                        .sendMsg(CHAT, new MsgLeft("not for Ann"))
                        .join()
                        .isSucc())
                .isTrue();
        bob.awaitReceived("hello", "not for Ann");
        cid.awaitReceived("hello", "for others", "not for Ann");
        assertThat(send(two, "b", "end")).isEqualTo(SendResult.success());
        dan.awaitReceived("end");
        assertThat(ann.received).containsExactly("hello", "for others");
    }

    @Test
    final void messagesOfOneServerArriveInOrder() {
        Client bob = new Client(two).in("a");
        String[] texts = IntStream.range(0, MANY).mapToObj(String::valueOf).toArray(String[]::new);
        for (String text : texts) {
            assertThat(send(one, "a", text).isSucc()).isTrue();
        }
        bob.awaitReceived(texts);
    }

    @Test
    final void whoHasJoinedHearsWhatIsSentFromThenOn() {
        for (int i = 0; i < ROUNDS; i++) {
            String room = "round" + i;
            Client bob = new Client(two).in(room);
            assertThat(send(one, room, "hello").isSucc()).isTrue();
            bob.awaitReceived("hello");
        }
    }

    @Test
    final void whoHasLeftHearsNothingMore() {
        Client ann = new Client(two).in("a");
        Client bob = new Client(two).in("a");
        assertThat(two.room("a").leave(ann.conn)).isTrue();
        assertThat(send(one, "a", "hello").isSucc()).isTrue();
        bob.awaitReceived("hello");
        assertThat(ann.received).isEmpty();
        ann.in("a");
        assertThat(send(one, "a", "again").isSucc()).isTrue();
        ann.awaitReceived("again");
    }

    @Test
    final void aBroadcastReachesAllConnectionsOfAllServers() {
        List<Client> all = List.of(new Client(one), new Client(two), new Client(three, true));
        assertThat(two.broadcastAll(CHAT, new MsgLeft("to all"))).isEqualTo(SendResult.success());
        all.forEach(each -> each.awaitReceived("to all"));
    }

    @Test
    final void whatIsInvalidIsSentToNobody() {
        @SuppressWarnings("NullAway") // the point
        MsgLeft invalid = new MsgLeft(null);
        assertThat(one.room("a").sendMsg(CHAT, invalid).join().err())
                .extracting(TsrpcError::code)
                .isEqualTo(ErrorCode.ENCODE_MSG_ERR);
        assertThat(one.broadcastAll(CHAT, invalid).err())
                .extracting(TsrpcError::code)
                .isEqualTo(ErrorCode.ENCODE_MSG_ERR);
    }

    // --- recoverable rooms -------------------------------------------------------------------------------------------

    @Test
    final void allMembersOfARecoverableRoomHearOneOrder() throws Exception {
        if (!keepsMessages()) {
            try (Backplane backplane = connect()) {
                assertThatThrownBy(() -> InnerServer.builder(PROTO)
                                .backplane(backplane)
                                .recoverableRooms(Pattern.compile("kept/.*"))
                                .build())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("recoverableRooms");
            }
            return;
        }
        Client bob = new Client(two).in("kept/a");
        Client cid = new Client(three, true).in("kept/a");
        CountDownLatch begin = new CountDownLatch(1);
        List<CompletableFuture<Void>> senders = servers.stream()
                .map(server -> CompletableFuture.runAsync(() -> {
                    awaitOpen(begin);
                    for (int i = 0; i < ROUNDS; i++) {
                        assertThat(send(server, "kept/a", server + " " + i).isSucc())
                                .isTrue();
                    }
                }))
                .toList();
        begin.countDown();
        senders.forEach(CompletableFuture::join);
        soon().untilAsserted(() -> assertThat(bob.received).hasSize(3 * ROUNDS));
        soon().untilAsserted(() -> assertThat(cid.received).isEqualTo(bob.received));
    }

    @Test
    final void whoJoinsGetsTheLatestMessagesAndWhatFollows() {
        if (!keepsMessages()) {
            return; // there are no recoverable rooms
        }
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(send(one, "kept/a", String.valueOf(i)).isSucc()).isTrue();
        }
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            for (int i = ROUNDS; i < MANY; i++) {
                assertThat(send(one, "kept/a", String.valueOf(i)).isSucc()).isTrue();
            }
        });
        List<Client> newcomers = new ArrayList<>();
        while (!sending.isDone()) {
            Client each = new Client(newcomers.size() % 2 == 0 ? two : three);
            newcomers.add(each);
            assertThat(each.conn
                            .server()
                            .room("kept/a")
                            .join(each.conn, JoinOptions.NONE.withHistory(20))
                            .join())
                    .isEqualTo(JoinResult.success());
        }
        sending.join();
        String last = String.valueOf(MANY - 1);
        for (Client each : newcomers) {
            soon().untilAsserted(() -> assertThat(each.received).endsWith(last));
            int first = Integer.parseInt(each.received.get(0));
            assertThat(first).isBetween(ROUNDS - 20, MANY - 20);
            assertThat(each.received)
                    .containsExactlyElementsOf(IntStream.range(first, MANY)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // --- users -------------------------------------------------------------------------------------------------------

    @Test
    final void aUserIsReachedOnAllServers() {
        Client phone = new Client(one).as("ann");
        Client laptop = new Client(two).as("ann");
        soon().untilAsserted(() -> assertThat(three.user("ann").presence().members())
                .extracting(Member::connectionId)
                .containsExactlyInAnyOrder(phone.conn.id(), laptop.conn.id()));
        assertThat(three.user("ann").connections()).isEmpty();
        assertThat(three.user("ann").sendMsg(CHAT, new MsgLeft("mail")).join().isSucc())
                .isTrue();
        phone.awaitReceived("mail");
        laptop.awaitReceived("mail");
        assertThat(one.user("ann")
                        .except(phone.conn)
                        .sendMsg(CHAT, new MsgLeft("sent"))
                        .join()
                        .isSucc())
                .isTrue();
        laptop.awaitReceived("mail", "sent");
        assertThat(phone.received).containsExactly("mail");

        assertThat(three.user("ann").kick("Logged out everywhere").join()).isEqualTo(KickResult.success(2));
        assertThat(phone.closed.join()).isEqualTo("Logged out everywhere");
        assertThat(laptop.closed.join()).isEqualTo("Logged out everywhere");
        soon().untilAsserted(
                        () -> assertThat(three.user("ann").presence().members()).isEmpty());
        assertThat(three.user("ann").kick("Again").join()).isEqualTo(KickResult.success(0));
    }

    @Test
    final void aUserIsRemovedFromARoomOnAllServers() {
        Client phone = new Client(one).as("ann").in("a");
        Client laptop = new Client(two).as("ann").in("a");
        Client bob = new Client(two).as("bob").in("a");
        assertThat(three.room("a").kick("ann").join()).isEqualTo(KickResult.success(2));
        assertThat(one.room("a").members()).isEmpty();
        assertThat(two.room("a").members()).containsExactly(bob.conn);
        assertThat(one.user("ann").connections()).containsExactly(phone.conn);
        assertThat(two.user("ann").connections()).containsExactly(laptop.conn);
    }

    // --- connections -------------------------------------------------------------------------------------------------

    @Test
    final void aConnectionIsReachedFromAnyServer() {
        Client bob = new Client(two);
        String id = bob.conn.id();
        for (Server from : servers) {
            assertThat(from.connection(id).sendMsg(CHAT, new MsgLeft("hello")).join())
                    .isEqualTo(SendResult.success());
        }
        bob.awaitReceived("hello", "hello", "hello");
        assertThat(one.connection(id).kick("Bye").join()).isEqualTo(KickResult.success(1));
        assertThat(bob.closed.join()).isEqualTo("Bye");
        for (Server from : servers) {
            assertThat(from.connection(id)
                            .sendMsg(CHAT, new MsgLeft("late"))
                            .join()
                            .err())
                    .extracting(TsrpcError::code)
                    .isEqualTo(ErrorCode.CONN_CLOSED);
            assertThat(from.connection(id).kick("Again").join()).isEqualTo(KickResult.success(0));
        }
        assertThat(one.connection("nobody")
                        .sendMsg(CHAT, new MsgLeft("?"))
                        .join()
                        .err())
                .extracting(TsrpcError::code)
                .isEqualTo(ErrorCode.CONN_CLOSED);
    }

    // --- presence ----------------------------------------------------------------------------------------------------

    @Test
    final void allServersKnowWhoIsThere() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Subscription listening = three.room("a").listen(new PresenceListener() {
            @Override
            public void joined(Member member) {
                heard.add("+" + member.data().orElse("?"));
            }

            @Override
            public void left(Member member) {
                heard.add("-" + member.data().orElse("?"));
            }
        });
        Client ann = new Client(one).as("u1");
        assertThat(one.room("a").join(ann.conn, "Ann").join()).isEqualTo(JoinResult.success());
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann"));
        Member member = new Member(ann.conn.id(), Optional.of("u1"), Optional.of("Ann"));
        for (Server each : servers) {
            soon().untilAsserted(() ->
                    assertThat(each.room("a").presence().members()).containsExactly(member));
        }
        Client bob = new Client(two);
        assertThat(two.room("a").join(bob.conn, "Bob").join()).isEqualTo(JoinResult.success());
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob"));
        ann.conn.close();
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob", "-Ann"));
        two.stop();
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob", "-Ann", "-Bob"));
        assertThat(three.room("a").presence().members()).isEmpty();
        listening.close();
    }

    @Test
    final void whoComesLaterKnowsWhoHasBeenThere() throws Exception {
        for (int i = 0; i < MANY; i++) {
            Client each = new Client(one).as("u" + i);
            assertThat(one.room("a").join(each.conn, "x".repeat(500)).join().isSucc())
                    .isTrue();
        }
        Server late = server("late", PROTO);
        soon().untilAsserted(
                        () -> assertThat(late.room("a").presence().userIds()).hasSize(MANY));
        soon().untilAsserted(
                        () -> assertThat(late.room("a").presence().isComplete()).isTrue());
        assertThat(late.user("u7").presence().members()).hasSize(1);
    }

    // --- servers -----------------------------------------------------------------------------------------------------

    @Test
    final void allServersKnowWhichThereAre() {
        assertThat(one.nodes())
                .extracting(ServerNode::name)
                .startsWith("one")
                .containsExactlyInAnyOrder("one", "two", "three");
        String prefix = one.nodes().get(0).id() + "-";
        assertThat(new Client(one).conn.id()).startsWith(prefix);
        two.stop();
        soon().untilAsserted(() ->
                assertThat(one.nodes()).extracting(ServerNode::name).containsExactlyInAnyOrder("one", "three"));
    }

    @Test
    final void aServerThatIsStartedAgainTakesThePlaceOfTheEarlierOne() throws Exception {
        Client ann = new Client(two).in("a");
        soon().untilAsserted(
                        () -> assertThat(one.room("a").presence().members()).hasSize(1));
        Server again = server("two", PROTO); // the earlier one has had no time to say goodbye
        soon().untilAsserted(() -> assertThat(one.nodes())
                .extracting(ServerNode::id)
                .contains(again.nodes().get(0).id())
                .hasSize(3));
        assertThat(one.room("a").presence().members())
                .extracting(Member::connectionId)
                .doesNotContain(ann.conn.id());
    }

    // --- versions ----------------------------------------------------------------------------------------------------

    @Test
    final void aServerThatDoesNotKnowAMessagePassesItOn() throws Exception {
        Server older = server("older", OLDER);
        Client binary = new Client(older).in("a");
        Client json = new Client(older, true).in("a");
        assertThat(one.room("a").sendMsg(NEWER, new MsgLeft("hello")).join()).isEqualTo(SendResult.success());
        assertThat(send(one, "a", "known to all").isSucc()).isTrue();
        binary.awaitReceived("newer: hello", "known to all");
        json.awaitReceived("known to all");
        assertThat(older.roomStats().unknownServices()).isEqualTo(1);
        assertThat(older.roomStats().received()).isEqualTo(2);
    }
}
