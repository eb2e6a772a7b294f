package io.tsrpc.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three servers send for a minute while Redis is away. The times are those of the machine's clock. */
@Tag("long-run")
@Timeout(600)
class AwayRedisTest {
    private static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", MsgLeftCodec.INSTANCE);
    private static final ServiceProto PROTO = RoomsProtocol.addedTo(ServiceProto.of("Away", List.of(CHAT)));
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final long MOST_GROWTH = 16 << 20;

    @TempDir
    private Path directory;

    private RedisServer redis;
    private final List<InnerServer> servers = new ArrayList<>();
    private final List<DuplexClient> clients = new ArrayList<>();
    private final List<List<String>> received = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        redis = RedisServer.start(directory);
        for (int i = 0; i < 3; i++) {
            InnerServer server = InnerServer.builder(PROTO)
                    .backplane(RedisBackplane.connect(redis.uri()))
                    .nodeName("s" + i)
                    .recoverableRooms(Pattern.compile("kept"))
                    .roomAdmission((conn, room) -> RoomDecision.admitted())
                    .build();
            server.start();
            servers.add(server);
            List<String> got = new CopyOnWriteArrayList<>();
            received.add(got);
            DuplexClient client = server.newClient();
            clients.add(client);
            var unused = client.listenMsg(CHAT, msg -> {
                if (!msg.room().startsWith("local")) {
                    got.add(msg.room());
                }
            });
            client.rooms().listen(new ClientRoomsListener() {
                @Override
                public void lost(String room, OptionalLong count) {
                    got.add("lost of " + room);
                }
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(client.rooms().join("live").join().isSucc()).isTrue();
            assertThat(client.rooms().join("kept").join().isSucc()).isTrue();
        }
        for (InnerServer each : servers) {
            soon().untilAsserted(() -> assertThat(each.nodes()).hasSize(3));
        }
    }

    @AfterEach
    void stop() {
        clients.forEach(DuplexClient::close);
        servers.forEach(InnerServer::stop);
        redis.close();
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30));
    }

    private SendResult send(int server, String room, String text) {
        return servers.get(server).room(room).sendMsg(CHAT, new MsgLeft(text)).join();
    }

    /** Sends a thousand messages a second to the room on each server, and as many that should be kept. */
    private void sendWhileAway() {
        long next = System.nanoTime();
        long end = next + AWAY.toNanos();
        String text = "local" + "x".repeat(200);
        while (System.nanoTime() < end) {
            for (InnerServer server : servers) {
                var unused = server.room("live").sendMsg(CHAT, new MsgLeft(text));
                var unusedToo = server.room("kept").sendMsg(CHAT, new MsgLeft(text));
            }
            next += TimeUnit.MILLISECONDS.toNanos(1);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Waits until what one server sends arrives at all. Returns after how many milliseconds it does. */
    private long awaitBack(long since) {
        int times = 0;
        do {
            var unused = send(0, "live", "back" + times++);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        } while (!received.stream().allMatch(got -> got.stream().anyMatch(text -> text.startsWith("back"))));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    private void check(String how, long growth, long back) {
        received.forEach(got -> soon().untilAsserted(() -> assertThat(got).contains("lost of live")));
        assertThat(servers)
                .allSatisfy(server -> assertThat(server.roomStats().engineUp()).isTrue());
        soon().until(() -> send(1, "kept", "kept again").isSucc());
        received.forEach(got -> soon().untilAsserted(() -> assertThat(got).contains("kept again")));
        for (InnerServer each : servers) {
            soon().untilAsserted(() -> {
                assertThat(each.room("live").presence().members()).hasSize(3);
                assertThat(each.room("live").presence().isComplete()).isTrue();
            });
        }
        System.out.printf(
                "Redis %s for 60 s: the heap has grown by %d KiB, all hear each other again after %d ms%n",
                how, growth >> 10, back);
        assertThat(growth).isLessThan(MOST_GROWTH);
        assertThat(back).isLessThan(2_000);
    }

    @Test
    void itDoesNotAnswer() throws Exception {
        long before = heap();
        redis.process().signal("STOP");
        sendWhileAway();
        long growth = heap() - before;
        long since = System.nanoTime();
        redis.process().signal("CONT");
        check("does not answer", growth, awaitBack(since));
    }

    @Test
    void itIsRestartedEmpty() throws Exception {
        assertThat(send(0, "kept", "before").isSucc()).isTrue();
        long before = heap();
        redis.process().kill();
        sendWhileAway();
        long growth = heap() - before;
        assertThat(send(0, "kept", "?").err())
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.BACKPLANE_DOWN));
        redis.process().restart();
        long since = System.nanoTime();
        check("is away and empty after that", growth, awaitBack(since));
        received.forEach(got -> assertThat(got).contains("lost of kept"));
    }

    @Test
    void itIsRestartedFromAnOldSnapshot() throws Exception {
        assertThat(send(0, "kept", "saved").isSucc()).isTrue();
        try (RedisClient client = RedisClient.create(redis.uri())) {
            assertThat(client.connect().sync().save()).isEqualTo("OK");
        }
        assertThat(send(0, "kept", "not saved").isSucc()).isTrue();
        received.forEach(got -> soon().untilAsserted(() -> assertThat(got).contains("not saved")));
        long before = heap();
        redis.process().kill();
        sendWhileAway();
        long growth = heap() - before;
        redis.process().restart();
        long since = System.nanoTime();
        check("is away and has an old snapshot after that", growth, awaitBack(since));
        received.forEach(got -> assertThat(got).contains("lost of kept"));
        received.forEach(got -> assertThat(got).containsOnlyOnce("saved", "not saved"));
    }
}
