package io.tsrpc.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.ConnectResult;
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
    private final int httpPort;

    private LoadServerProcess(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader(UTF_8);
        this.in = process.outputWriter(UTF_8);
        String[] ports = line().split(" ", -1);
        this.port = Integer.parseInt(ports[0]);
        this.httpPort = Integer.parseInt(ports[1]);
    }

    /** Starts a server and waits until it listens. */
    static LoadServerProcess start(String... jvmOptions) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), jvmOptions);
    }

    /**
     * Starts a server that may have so many files and sockets open, and waits until it listens.
     *
     * @param folder gets archives of classes: each class in a folder would need a descriptor when it is used first
     */
    static LoadServerProcess startWithDescriptors(int most, Path folder, String... jvmOptions) throws IOException {
        return start(
                List.of("bash", "-c", "ulimit -n " + most + "; exec \"$@\"", "bash"),
                ClassArchives.classPath(folder),
                jvmOptions);
    }

    /** Starts a server with a clock of its own, and waits until it listens. */
    static LoadServerProcess start(SettableClock clock, String... jvmOptions) throws IOException {
        return start(clock.command(), System.getProperty("java.class.path"), jvmOptions);
    }

    private static LoadServerProcess start(List<String> shell, String classPath, String... jvmOptions)
            throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", classPath, LoadServer.class.getName()));
        Path errors = Files.createTempFile("load-server", ".err");
        return new LoadServerProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** The port of its WebSocket transport. */
    int port() {
        return port;
    }

    int httpPort() {
        return httpPort;
    }

    /** A client over HTTP. */
    SuiteClient httpClient() {
        return SuiteClient.http("http://127.0.0.1:" + httpPort, options -> options.timeout(PATIENCE));
    }

    /** A client that is connected. */
    SuiteWsClient client() {
        SuiteWsClient client = SuiteClient.ws(
                "ws://127.0.0.1:" + port, options -> options.timeout(PATIENCE).connectTimeout(PATIENCE));
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            throw new AssertionError(connected + "; the server said: " + errors());
        }
        return client;
    }

    /** Gives the server a command and waits for its answer. Throws an AssertionError if the command has failed. */
    String ask(String command) {
        try {
            in.write(command);
            in.newLine();
            in.flush();
            String answer = line();
            if (answer.startsWith(LoadServer.FAILED)) {
                throw new AssertionError(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(errors(), e);
        }
    }

    /** What it has and takes, after a garbage collection. */
    Usage usage() {
        return Usage.parse(ask("usage"));
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
