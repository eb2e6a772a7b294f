package io.tsrpc.nats;

import io.tsrpc.testing.backplane.EngineProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A real NATS on a port of the loopback. */
record NatsServer(EngineProcess process, int port) implements AutoCloseable {
    /**
     * Starts one.
     *
     * @param options more options of its command line
     */
    static NatsServer start(String... options) throws IOException {
        int port = EngineProcess.freePort();
        List<String> command = new ArrayList<>(List.of("nats-server", "-a", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(List.of(options));
        return new NatsServer(new EngineProcess(command, "Server is ready"), port);
    }

    String uri() {
        return "nats://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
