package io.tsrpc.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of processes, as Linux tells it. */
public final class Resident {
    private Resident() {}

    /** The bytes that a process has in memory now; zero where the system is not Linux. */
    public static long bytes(long pid) {
        return of(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    /** The most bytes that this process has had in memory; zero where the system is not Linux. */
    public static long peakOfThisProcess() {
        return of(Path.of("/proc/self/status"), "VmHWM:");
    }

    private static long of(Path status, String field) {
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
