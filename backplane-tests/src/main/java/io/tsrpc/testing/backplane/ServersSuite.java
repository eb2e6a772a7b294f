package io.tsrpc.testing.backplane;

import static io.tsrpc.testing.backplane.TestServers.CHAT;
import static io.tsrpc.testing.backplane.TestServers.NEWER;
import static io.tsrpc.testing.backplane.TestServers.OLDER;
import static io.tsrpc.testing.backplane.TestServers.PROTO;
import static io.tsrpc.testing.backplane.TestServers.send;
import static io.tsrpc.testing.backplane.TestServers.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerNode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.rt.MsgLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    private static final int ROUNDS = 50;
    private static final int MANY = 500;

    private TestServers servers;
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
        servers = new TestServers(keepsMessages());
        one = servers.start("one", PROTO, connect());
        two = servers.start("two", PROTO, connect());
        three = servers.start("three", PROTO, connect());
        servers.awaitKnown();
    }

    @AfterEach
    final void stopServers() {
        servers.close();
    }

    // --- messages ----------------------------------------------------------------------------------------------------

    @Test
    final void aMessageReachesAllMembersOnAllServers() {
        TestServers.Client ann = servers.client(one).in("a");
        TestServers.Client bob = servers.jsonClient(two).in("a");
        TestServers.Client cid = servers.client(three).in("a");
        TestServers.Client dan = servers.client(three).in("b");
        assertThat(send(one, "a", "hello")).isEqualTo(SendResult.success());
        ann.awaitReceived("hello");
        bob.awaitReceived("hello");
        cid.awaitReceived("hello");
        assertThat(two.room("a")
                        .except(bob.conn())
                        .sendMsg(CHAT, new MsgLeft("for others"))
                        .join()
                        .isSucc())
                .isTrue();
        ann.awaitReceived("hello", "for others");
        cid.awaitReceived("hello", "for others");
        assertThat(two.room("a")
                        .except(ann.conn())
                        .sendMsg(CHAT, new MsgLeft("not for Ann"))
                        .join()
                        .isSucc())
                .isTrue();
        bob.awaitReceived("hello", "not for Ann");
        cid.awaitReceived("hello", "for others", "not for Ann");
        assertThat(send(two, "b", "end")).isEqualTo(SendResult.success());
        dan.awaitReceived("end");
        assertThat(ann.received()).containsExactly("hello", "for others");
    }

    @Test
    final void messagesOfOneServerArriveInOrder() {
        TestServers.Client bob = servers.client(two).in("a");
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
            TestServers.Client bob = servers.client(two).in(room);
            assertThat(send(one, room, "hello").isSucc()).isTrue();
            bob.awaitReceived("hello");
        }
    }

    @Test
    final void whoHasLeftHearsNothingMore() {
        TestServers.Client ann = servers.client(two).in("a");
        TestServers.Client bob = servers.client(two).in("a");
        assertThat(two.room("a").leave(ann.conn())).isTrue();
        assertThat(send(one, "a", "hello").isSucc()).isTrue();
        bob.awaitReceived("hello");
        assertThat(ann.received()).isEmpty();
        ann.in("a");
        assertThat(send(one, "a", "again").isSucc()).isTrue();
        ann.awaitReceived("again");
    }

    @Test
    final void aBroadcastReachesAllConnectionsOfAllServers() {
        List<TestServers.Client> all = List.of(servers.client(one), servers.client(two), servers.jsonClient(three));
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
        TestServers.Client bob = servers.client(two).in("kept/a");
        TestServers.Client cid = servers.jsonClient(three).in("kept/a");
        CountDownLatch begin = new CountDownLatch(1);
        List<CompletableFuture<Void>> senders = servers.all().stream()
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
        soon().untilAsserted(() -> assertThat(bob.received()).hasSize(3 * ROUNDS));
        soon().untilAsserted(() -> assertThat(cid.received()).isEqualTo(bob.received()));
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
        List<TestServers.Client> newcomers = new ArrayList<>();
        while (!sending.isDone()) {
            TestServers.Client each = servers.client(newcomers.size() % 2 == 0 ? two : three);
            newcomers.add(each);
            assertThat(each.conn()
                            .server()
                            .room("kept/a")
                            .join(each.conn(), JoinOptions.NONE.withHistory(20))
                            .join())
                    .isEqualTo(JoinResult.success());
        }
        sending.join();
        String last = String.valueOf(MANY - 1);
        for (TestServers.Client each : newcomers) {
            soon().untilAsserted(() -> assertThat(each.received()).endsWith(last));
            int first = Integer.parseInt(each.received().get(0));
            assertThat(first).isBetween(ROUNDS - 20, MANY - 20);
            assertThat(each.received())
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
        TestServers.Client phone = servers.client(one).as("ann");
        TestServers.Client laptop = servers.client(two).as("ann");
        soon().untilAsserted(() -> assertThat(three.user("ann").presence().members())
                .extracting(Member::connectionId)
                .containsExactlyInAnyOrder(phone.conn().id(), laptop.conn().id()));
        assertThat(three.user("ann").connections()).isEmpty();
        assertThat(three.user("ann").sendMsg(CHAT, new MsgLeft("mail")).join().isSucc())
                .isTrue();
        phone.awaitReceived("mail");
        laptop.awaitReceived("mail");
        assertThat(one.user("ann")
                        .except(phone.conn())
                        .sendMsg(CHAT, new MsgLeft("sent"))
                        .join()
                        .isSucc())
                .isTrue();
        laptop.awaitReceived("mail", "sent");
        assertThat(phone.received()).containsExactly("mail");

        assertThat(three.user("ann").kick("Logged out everywhere").join()).isEqualTo(KickResult.success(2));
        assertThat(phone.closed()).isEqualTo("Logged out everywhere");
        assertThat(laptop.closed()).isEqualTo("Logged out everywhere");
        soon().untilAsserted(
                        () -> assertThat(three.user("ann").presence().members()).isEmpty());
        assertThat(three.user("ann").kick("Again").join()).isEqualTo(KickResult.success(0));
    }

    @Test
    final void aUserIsRemovedFromARoomOnAllServers() {
        TestServers.Client phone = servers.client(one).as("ann").in("a");
        TestServers.Client laptop = servers.client(two).as("ann").in("a");
        TestServers.Client bob = servers.client(two).as("bob").in("a");
        assertThat(three.room("a").kick("ann").join()).isEqualTo(KickResult.success(2));
        assertThat(one.room("a").members()).isEmpty();
        assertThat(two.room("a").members()).containsExactly(bob.conn());
        assertThat(one.user("ann").connections()).containsExactly(phone.conn());
        assertThat(two.user("ann").connections()).containsExactly(laptop.conn());
    }

    // --- connections -------------------------------------------------------------------------------------------------

    @Test
    final void aConnectionIsReachedFromAnyServer() {
        TestServers.Client bob = servers.client(two);
        String id = bob.conn().id();
        for (Server from : servers.all()) {
            assertThat(from.connection(id).sendMsg(CHAT, new MsgLeft("hello")).join())
                    .isEqualTo(SendResult.success());
        }
        bob.awaitReceived("hello", "hello", "hello");
        assertThat(one.connection(id).kick("Bye").join()).isEqualTo(KickResult.success(1));
        assertThat(bob.closed()).isEqualTo("Bye");
        for (Server from : servers.all()) {
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
        TestServers.Client ann = servers.client(one).as("u1");
        assertThat(one.room("a").join(ann.conn(), "Ann").join()).isEqualTo(JoinResult.success());
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann"));
        Member member = new Member(ann.conn().id(), Optional.of("u1"), Optional.of("Ann"));
        for (Server each : servers.all()) {
            soon().untilAsserted(() ->
                    assertThat(each.room("a").presence().members()).containsExactly(member));
        }
        TestServers.Client bob = servers.client(two);
        assertThat(two.room("a").join(bob.conn(), "Bob").join()).isEqualTo(JoinResult.success());
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob"));
        ann.conn().close();
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob", "-Ann"));
        two.stop();
        soon().untilAsserted(() -> assertThat(heard).containsExactly("+Ann", "+Bob", "-Ann", "-Bob"));
        assertThat(three.room("a").presence().members()).isEmpty();
        listening.close();
    }

    @Test
    final void whoComesLaterKnowsWhoHasBeenThere() throws Exception {
        for (int i = 0; i < MANY; i++) {
            TestServers.Client each = servers.client(one).as("u" + i);
            assertThat(one.room("a").join(each.conn(), "x".repeat(500)).join().isSucc())
                    .isTrue();
        }
        Server late = servers.start("late", PROTO, connect());
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
        assertThat(servers.client(one).conn().id()).startsWith(prefix);
        two.stop();
        soon().untilAsserted(() ->
                assertThat(one.nodes()).extracting(ServerNode::name).containsExactlyInAnyOrder("one", "three"));
    }

    @Test
    final void aServerThatIsStartedAgainTakesThePlaceOfTheEarlierOne() throws Exception {
        TestServers.Client ann = servers.client(two).in("a");
        soon().untilAsserted(
                        () -> assertThat(one.room("a").presence().members()).hasSize(1));
        Server again = servers.start("two", PROTO, connect()); // the earlier one has had no time to say goodbye
        soon().untilAsserted(() -> assertThat(one.nodes())
                .extracting(ServerNode::id)
                .contains(again.nodes().get(0).id())
                .hasSize(3));
        assertThat(one.room("a").presence().members())
                .extracting(Member::connectionId)
                .doesNotContain(ann.conn().id());
    }

    // --- versions ----------------------------------------------------------------------------------------------------

    @Test
    final void aServerThatDoesNotKnowAMessagePassesItOn() throws Exception {
        Server older = servers.start("older", OLDER, connect());
        TestServers.Client binary = servers.client(older).in("a");
        TestServers.Client json = servers.jsonClient(older).in("a");
        assertThat(one.room("a").sendMsg(NEWER, new MsgLeft("hello")).join()).isEqualTo(SendResult.success());
        assertThat(send(one, "a", "known to all").isSucc()).isTrue();
        binary.awaitReceived("newer: hello", "known to all");
        json.awaitReceived("known to all");
        assertThat(older.roomStats().unknownServices()).isEqualTo(1);
        assertThat(older.roomStats().received()).isEqualTo(2);
    }

    @Test
    final void aServerThatDoesNotKnowAMessageOfARecoverableRoomPassesItOnOrTellsThatItIsLost() throws Exception {
        if (!keepsMessages()) {
            return; // there are no recoverable rooms
        }
        Server older = servers.start("older", OLDER, connect());
        TestServers.Client binary = servers.client(older).entering("kept/a");
        TestServers.Client json = servers.jsonClient(older).entering("kept/a");
        assertThat(one.room("kept/a").sendMsg(NEWER, new MsgLeft("hello")).join())
                .isEqualTo(SendResult.success());
        assertThat(send(one, "kept/a", "known to all").isSucc()).isTrue();
        binary.awaitReceived("newer: hello", "known to all");
        json.awaitReceived("lost 1", "known to all");
        assertThat(older.roomStats().unknownServices()).isEqualTo(1);
    }

    // --- stopping ----------------------------------------------------------------------------------------------------

    @Test
    final void whatAServerHasSentBeforeItStopsArrives() {
        TestServers.Client ann = servers.client(two).in("a");
        String[] texts = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            texts[i] = "last " + i;
            assertThat(send(one, "a", texts[i]).isSucc()).isTrue();
        }
        one.stop();
        ann.awaitReceived(texts);
        assertThat(one.roomStats().notPublished()).isZero();
    }

    // --- all at once -------------------------------------------------------------------------------------------------

    @Test
    final void eightThreadsAtOnceSeeNothingTwiceAndNothingAfterTheyHaveLeft() throws Exception {
        try (ServersStress stress = new ServersStress(keepsMessages(), this::connect)) {
            stress.run(Duration.ofSeconds(3), 1);
        }
    }

    @Test
    @Tag("long-run")
    final void eightThreadsDoSoForAMinute() throws Exception {
        try (ServersStress stress = new ServersStress(keepsMessages(), this::connect)) {
            stress.run(Duration.ofSeconds(60), System.nanoTime());
            System.out.printf("8 threads on 3 servers: %d messages received%n", stress.received());
        }
    }
}
