package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.process.State;
import java.nio.file.Path;

/** The workbench of tests. */
final class Bench {
    private Bench() {}

    /** Programs run on the tests' class path. */
    static Workbench of(Path directory) {
        return new Workbench(State.current(), directory.resolve("logs"));
    }
}
