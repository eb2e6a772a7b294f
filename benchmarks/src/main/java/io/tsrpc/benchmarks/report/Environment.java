package io.tsrpc.benchmarks.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * Where and with what was measured.
 *
 * @param mode what was asked for, such as {@code quick} or {@code full}
 * @param date the day, in UTC
 * @param commit the state of the sources, with a plus if it had changes that were not committed
 * @param processor its name and how many of them
 * @param memory of the machine, in GiB
 * @param system the operating system
 * @param java the JVM
 * @param node Node's version
 * @param versions of the peers and of what measures
 */
public record Environment(
        String mode,
        LocalDate date,
        String commit,
        String processor,
        long memory,
        String system,
        String java,
        String node,
        Map<String, String> versions) {
    /** Whether all rounds were measured in the same processes, as the quick mode does beside peers. */
    boolean hasKeptProcesses() {
        return mode.equals("quick");
    }
}
