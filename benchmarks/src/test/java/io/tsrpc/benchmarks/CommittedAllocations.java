package io.tsrpc.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many bytes operations allocate, as committed: a figure for an operation and a Java version holds from that version on,
 * until a higher one has a figure of its own.
 *
 * <p>Guards compare what they measure with it. A rise fails, and so does a fall, so that what was won is not lost unnoticed
 * later. On a Java version that no figure was committed for, only a rise by more than two percent fails. {@code -Dallocations.update=true} commits what was measured, for the version that runs.
 */
public final class CommittedAllocations {
    private static final Path FILE = Path.of("src/test/resources/allocations.properties");
    private static final String HEADER = """
            # Bytes that an operation allocates, from a Java version on.
            # mvn -Dquick -pl benchmarks -am test -Dtest=*GuardTest -Dsurefire.failIfNoSpecifiedTests=false -Dallocations.update=true
            """;

    private static final double UNKNOWN_TOLERANCE = 0.02;

    private final Path file;
    private final int version;
    private final Map<String, NavigableMap<Integer, Long>> figures; // by operation, then by version

    private CommittedAllocations(Path file, int version, Map<String, NavigableMap<Integer, Long>> figures) {
        this.file = file;
        this.version = version;
        this.figures = figures;
    }

    /** Those for the Java version that runs. */
    public static CommittedAllocations read() throws IOException {
        return read(FILE, Runtime.version().feature());
    }

    static CommittedAllocations read(Path file, int version) throws IOException {
        Properties properties = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
            properties.load(in);
        }
        Map<String, NavigableMap<Integer, Long>> figures = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            int dot = key.indexOf('.');
            figures.computeIfAbsent(key.substring(dot + 1), operation -> new TreeMap<>())
                    .put(Integer.valueOf(key.substring(0, dot)), Long.valueOf(properties.getProperty(key)));
        }
        return new CommittedAllocations(file, version, figures);
    }

    /**
     * Compares, or commits what differs if that is asked for.
     *
     * @param measured bytes by operation
     * @param tolerance by how much a figure may differ, as a share of what is committed
     * @throws AssertionError that names all that differ
     */
    public void check(Map<String, Long> measured, double tolerance) throws IOException {
        if (Boolean.getBoolean("allocations.update")) {
            update(measured, tolerance);
        } else {
            compare(measured, tolerance);
        }
    }

    void compare(Map<String, Long> measured, double tolerance) {
        List<String> problems = new ArrayList<>();
        measured.forEach((operation, bytes) -> {
            OptionalLong committed = committed(operation);
            if (committed.isEmpty()) {
                problems.add(operation + " allocates " + bytes + " bytes, and no figure is committed.");
            } else if (isWrong(bytes, committed.getAsLong(), tolerance)) {
                problems.add(difference(operation, bytes, committed.getAsLong()));
            }
        });
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems) + "\nOn Java " + version
                    + "; -Dallocations.update=true commits what was measured to " + file + ".");
        }
    }

    void update(Map<String, Long> measured, double tolerance) throws IOException {
        measured.forEach((operation, bytes) -> {
            OptionalLong committed = committed(operation);
            if (committed.isEmpty() || differs(bytes, committed.getAsLong(), tolerance)) {
                figures.computeIfAbsent(operation, added -> new TreeMap<>()).put(version, bytes);
            }
        });
        String lines = figures.entrySet().stream()
                .flatMap(operation -> operation.getValue().entrySet().stream()
                        .map(figure -> figure.getKey() + "." + operation.getKey() + "=" + figure.getValue() + "\n"))
                .collect(Collectors.joining());
        Files.writeString(file, HEADER + lines);
    }

    private OptionalLong committed(String operation) {
        Map.Entry<Integer, Long> figure =
                figures.getOrDefault(operation, new TreeMap<>()).floorEntry(version);
        return figure == null ? OptionalLong.empty() : OptionalLong.of(figure.getValue());
    }

    private boolean isWrong(long measured, long committed, double tolerance) {
        boolean known = figures.values().stream().anyMatch(versions -> versions.containsKey(version));
        return known
                ? differs(measured, committed, tolerance)
                : measured > committed * (1 + Math.max(tolerance, UNKNOWN_TOLERANCE));
    }

    private static boolean differs(long measured, long committed, double tolerance) {
        return Math.abs(measured - committed) > committed * tolerance;
    }

    private static String difference(String operation, long measured, long committed) {
        String figures = operation + " allocates " + measured + " bytes, committed are " + committed + ": ";
        return figures
                + (measured > committed
                        ? "more than before. Commit it only if that is worth it."
                        : "less than before. Commit the lower figure, so that it stays.");
    }
}
