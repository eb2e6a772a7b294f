package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK takes a limited number of connections, and counts those that it has not been told to forget. */
@Timeout(120)
class LostConnectionsTest {
    /** With 100 others that wait, no thread waits for the answer unless it is virtual. */
    @ParameterizedTest
    @CsvSource({
        "admission, 100",
        "refused, 0",
        "health, 0",
        "head, 0",
        "options, 0",
        "empty, 0",
        "ignored, 0",
        "ignored, 100",
        "sent, 0",
        "sent, 100",
        "throws, 0",
        "throws, 100",
        "endless, 0",
        "endless, 100",
        "swallowed, 0",
        "swallowed, 100"
    })
    void connectionsThatAreLostAreForgotten(String way, int waiting) throws Exception {
        int free = Set.of("options", "empty").contains(way) ? 3 : 20; // these take their time
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.httpserver.maxConnections=" + (waiting + free),
                        "-cp",
                        Stream.of("jdk.module.path", "java.class.path")
                                .map(name -> System.getProperty(name, ""))
                                .collect(Collectors.joining(File.pathSeparator)),
                        LostConnections.class.getName(),
                        way,
                        Integer.toString(waiting),
                        Integer.toString(3 * free))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
    }
}
