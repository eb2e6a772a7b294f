package io.tsrpc.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A program that this process has started. The two exchange lines over the program's standard streams; {@link Parent} is
 * the program's end.
 *
 * <p>{@link #close()} closes the program's input, which ends it, and kills it if it does not end. Not thread-safe.
 */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String END = "";

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedWriter in;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.in = process.outputWriter(UTF_8);
        Thread reader = new Thread(() -> read(process.inputReader(UTF_8)), "reader of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param command the program and its arguments
     * @param log the file that gets what the program writes to standard error
     */
    public static Child start(Command command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command.line())
                    .directory(command.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Child(command.name(), process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " does not start", e);
        }
    }

    private void read(BufferedReader out) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("{\"unreadable\":" + Json.line(e.toString()) + "}"); // and so it is not what anybody waits for
        }
        lines.add(END);
    }

    /** Hands the program a line. */
    public void say(String line) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw failed("does not listen", e);
        }
    }

    /**
     * Waits for the program's next line.
     *
     * @throws IllegalStateException if the program ends or says nothing for five minutes, or something else than a
     *     {@code type}
     */
    public <T> T hear(Class<T> type) {
        try {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                lines.add(END);
                throw failed(line == null ? "says nothing" : "has ended", null);
            }
            return Json.read(line, type);
        } catch (JacksonException e) {
            throw failed("says something unexpected", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted", e);
        }
    }

    /** The processor time that the program has used so far. On Linux the kernel counts it in steps of 10 ms. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow(() -> failed("has ended", null));
    }

    private IllegalStateException failed(String what, @Nullable Exception cause) {
        return new IllegalStateException(name + " " + what + "; its log is " + log + logged(), cause);
    }

    private String logged() {
        try {
            List<String> all = Files.readAllLines(log);
            return ":\n" + String.join("\n", all.subList(Math.max(0, all.size() - 20), all.size()));
        } catch (IOException e) {
            return ", which cannot be read: " + e;
        }
    }

    /** Ends the program and waits until it is gone. */
    @Override
    public void close() {
        try (in) {
            in.close();
            process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException e) {
            process.destroyForcibly().onExit().join();
            throw failed("did not end by itself", e);
        }
    }
}
