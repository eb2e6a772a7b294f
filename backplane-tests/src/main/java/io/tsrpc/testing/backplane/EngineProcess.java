package io.tsrpc.testing.backplane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** A real engine in a process of its own, which a test ends, stops and starts again. */
public final class EngineProcess implements AutoCloseable {
    private final List<String> command;
    private final String ready;
    private Process process;

    /**
     * Starts it. Blocks until it is ready.
     *
     * @param command a program of a package of the same name, and its arguments
     * @param ready a part of the line that it prints when it is ready
     * @throws IOException if it ends before that, or is not installed; its text says what to do
     */
    public EngineProcess(List<String> command, String ready) throws IOException {
        this.command = List.copyOf(command);
        this.ready = ready;
        this.process = launch(this.command, ready);
    }

    /** A port of the loopback that was free just now. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Process launch(List<String> command, String ready) throws IOException {
        String program = command.get(0);
        Process started;
        try {
            started = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("These tests need " + program + ": apt-get install " + program, e);
        }
        BufferedReader output = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); ; line = output.readLine()) {
            if (line == null) {
                throw new IOException(program + " has ended:\n" + said);
            }
            said.append(line).append('\n');
            if (line.contains(ready)) {
                break;
            }
        }
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), program + "-output"); // or it would block
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    /** Ends it as a crash does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after that, with what it has on disk. */
    public void restart() throws IOException {
        process = launch(command, ready);
    }

    /** Starts it again if it has ended. */
    public void ensureRunning() throws IOException {
        if (!process.isAlive()) {
            restart();
        }
    }

    /** Sends it a signal: {@code STOP} lets it do nothing, though its connections stay, and {@code CONT} go on. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
