package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The conformance server as its users start it: the script, with standard streams of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Path SCRIPT = Path.of("conformance-server").toAbsolutePath();

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

    @Override
    public void close() throws IOException {
        process.destroy();
        out.close();
        Files.delete(errors);
    }
}
