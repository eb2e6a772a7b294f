package io.tsrpc.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.process.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Finds out about this machine and what is on it. */
public final class EnvironmentReader {
    private EnvironmentReader() {}

    /** Where and with what this process measures. */
    public static Environment read(String mode) {
        return new Environment(
                mode,
                LocalDate.now(ZoneOffset.UTC),
                commit(),
                processor() + " × " + Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                Tool.output(Path.of(""), "node", "--version"),
                versions());
    }

    private static String commit() {
        Path here = Path.of("");
        try {
            String changes = Tool.output(here, "git", "status", "--porcelain", "--untracked-files=no");
            return Tool.output(here, "git", "rev-parse", "--short", "HEAD") + (changes.isEmpty() ? "" : "+");
        } catch (IllegalStateException e) {
            return "an unknown commit"; // of sources without git
        }
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try {
            return Files.exists(info)
                    ? Files.readAllLines(info).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("unknown processor")
                    : "unknown processor";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / (double) (1 << 30));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Npm(Map<String, String> dependencies) {}

    private static Map<String, String> versions() {
        Properties properties = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(EnvironmentReader.class.getResourceAsStream("versions.properties"));
                Reader reader = new InputStreamReader(in, UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        try {
            String text = Files.readString(Path.of("peers", "package.json"));
            Json.read(text, Npm.class).dependencies().forEach((name, version) -> versions.put("npm " + name, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
