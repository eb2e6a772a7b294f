package io.tsrpc.it.load;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has and takes.
 *
 * @param threads how many threads it has
 * @param descriptors how many files and sockets it has open
 * @param heap how many bytes its objects take
 * @param resident how many bytes of memory it has from the system, on Linux, or else 0
 */
record Usage(int threads, long descriptors, long heap, long resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** That of this process, after a garbage collection. */
    static Usage now() {
        return new Usage(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                system().getOpenFileDescriptorCount(),
                usedHeap(),
                residentBytes());
    }

    static Usage parse(String text) {
        String[] numbers = text.split(" ", -1);
        return new Usage(
                Integer.parseInt(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }

    /** How many bytes objects take that are in use. */
    static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static UnixOperatingSystemMXBean system() {
        return (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static long residentBytes() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return threads + " " + descriptors + " " + heap + " " + resident;
    }
}
