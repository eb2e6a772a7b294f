package io.tsrpc.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.testing.backplane.Ears;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is told when a server is built, with the reason and without passwords. */
@Timeout(60)
class RedisRefusalsTest {
    private static final String NEEDED =
            "~{*}:meta ~{*}:log &* -@all +auth +info +ping +script|load +evalsha +publish +subscribe"
                    + " +unsubscribe +time +get +set +rpush +lpop +lindex +llen +lrange +del +pexpire +pexpireat";

    @TempDir
    private Path directory;

    private static void isRefused(String uri, String... parts) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RedisBackplane.connect(uri))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("secret"));
    }

    @Test
    void nobodyIsThere() {
        isRefused("redis://app:secret@127.0.0.1:1", "Redis at 127.0.0.1:1 cannot be used", "refused");
    }

    @Test
    void whatIsNoAddress() {
        for (String uri : List.of("http://127.0.0.1", "redis://app:secret secret@127.0.0.1", "secret", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RedisBackplane.connect(uri))
                    .withMessage("uri must be an address such as redis://user:password@host:port")
                    .withNoCause();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisBackplane.connect("redis-sentinel://127.0.0.1:1,127.0.0.1:2#main"))
                .withMessageContaining("Sentinel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisBackplane.connect("redis://:secret@127.0.0.1:1/3"))
                .withMessageStartingWith("uri must name no database")
                .withMessageContaining("namespace")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisOptions.DEFAULT.withPatience(Duration.ofMillis(1)))
                .withMessage("patience must be at least 100 ms, but is 1 ms");
    }

    @Test
    void somebodyWhoDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String uri = "redis://127.0.0.1:" + silent.getLocalPort();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            RedisBackplane.connect(uri, RedisOptions.DEFAULT.withPatience(Duration.ofMillis(100))))
                    .withMessageContaining("timed out after 100 millisecond");
        }
    }

    @Test
    void passwords() throws IOException {
        try (RedisServer redis = RedisServer.start(directory, "--requirepass", "right")) {
            isRefused(redis.uri(), "NOAUTH");
            isRefused("redis://:secret@127.0.0.1:" + redis.port(), "WRONGPASS");
            try (RedisBackplane backplane = RedisBackplane.connect("redis://:right@127.0.0.1:" + redis.port())) {
                backplane.start(new Ears());
            }
        }
    }

    /** The page about rooms lists what a user of Redis needs. */
    @Test
    void aUserWithWhatIsNeededIsEnough() throws IOException {
        try (RedisServer redis = RedisServer.start(directory, ("--user app on >right " + NEEDED).split(" "))) {
            try (RedisBackplane backplane = RedisBackplane.connect("redis://app:right@127.0.0.1:" + redis.port())) {
                Ears ears = new Ears();
                backplane.start(ears);
                backplane.subscribe("room").toCompletableFuture().join();
                Position at = backplane
                        .log()
                        .orElseThrow()
                        .append("room", new byte[] {'x'}, Retention.DEFAULT)
                        .toCompletableFuture()
                        .join();
                assertThat(backplane
                                .log()
                                .orElseThrow()
                                .read("room", at.withSeq(0), 1, 1)
                                .toCompletableFuture()
                                .join()
                                .frames())
                        .hasSize(1);
            }
        }
    }

    @Test
    void clusters() throws IOException {
        try (RedisServer redis = RedisServer.start(directory, "--cluster-enabled", "yes")) {
            isRefused(redis.uri(), "Redis Cluster is not supported");
        }
    }

    @Test
    void serversThatAreTooOldOrHideWhatTheyAre() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerInfo.of("redis_version:6.2.7\r\nrun_id:abc\r\n"))
                .withMessage("Redis 7 or newer is needed, but this is 6.2.7");
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerInfo.of("redis_version:7.2.0\r\nredis_mode:standalone\r\n"))
                .withMessageContaining("run_id");
        assertThat(ServerInfo.of("# Server\r\nredis_version:7.2.4\r\nvalkey_version:8.0.1\r\nrun_id:abc\r\n"))
                .isEqualTo(new ServerInfo("abc"));
    }
}
