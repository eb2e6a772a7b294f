package io.tsrpc.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLeft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Redis is there, and refuses what it is told, as one that may take no more memory does. */
@Timeout(60)
class RefusedMessagesTest {
    @Test
    void whoSendsAndTheLogAreToldWhy(@TempDir Path directory) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (RedisServer redis = RedisServer.start(directory);
                Server server = InnerServer.builder(RoomsProtocol.addedTo(ServiceProto.of("Chat", List.of())))
                        .backplane(RedisBackplane.connect(redis.uri()))
                        .recoverableRooms(Pattern.compile("log"))
                        .build()) {
            server.start();
            assertThat(send(server)).isNull();
            allow(redis, "1");
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));

            TsrpcError refused = requireNonNull(send(server));

            assertThat(refused.message())
                    .startsWith("The backplane has not taken the message: OOM command not allowed");
            assertThat(refused.hasCode(ErrorCode.BACKPLANE_DOWN)).isTrue();
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .contains(
                            "WARN io.tsrpc.server.room - The backplane has not taken the message for the room log: OOM");
            allow(redis, "0");
            assertThat(send(server)).isNull();
        } finally {
            System.setErr(before);
        }
    }

    private static @Nullable TsrpcError send(Server server) {
        return server.room("log")
                .sendMsg(RoomsProtocol.LEFT, new MsgLeft("any"))
                .join()
                .err();
    }

    private static void allow(RedisServer redis, String bytes) {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            client.connect().sync().configSet("maxmemory", bytes);
        }
    }
}
