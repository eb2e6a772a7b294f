package io.tsrpc.redis;

import io.tsrpc.testing.backplane.EngineProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real Redis on a port of the loopback. */
record RedisServer(EngineProcess process, boolean hasTls, int port) implements AutoCloseable {
    /**
     * Starts one that keeps nothing on disk by itself.
     *
     * @param directory where snapshots are
     * @param options more options of its command line
     */
    static RedisServer start(Path directory, String... options) throws IOException {
        int port = EngineProcess.freePort();
        boolean hasTls = List.of(options).contains("--tls-cert-file");
        List<String> command = new ArrayList<>(List.of("redis-server", "--bind", "127.0.0.1", "--save", ""));
        command.addAll(List.of("--dir", directory.toString(), "--port", String.valueOf(hasTls ? 0 : port)));
        command.addAll(List.of("--tls-port", String.valueOf(hasTls ? port : 0)));
        command.addAll(List.of(options));
        return new RedisServer(new EngineProcess(command, "Ready to accept connections"), hasTls, port);
    }

    String uri() {
        return (hasTls ? "rediss" : "redis") + "://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
