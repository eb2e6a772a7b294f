package io.tsrpc.benchmarks.process;

import java.nio.file.Path;
import java.util.List;

/**
 * How a program is started.
 *
 * @param name what people call it
 * @param directory where it runs
 * @param line the program and its arguments
 */
public record Command(String name, Path directory, List<String> line) {
    /** Copies the line. */
    public Command {
        line = List.copyOf(line);
    }
}
