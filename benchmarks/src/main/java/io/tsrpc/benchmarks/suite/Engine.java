package io.tsrpc.benchmarks.suite;

import io.tsrpc.testing.backplane.EngineProcess;
import java.io.IOException;
import java.util.List;

/** Engines of backplanes. They must be installed. */
enum Engine {
    REDIS,
    NATS;

    /**
     * One that runs.
     *
     * @param port its port on the loopback address
     */
    record Running(EngineProcess process, int port) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    /**
     * Starts one that keeps nothing on disk.
     *
     * @throws IllegalArgumentException if it cannot be started; its text says what to do
     */
    Running start() {
        try {
            int port = EngineProcess.freePort();
            return new Running(process(Integer.toString(port)), port);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private EngineProcess process(String port) throws IOException {
        return switch (this) {
            case REDIS ->
                new EngineProcess(
                        List.of("redis-server", "--bind", "127.0.0.1", "--save", "", "--port", port),
                        "Ready to accept connections");
            case NATS -> new EngineProcess(List.of("nats-server", "-a", "127.0.0.1", "-p", port), "Server is ready");
        };
    }
}
