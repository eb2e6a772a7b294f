package io.tsrpc.redis;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.testing.backplane.EngineProcess;
import io.tsrpc.testing.backplane.ServersAndFailingEngineSuite;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of servers without a real Redis. */
class RedisServersAndFailingEngineTest extends ServersAndFailingEngineSuite {
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
    protected EngineProcess engine() {
        return redis.process();
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
