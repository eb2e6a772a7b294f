package io.tsrpc.testing.backplane;

import static io.tsrpc.testing.backplane.TestServers.CHAT;
import static io.tsrpc.testing.backplane.TestServers.PROTO;
import static io.tsrpc.testing.backplane.TestServers.send;
import static io.tsrpc.testing.backplane.TestServers.soon;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.KickResult;
import io.tsrpc.room.protocols.rt.MsgLeft;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What becomes of servers that have their rooms in common while their engine is away and when it is back, as JUnit 5 tests: nobody waits for
 * it, clients of one server go on hearing each other, and whoever may have missed something is told.
 */
@Timeout(120)
public abstract class ServersAndFailingEngineSuite {
    private TestServers servers;
    private Server one;
    private Server two;

    /** For subclasses. */
    protected ServersAndFailingEngineSuite() {}

    /** The engine, which runs when a test begins. */
    protected abstract EngineProcess engine();

    /** Connects one more server to the engine. The server closes it. */
    protected abstract Backplane connect() throws Exception;

    /** Whether the engine keeps messages while it runs. */
    protected abstract boolean keepsMessages();

    @BeforeEach
    final void startServers() throws Exception {
        servers = new TestServers(keepsMessages());
        one = servers.start("one", PROTO, connect());
        two = servers.start("two", PROTO, connect());
        servers.awaitKnown();
    }

    @AfterEach
    final void stopServers() throws IOException {
        servers.close();
        engine().ensureRunning(); // what fails in one test must not fail the others
    }

    private void awaitEngine(boolean isUp) {
        servers.all()
                .forEach(each -> soon().untilAsserted(
                                () -> assertThat(each.roomStats().engineUp()).isEqualTo(isUp)));
    }

    private static void assertCode(@Nullable TsrpcError error, ErrorCode code) {
        assertThat(error).isNotNull().extracting(TsrpcError::code).isEqualTo(code);
    }

    @Test
    final void whileItIsAwayEachServerGoesOnAlone() throws IOException {
        TestServers.Client ann = servers.client(one).entering("a");
        TestServers.Client bob = servers.client(two).entering("a");
        for (int times = 1; times <= 2; times++) {
            ann.received().clear();
            bob.received().clear();
            engine().kill();
            awaitEngine(false);
            assertCode(send(one, "a", "local").err(), ErrorCode.LOCAL_ONLY);
            assertCode(one.user("u").sendMsg(CHAT, new MsgLeft("?")).join().err(), ErrorCode.LOCAL_ONLY);
            assertCode(one.broadcastAll(CHAT, new MsgLeft("here")).err(), ErrorCode.LOCAL_ONLY);
            TestServers.Client late = servers.jsonClient(one).entering("a");
            assertCode(send(one, "a", "for both").err(), ErrorCode.LOCAL_ONLY);
            late.awaitReceived("for both");
            ann.awaitReceived("local", "here", "for both");
            assertThat(bob.received()).isEmpty();

            engine().restart();
            awaitEngine(true);
            bob.awaitReceived("lost ?");
            ann.awaitReceived("local", "here", "for both", "lost ?");
            late.awaitReceived("for both", "lost ?");
            assertThat(send(two, "a", "again").isSucc()).isTrue();
            ann.awaitReceived("local", "here", "for both", "lost ?", "again");
            bob.awaitReceived("lost ?", "again");
            assertThat(one.roomStats().engineDowns()).isEqualTo(times);
        }
    }

    @Test
    final void itIsKnownWhoIsThereWhenItIsBack() throws IOException {
        TestServers.Client ann = servers.client(one).as("ann").in("a");
        TestServers.Client bob = servers.client(two).as("bob").in("a");
        soon().untilAsserted(
                        () -> assertThat(two.room("a").presence().userIds()).containsExactlyInAnyOrder("ann", "bob"));
        engine().kill();
        awaitEngine(false);
        assertThat(two.nodes()).hasSize(2); // nobody knows that the other one would be gone
        assertThat(two.room("a").presence().isComplete()).isFalse();
        assertThat(two.room("a").presence().userIds()).containsExactlyInAnyOrder("ann", "bob");
        assertThat(one.room("a").leave(ann.conn())).isTrue();
        servers.client(one).as("cid").in("a");
        engine().restart();
        soon().untilAsserted(
                        () -> assertThat(two.room("a").presence().userIds()).containsExactlyInAnyOrder("bob", "cid"));
        for (Server each : servers.all()) {
            soon().until(() -> each.room("a").presence().isComplete());
            assertThat(each.room("a").presence().userIds()).containsExactlyInAnyOrder("bob", "cid");
        }
        bob.awaitReceived("lost ?");
    }

    @Test
    final void whoCouldNotBeKickedIsTold() throws IOException {
        servers.client(one).as("ann").in("a");
        servers.client(two).as("ann").in("a");
        engine().kill();
        awaitEngine(false);
        KickResult kicked = one.room("a").kick("ann").join();
        assertThat(kicked.count()).isEqualTo(1);
        assertCode(kicked.err(), ErrorCode.BACKPLANE_DOWN);
        assertThat(requireNonNull(kicked.err()).message()).contains("two");
        assertThat(two.room("a").members()).hasSize(1);
        engine().restart();
        awaitEngine(true);
        soon().untilAsserted(() -> assertThat(one.room("a").kick("ann").join()).isEqualTo(KickResult.success(1)));
    }

    @Test
    final void nobodyWaitsForAnEngineThatNeverAnswers() throws Exception {
        TestServers.Client ann = servers.client(one).in("a");
        String bob = servers.client(two).conn().id();
        engine().signal("STOP");
        try {
            assertThat(one.room("new").join(ann.conn()).join()).isEqualTo(JoinResult.success());
            SendResult sent = send(one, "a", "hello");
            ann.awaitReceived("hello");
            TsrpcError notPublished = sent.err(); // it depends on when that is noticed
            assertThat(notPublished == null || notPublished.hasCode(ErrorCode.LOCAL_ONLY))
                    .isTrue();
            assertCode(
                    one.connection(bob).sendMsg(CHAT, new MsgLeft("?")).join().err(), ErrorCode.BACKPLANE_DOWN);
            assertCode(one.user("u").kick("?").join().err(), ErrorCode.BACKPLANE_DOWN);
            if (keepsMessages()) {
                assertCode(one.room("kept/a").join(ann.conn()).join().err(), ErrorCode.BACKPLANE_DOWN);
                assertCode(send(one, "kept/a", "?").err(), ErrorCode.BACKPLANE_DOWN);
            }
            awaitEngine(false);
        } finally {
            engine().signal("CONT");
        }
        awaitEngine(true);
        assertThat(send(two, "new", "again").isSucc()).isTrue();
        soon().until(() -> ann.received().contains("again"));
    }

    @Test
    final void aRecoverableRoomTellsWhatMayBeLost() throws IOException {
        if (!keepsMessages()) {
            return; // there are none
        }
        TestServers.Client ann = servers.client(one).entering("kept/a");
        TestServers.Client bob = servers.client(two).entering("kept/a");
        assertThat(send(one, "kept/a", "before").isSucc()).isTrue();
        ann.awaitReceived("before");
        bob.awaitReceived("before");
        engine().kill();
        awaitEngine(false);
        assertCode(send(one, "kept/a", "nobody gets it").err(), ErrorCode.BACKPLANE_DOWN);
        engine().restart(); // with nothing
        awaitEngine(true);
        ann.awaitReceived("before", "lost ?");
        bob.awaitReceived("before", "lost ?");
        assertThat(send(two, "kept/a", "after").isSucc()).isTrue();
        ann.awaitReceived("before", "lost ?", "after");
        bob.awaitReceived("before", "lost ?", "after");
    }
}
