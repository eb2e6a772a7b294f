package io.tsrpc.it.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A Node program from the module's {@code peers} folder. It is spoken to in lines over its standard streams, ends when
 * its standard input does, and is killed if it does not.
 *
 * <p>Not thread-safe: one thread sends, one (perhaps another) receives.
 */
public final class NodePeer implements AutoCloseable {
    /** The npm project, seen from where the module's tests run. */
    public static final Path FOLDER = Path.of("peers").toAbsolutePath();

    private final String program;
    private final Process process;
    private final Path errors;
    private final BufferedWriter in;
    private final BufferedReader out;

    private NodePeer(String program, Process process, Path errors) {
        this.program = program;
        this.process = process;
        this.errors = errors;
        this.in = process.outputWriter(UTF_8);
        this.out = process.inputReader(UTF_8);
    }

    /**
     * Starts a program.
     *
     * @param program its file, relative to the {@code peers} folder
     * @param arguments its command line
     */
    public static NodePeer start(String program, String... arguments) {
        return start(Map.of(), program, arguments);
    }

    /**
     * Starts a program with environment variables of its own, besides ours.
     *
     * @param environment the variables
     * @param program its file, relative to the {@code peers} folder
     * @param arguments its command line
     */
    public static NodePeer start(Map<String, String> environment, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("peer", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(FOLDER.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new NodePeer(program, builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(program + " does not start", e);
        }
    }

    /** Hands the program a line; it is on its way when this returns. */
    public void send(String line) {
        write(line);
        flush();
    }

    /** Hands the program a line, which may wait for the next {@link #flush}. */
    public void write(String line) {
        try {
            in.write(line);
            in.write('\n');
        } catch (IOException e) {
            throw died(e);
        }
    }

    /** Sends all that has been written on its way. */
    public void flush() {
        try {
            in.flush();
        } catch (IOException e) {
            throw died(e);
        }
    }

    /** Waits for the program's next line. */
    public String receive() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the end of its output");
            }
            return line;
        } catch (IOException e) {
            throw died(e);
        }
    }

    private IllegalStateException died(IOException e) {
        try {
            return new IllegalStateException(program + " is gone; it said:\n" + Files.readString(errors), e);
        } catch (IOException unreadable) {
            e.addSuppressed(unreadable);
            return new IllegalStateException(program + " is gone", e);
        }
    }

    /** Ends the program and waits until it is gone. */
    @Override
    public void close() {
        try (in;
                out) {
            in.close();
            process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException e) {
            process.destroyForcibly().onExit().join();
            throw new IllegalStateException(program + " did not end by itself", e);
        } finally {
            errors.toFile().delete();
        }
    }
}
