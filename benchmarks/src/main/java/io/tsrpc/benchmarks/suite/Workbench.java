package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.process.Command;
import io.tsrpc.benchmarks.process.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where programs are started.
 *
 * @param state the state whose load programs and peers run
 * @param logs the directory for their logs
 */
public record Workbench(State state, Path logs) {
    /** The npm project, seen from the module's directory, where benchmarks run. */
    private static final Path PEERS = Path.of("peers").toAbsolutePath();

    /** What every JVM that is measured gets: the same small heap, and the collector that servers have by default. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC");

    /** Starts a program; its log has its name. */
    Child start(Command command) {
        String file = command.name().replaceAll("[^A-Za-z0-9]+", "-") + ".log";
        return Child.start(command, logs.resolve(file));
    }

    /** A Java program that is measured. */
    Command java(String name, String main, String... arguments) {
        return state.program(name, main, JVM, List.of(arguments));
    }

    /** A program of the npm project. */
    static Command node(String name, String program, String... arguments) {
        List<String> line = new ArrayList<>(List.of("node", "--expose-gc", program));
        line.addAll(List.of(arguments));
        return new Command(name, PEERS, line);
    }
}
