package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.MsgService;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Recoverable rooms: who comes back gets what it has missed, or is told that it is lost. */
class RoomRecoveryTest extends RoomRecoveryTestBase {
    @Test
    void aMarkComesBeforeEachMessage() throws InterruptedException {
        TestConnection client = transport.connect();
        String answer = resume(client, wanted("log"));
        String epoch = epoch(answer);
        assertThat(answer).isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 0) + ",\"recovered\":false}");
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 0) + "}]");

        send("log", "one");
        send("log", "two");

        assertThat(client.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(client.take()).isEqualTo(chat("one"));
        assertThat(client.take()).isEqualTo(mark("log", epoch, 2));
        assertThat(client.take()).isEqualTo(chat("two"));
        assertThat(client.shared).hasSize(2);
    }

    @Test
    void whatWasSentDuringACutComesInOrderAndThenWhatIsNew() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        send("log", "one");
        client.vanish();
        send("log", "two");
        send("log", "three");

        TestConnection again = transport.connect();
        String answer = resume(again, wanted("log", epoch, 1));

        assertThat(answer).isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 3) + ",\"recovered\":true}");
        assertThat(before).containsExactly(mark("log", epoch, 2), chat("two"), mark("log", epoch, 3), chat("three"));
        send("log", "four");
        assertThat(again.take()).isEqualTo(mark("log", epoch, 4));
        assertThat(again.take()).isEqualTo(chat("four"));
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void whoMissesNothingIsTold() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        timer.advance(Duration.ofSeconds(10)); // the room is not heard any more

        TestConnection again = transport.connect();

        assertThat(resume(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 0) + ",\"recovered\":true}");
    }

    @Test
    void whoIsTooFarBehindIsToldHowMuchIsLost() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        for (int i = 1; i <= 513; i++) {
            send("log", "m" + i);
        }

        TestConnection tooFar = transport.connect();
        assertThat(resume(tooFar, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 513) + ",\"recovered\":false,\"lost\":513}");
        assertThat(before).containsExactly(lost(epoch, 513, ",\"lost\":513"));
        TestConnection justNot = transport.connect();
        assertThat(resume(justNot, wanted("log", epoch, 1))).contains("\"recovered\":true");
        assertThat(before).hasSize(1024);
    }

    @Test
    void whatTheLogHasDroppedIsLost() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        send("log", "one");
        send("log", "two");
        timer.advance(RETENTION.maxAge().plusSeconds(1));
        send("log", "three");

        TestConnection again = transport.connect();
        assertThat(resume(again, wanted("log", epoch, 1)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 3) + ",\"recovered\":false,\"lost\":2}");
        assertThat(before).containsExactly(lost(epoch, 3, ",\"lost\":2"));
        TestConnection other = transport.connect();
        assertThat(resume(other, wanted("log", epoch, 2))).contains("\"recovered\":true");
    }

    @Test
    void whatComesFasterThanTheServerHandsItOutIsReadFromTheLogAndWhatThatHasDroppedIsLost()
            throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        plan.set(ServerBuilder.EXECUTOR, executor);
        start();
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        CompletableFuture<Void> busy = new CompletableFuture<>();
        CompletableFuture<Void> free = new CompletableFuture<>();
        server().flows().preSendMsgFlow().push(sending -> {
            busy.complete(null);
            free.join();
            return sending;
        });

        send("log", "m1");
        busy.join();
        for (int i = 2; i <= 3_000; i++) {
            send("log", "m" + i);
        }
        free.complete(null);

        assertHears(client, epoch, 1, 1 + RoomChannel.MOST_WAITING);
        assertThat(client.take()).isEqualTo(lost(epoch, 2_400, ",\"lost\":1399"));
        assertHears(client, epoch, 2_401, 3_000); // what the log keeps
        assertThat(client.isQuiet()).isTrue();
        executor.shutdown();
    }

    private static void assertHears(TestConnection client, String epoch, int first, int last)
            throws InterruptedException {
        for (int i = first; i <= last; i++) {
            assertThat(client.take()).isEqualTo(mark("log", epoch, i));
            assertThat(client.take()).isEqualTo(chat("m" + i));
        }
    }

    @Test
    void positionsOfAnotherLifeOrAheadOfTheLogAreNeverRecovered() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        send("log", "one");
        client.vanish();

        assertThat(resume(transport.connect(), wanted("log", epoch, 2)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"recovered\":false}");
        assertThat(resume(transport.connect(), wanted("log", "other", 1)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"recovered\":false}");
        assertThat(before).containsExactly(lost(epoch, 1, ""));
        start(); // the server begins anew
        assertThat(resume(transport.connect(), wanted("log", epoch, 1)))
                .contains("\"recovered\":false")
                .doesNotContain(epoch);
    }

    @Test
    void whoIsLeftOutLearnsThePlaceAlone() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        String epoch = epoch(resume(client, wanted("log")));
        TestConnection other = transport.connect();
        resume(other, wanted("log"));

        server().room("log")
                .except(conn)
                .sendMsg(VectorProto.CHAT, Map.of("text", "psst"))
                .join();
        server().flows().preSendMsgFlow().push(sending -> sending.conn() == conn ? null : sending);
        send("log", "hush");

        assertThat(client.take()).isEqualTo("[\"rt/Skipped\",{\"room\":\"log\",\"at\":" + at(epoch, 1) + "}]");
        assertThat(client.take()).isEqualTo("[\"rt/Skipped\",{\"room\":\"log\",\"at\":" + at(epoch, 2) + "}]");
        assertThat(other.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(other.take()).isEqualTo(chat("psst"));
    }

    @Test
    void aMessageThatCannotBeEncodedForOneIsLostForIt() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        String epoch = epoch(resume(client, wanted("log")));
        server().flows()
                .preSendMsgFlow()
                .push(sending -> new ServerFlows.SendMsg<>(conn, VectorProto.CHAT, Map.of("text", 1)));
        send("log", "one");

        assertThat(client.take()).isEqualTo("[\"rt/Lost\",{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"lost\":1}]");
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void aPositionHoldsOnEachServerOfAnEngine() throws InterruptedException {
        MemoryEngine engine = new MemoryEngine(1 << 20, timer::nanoTime);
        plan.set(ServerBuilder.BACKPLANE, engine.connect());
        Server first = start();
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        plan.set(ServerBuilder.BACKPLANE, engine.connect());
        start();
        TestConnection other = transport.connect();
        resume(other, wanted("log"));
        first.room("log").sendMsg(VectorProto.CHAT, Map.of("text", "one")).join();
        assertThat(other.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(other.take()).isEqualTo(chat("one"));
        client.vanish();
        first.room("log").sendMsg(VectorProto.CHAT, Map.of("text", "two")).join();

        TestConnection again = transport.connect();
        assertThat(resume(again, wanted("log", epoch, 1))).contains("\"recovered\":true");
        assertThat(before).containsExactly(mark("log", epoch, 2), chat("two"));
        first.stop();
    }

    @Test
    void aMessageOfAnotherProtocolIsTold() {
        MsgService<Map<String, Object>> foreign = VectorProto.CHAT.withId(4711);
        assertThat(requireNonNull(server().room("log")
                                .sendMsg(foreign, Map.of("text", "one"))
                                .join()
                                .err())
                        .code())
                .isEqualTo(ErrorCode.INVALID_MSG_NAME);
    }

    @Test
    void anInvalidMessageIsTold() {
        assertThat(requireNonNull(server().room("log")
                                .sendMsg(VectorProto.CHAT, Map.of())
                                .join()
                                .err())
                        .code())
                .isEqualTo(ErrorCode.ENCODE_MSG_ERR);
    }
}
