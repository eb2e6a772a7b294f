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
 * What a program of the benchmarks says to the process that started it, and hears from it: lines over its standard
 * streams, those that it says in JSON. The parent's end is {@link Child}.
 *
 * <p>A program ends when its input does, so none outlives a parent that was killed.
 */
public final class Parent {
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    /** The parent of this process. Whatever else is printed goes to standard error, where it disturbs nobody. */
    public Parent() {
        System.setOut(System.err);
    }

    /** Says a value, as a line of JSON. */
    public void say(Object value) {
        out.println(Json.line(value));
    }

    /** Waits for the parent's next line; null when there is none any more. */
    public @Nullable String hear() throws IOException {
        return in.readLine();
    }
}
