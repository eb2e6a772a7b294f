package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conformance server as its users start it: the script, with standard streams of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Path SCRIPT = Path.of("conformance-server").toAbsolutePath();

    private static final Pattern READY = Pattern.compile("ready ws=([1-9][0-9]*) http=([1-9][0-9]*)");

    private final Process process;
    private final Path errors;
    private final BufferedReader out;

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader(UTF_8);
    }

    static ServerProcess start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(args));
        Path errors = Files.createTempFile("conformance-server", ".err");
        return new ServerProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /**
     * Where it listens.
     *
     * @param ws the port of WebSocket
     * @param http the port of HTTP
     */
    record Ready(int ws, int http) {}

    /** Waits until it listens. */
    Ready ready() throws IOException {
        String line = out.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        if (!ready.matches()) {
            throw new AssertionError("Not the ready line: " + line + "\n" + errors());
        }
        return new Ready(Integer.parseInt(ready.group(1)), Integer.parseInt(ready.group(2)));
    }

    /** The next line that it prints; null if it prints no more. */
    @Nullable
    String line() throws IOException {
        return out.readLine();
    }

    /** What it has said on its standard error. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Ends its standard input. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs");
        }
        return process.exitValue();
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        out.close();
        Files.delete(errors);
    }
}
