package io.tsrpc.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The process that has started this one, a program of the benchmarks. The two exchange lines over the program's standard
 * streams; those of the program are JSON. {@link Child} is the other end.
 */
public final class Parent {
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    /** What a program does. */
    @FunctionalInterface
    public interface Program {
        /** Runs it to its end, which has come at the latest when the parent has no more lines. */
        void run(Parent parent) throws Exception;
    }

    private Parent() {
        System.setOut(System.err); // what else is printed must not get between the lines
    }

    /**
     * Runs a program and ends the process, with 1 if the program has failed. Threads that it has started do not keep the
     * process alive.
     */
    public static void run(Program program) {
        try {
            program.run(new Parent());
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    /** Sends the parent a value, as a line of JSON. */
    public void say(Object value) {
        out.println(Json.line(value));
    }

    /** Waits for the parent's next line; null when there is none any more. */
    public @Nullable String hear() throws IOException {
        return in.readLine();
    }

    /** Waits until the parent wants the program to end. */
    public void awaitEnd() throws IOException {
        while (hear() != null) {
            // and there is nothing to be told any more
        }
    }
}
