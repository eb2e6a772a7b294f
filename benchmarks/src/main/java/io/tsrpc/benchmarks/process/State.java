package io.tsrpc.benchmarks.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A state of our sources, compiled, and the JDK that it runs on. Programs of two states can be measured side by side.
 *
 * @param name what tables call it
 * @param classPath where its programs and all that they need are
 * @param javaHome the JDK
 */
public record State(String name, String classPath, Path javaHome) {
    /** What runs now, on the JDK that runs now. */
    public static State current() {
        return new State("tsrpc-java", System.getProperty("java.class.path"), Path.of(System.getProperty("java.home")));
    }

    /** The same with {@code jar} in front of the class path. */
    public State with(String name, Path jar) {
        return new State(name, jar + File.pathSeparator + classPath, javaHome);
    }

    /** The same on another JDK, whose version is added to the name. */
    public State on(Path javaHome) {
        Properties release = new Properties();
        try (BufferedReader in = Files.newBufferedReader(javaHome.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(javaHome + " is no JDK: it has no file \"release\"", e);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return new State(name + ", Java " + version, classPath, javaHome);
    }

    /**
     * A program of this state.
     *
     * @param name what people call it
     * @param main its class, below {@code io.tsrpc.benchmarks}
     * @param options options of the JVM
     * @param arguments its arguments
     */
    public Command program(String name, String main, List<String> options, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(javaHome.resolve("bin").resolve("java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", classPath, "io.tsrpc.benchmarks." + main));
        line.addAll(arguments);
        return new Command(name, Path.of("").toAbsolutePath(), line);
    }
}
