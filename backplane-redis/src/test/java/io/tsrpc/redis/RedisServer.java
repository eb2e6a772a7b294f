package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real server in a process of its own, on a loopback port. */
final class RedisServer implements AutoCloseable {
    private final Path directory;
    private final int port;
    private final List<String> options;
    private Process process;

    /**
     * Starts one that keeps nothing on disk by itself.
     *
     * @param directory where snapshots are
     * @param options more options of its command line
     */
    RedisServer(Path directory, String... options) throws IOException {
        this.directory = directory;
        this.options = List.of(options);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server", "--bind", "127.0.0.1", "--save", ""));
        command.addAll(List.of("--port", String.valueOf(hasTls() ? 0 : port), "--dir", directory.toString()));
        command.addAll(List.of("--tls-port", String.valueOf(hasTls() ? port : 0)));
        command.addAll(options);
        Process started;
        try {
            started = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("These tests need redis-server: apt-get install redis-server", e);
        }
        BufferedReader output = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); ; line = output.readLine()) {
            if (line == null) {
                throw new IOException("redis-server has ended:\n" + said);
            }
            said.append(line).append('\n');
            if (line.contains("Ready to accept connections")) {
                break;
            }
        }
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "redis-output"); // or it would block
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private boolean hasTls() {
        return options.contains("--tls-cert-file");
    }

    int port() {
        return port;
    }

    String uri() {
        return (hasTls() ? "rediss" : "redis") + "://127.0.0.1:" + port;
    }

    /** Ends it as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after a crash: with its last snapshot, if it has one. */
    void restart() throws IOException {
        process = launch();
    }

    /** Lets it do nothing, though its connections stay, or go on. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
