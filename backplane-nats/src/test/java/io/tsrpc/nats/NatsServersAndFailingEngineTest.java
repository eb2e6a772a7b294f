package io.tsrpc.nats;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.testing.backplane.EngineProcess;
import io.tsrpc.testing.backplane.ServersAndFailingEngineSuite;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What becomes of servers without a real NATS. */
class NatsServersAndFailingEngineTest extends ServersAndFailingEngineSuite {
    private static NatsServer nats;

    @BeforeAll
    static void start() throws IOException {
        nats = NatsServer.start();
    }

    @AfterAll
    static void stop() {
        nats.close();
    }

    @Override
    protected EngineProcess engine() {
        return nats.process();
    }

    @Override
    protected Backplane connect() {
        return NatsBackplane.connect(nats.uri());
    }

    @Override
    protected boolean keepsMessages() {
        return false;
    }
}
