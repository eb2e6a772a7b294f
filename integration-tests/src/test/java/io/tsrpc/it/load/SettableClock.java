package io.tsrpc.it.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A wall clock of a process that a test may set. It is a library in C, which {@code cc} compiles, on Linux. */
final class SettableClock {
    private final Path library;
    private final Path ahead;

    /** Makes a clock that tells the time. */
    SettableClock(Path folder) throws IOException, InterruptedException {
        library = folder.resolve("clock.so");
        ahead = folder.resolve("ahead");
        set(0);
        Path source = folder.resolve("clock.c");
        try (InputStream in = Objects.requireNonNull(SettableClock.class.getResourceAsStream("clock.c"))) {
            long unused = Files.copy(in, source);
        }
        int problems = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (problems != 0) {
            throw new AssertionError("The clock cannot be compiled");
        }
    }

    /** Sets it so many seconds ahead of the time. */
    void set(long seconds) throws IOException {
        Path unused = Files.writeString(ahead, Long.toString(seconds));
    }

    /** What a command begins with, so that its process has this clock. */
    List<String> command() {
        return List.of("env", "LD_PRELOAD=" + library, "CLOCK_AHEAD=" + ahead);
    }
}
