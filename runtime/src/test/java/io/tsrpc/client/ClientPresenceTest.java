package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.DuplexClient;
import io.tsrpc.SendResult;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiWatch;
import io.tsrpc.room.protocols.rt.MsgPresence;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How Java clients watch who is in their rooms. */
class ClientPresenceTest extends ClientRoomsTestBase {
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
        DuplexClient other = another("log");
        await().until(() -> there.size() == 2);
        other.close();
        await().until(() -> there.size() == 1);
        cut();
        await().untilAsserted(() -> assertThat(there).hasSize(1).doesNotContain(before));
        watching.close();
    }

    @Test
    void whoIsOutHearsThatAllHaveLeft() {
        assertOut(() -> client.rooms().leave("log").join());
        assertOut(() -> server.room("log").leave(conn()));
        assertOut(() -> {
            client.disconnect().join();
            connect();
        });
        admits.set(false);
        assertOut(this::cut);
    }

    private void assertOut(Runnable end) {
        boolean isAdmitted = admits.getAndSet(true);
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        admits.set(isAdmitted);
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        await().until(() -> there.size() == 1);
        end.run();
        await().until(there::isEmpty);
        await().until(() -> !client.rooms().names().contains("log"));
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
        DuplexClient other = another("log");
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
}
