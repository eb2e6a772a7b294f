package io.tsrpc.nats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A real server in a process of its own, on a loopback port. */
final class NatsServer implements AutoCloseable {
    private final int port;
    private final List<String> options;
    private Process process;

    /**
     * Starts one.
     *
     * @param options more options of its command line
     */
    NatsServer(String... options) throws IOException {
        this.options = List.of(options);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("nats-server", "-a", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(options);
        Process started;
        try {
            started = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("These tests need nats-server: apt-get install nats-server", e);
        }
        BufferedReader output = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); ; line = output.readLine()) {
            if (line == null) {
                throw new IOException("nats-server has ended:\n" + said);
            }
            said.append(line).append('\n');
            if (line.contains("Server is ready")) {
                break;
            }
        }
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "nats-output"); // or it would block
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    int port() {
        return port;
    }

    String uri() {
        return "nats://127.0.0.1:" + port;
    }

    /** Ends it as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again. */
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
