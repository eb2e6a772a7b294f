package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JDK takes a limited number of connections, and counts those that it has not been told to forget. */
@Timeout(60)
class LostConnectionsTest {
    @Test
    void connectionsThatEndWhileTheyWaitForTheirAdmissionAreForgotten() throws Exception {
        int waiting = 100; // more than threads that wait
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-Djdk.httpserver.maxConnections=" + 2 * waiting,
                        "-cp",
                        Stream.of("jdk.module.path", "java.class.path")
                                .map(name -> System.getProperty(name, ""))
                                .collect(Collectors.joining(File.pathSeparator)),
                        LostConnections.class.getName(),
                        Integer.toString(waiting),
                        Integer.toString(3 * waiting))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
    }
}
