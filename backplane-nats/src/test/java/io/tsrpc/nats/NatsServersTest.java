package io.tsrpc.nats;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.testing.backplane.ServersSuite;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Servers that have their rooms in common by a real NATS. */
class NatsServersTest extends ServersSuite {
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
    protected Backplane connect() {
        return NatsBackplane.connect(nats.uri());
    }

    @Override
    protected boolean keepsMessages() {
        return false;
    }
}
