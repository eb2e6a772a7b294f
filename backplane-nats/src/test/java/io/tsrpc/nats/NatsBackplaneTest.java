package io.tsrpc.nats;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.testing.backplane.BackplaneSuite;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The rules of backplanes, with a real NATS. */
class NatsBackplaneTest extends BackplaneSuite {
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
}
