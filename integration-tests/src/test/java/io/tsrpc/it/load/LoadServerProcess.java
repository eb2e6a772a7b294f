package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.it.protocols.SuiteClient;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link LoadServer} in a JVM of its own, the same as that of the tests. Not thread-safe. */
final class LoadServerProcess implements AutoCloseable {
    /** How long a call waits: what ends later counts as lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path errors;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final int port;

    private LoadServerProcess(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader(UTF_8);
        this.in = process.outputWriter(UTF_8);
        this.port = Integer.parseInt(line());
    }

    /** Starts a server and waits until it listens. */
    static LoadServerProcess start(String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoadServer.class.getName()));
        Path errors = Files.createTempFile("load-server", ".err");
        return new LoadServerProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    int port() {
        return port;
    }

    /** A client that is connected. */
    SuiteWsClient client() {
        SuiteWsClient client = SuiteClient.ws("ws://127.0.0.1:" + port, options -> options.timeout(PATIENCE));
        if (!client.connect().join().isSucc()) {
            throw new AssertionError("not connected");
        }
        return client;
    }

    /** Gives the server a command and waits for its answer. */
    String ask(String command) {
        try {
            in.write(command);
            in.newLine();
            in.flush();
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(errors(), e);
        }
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("The server is gone; it said:\n" + errors());
        }
        return line;
    }

    /** What it has said on its standard error. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .whenComplete((ended, late) -> process.destroyForcibly())
                .join();
        out.close();
        Files.delete(errors);
    }
}
