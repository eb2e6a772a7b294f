package io.tsrpc.redis;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.testing.backplane.ServersSuite;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Servers that have their rooms in common by a real Redis. */
class RedisServersTest extends ServersSuite {
    @TempDir
    private static Path directory;

    private static RedisServer redis;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisServer.start(directory);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    protected Backplane connect() {
        return RedisBackplane.connect(redis.uri());
    }

    @Override
    protected boolean keepsMessages() {
        return true;
    }
}
