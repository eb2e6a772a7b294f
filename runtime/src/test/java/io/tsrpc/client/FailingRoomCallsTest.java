package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.proto.Service;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiWatch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls of rooms that fail while the connection stays. */
class FailingRoomCallsTest extends ClientRoomsTestBase {
    /** Why a call fails, though the connection stays. */
    enum Failure {
        /** The server is busy with another call. */
        REFUSED,
        /** A flow of the client's stops it. */
        STOPPED
    }

    /** Connects the client to a server that answers one call at a time. */
    private void connectToBusyServer() {
        close();
        server = start(0, o -> o.maxConcurrentCalls(1));
        client = client();
        connect();
    }

    /** Joins a room of the busy server, where the call before may count for a moment after its answer. */
    private static void joinBusy(DuplexClient client, String room) {
        await().until(() -> client.rooms().join(room).join().isSucc());
    }

    /** Makes calls fail until what it returns has run. They have failed once before that has any effect. */
    private Runnable failCalls(Failure why, Service service) throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        var unused = client.flows().preCallApiFlow().push(call -> {
            boolean stops = why == Failure.STOPPED && call.service() == service && gate.getCount() > 0;
            if (stops) {
                failed.countDown();
            }
            return stops ? null : call;
        });
        var unusedToo = client.flows().preApiReturnFlow().push(ret -> {
            if (ret.service() == service && !ret.ret().isSucc()) {
                failed.countDown();
            }
            return ret;
        });
        if (why == Failure.REFUSED) {
            CountDownLatch busy = new CountDownLatch(1);
            admission.set(conn -> {
                busy.countDown();
                boolean unusedResult = passed(gate).isReady();
            });
            await().until(() -> {
                var unusedJoin = client.rooms().join("gate"); // again, if it was refused
                return busy.getCount() == 0;
            });
        }
        return () -> {
            passed(failed);
            gate.countDown();
        };
    }

    @ParameterizedTest
    @EnumSource
    void aLeaveThatFailsIsAskedAgain(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        joinBusy(client, "live");
        Runnable end = failCalls(why, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        TsrpcFuture<Void> other = client.rooms().leave("live");
        send("log", "too late");
        assertThat(client.rooms().names()).isEmpty();
        assertThat(server.room("log").members()).hasSize(1);
        end.run();

        left.join();
        other.join();
        assertThat(server.room("log").members()).isEmpty();
        assertThat(server.room("live").members()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWatchThatFailsIsAskedAgain(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        Runnable end = failCalls(why, RoomsProtocol.WATCH);
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        end.run();
        await().until(() -> there.size() == 1);
        watching.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWatchWhoseEndFailsEnds(Failure why) throws InterruptedException {
        connectToBusyServer();
        joinBusy(client, "log");
        List<String> there = new CopyOnWriteArrayList<>();
        Subscription watching = client.rooms().watch("log", new Board(there));
        await().until(() -> there.size() == 1);
        Runnable end = failCalls(why, RoomsProtocol.WATCH);
        CountDownLatch ended = new CountDownLatch(1);
        var unused = client.flows().postApiReturnFlow().push(ret -> {
            if (ret.req() instanceof ApiWatch.Req req && !req.on() && ret.ret().isSucc()) {
                ended.countDown();
            }
            return ret;
        });
        watching.close();
        end.run();
        ended.await();

        Connection mine = conn();
        List<Connection> told = new CopyOnWriteArrayList<>();
        beforeSending(RoomsProtocol.PRESENCE, told::add);
        DuplexClient other = client();
        other.connect().join();
        joinBusy(other, "log");
        List<String> seen = new CopyOnWriteArrayList<>();
        other.rooms().watch("log", new Board(seen));
        await().until(() -> seen.size() == 2);
        other.close();
        await().until(() -> server.connections().equals(List.of(mine)));
        assertThat(names()).contains("log");
        assertThat(told).isNotEmpty().doesNotContain(mine);
    }

    @Test
    void aLeaveThatFailsEndsWithItsConnection() throws InterruptedException {
        client.rooms().join("log").join();
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        names(); // the call has failed by now
        assertThat(left.isDone()).isFalse();
        cut();

        left.join();
        await().until(() -> server.connections().size() == 1);
        assertThat(names()).isEmpty();
        assertThat(server.room("log").members()).isEmpty();
        end.run();
    }

    @Test
    void whoComesBackInsteadOfLeavingIsIn() throws InterruptedException {
        client.rooms().join("log").join();
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        TsrpcFuture<Void> left = client.rooms().leave("log");
        assertThat(client.rooms().join("log").join().isSucc()).isTrue();
        left.join();
        end.run();
        send("log", "one");
        awaitHeard("one");
        server.room("log").leave(conn());
        awaitHeard("one", "left log ");
        assertThat(client.rooms().names()).isEmpty();
    }

    @Test
    void aRoomThatIsLeftWhileItIsEnteredAgainIsLeftAlsoIfThatFails() throws InterruptedException {
        client.rooms().join("gate").join();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        admission.set(conn -> {
            asked.countDown();
            boolean unused = passed(gate).isReady();
        });
        Runnable end = failCalls(Failure.STOPPED, RoomsProtocol.LEAVE);
        cut();
        asked.await();
        TsrpcFuture<Void> left = client.rooms().leave("gate");
        gate.countDown();
        end.run();
        left.join();
        await().until(() -> server.room("gate").members().isEmpty());
        assertThat(client.rooms().names()).isEmpty();
    }
}
