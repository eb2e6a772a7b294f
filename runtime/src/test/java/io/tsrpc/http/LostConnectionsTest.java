package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK takes a limited number of connections, and counts those that it has not been told to forget. */
@Timeout(120)
class LostConnectionsTest {
    /**
     * With 100 others that wait, no thread waits for the answer unless it is virtual.
     *
     * @param free how many connections more a server takes: fewer where each loss takes its time
     */
    @ParameterizedTest
    @CsvSource({
        "0, 20, refused health head ignored sent throws endless swallowed",
        "100, 20, admission ignored sent throws endless swallowed",
        "0, 3, options empty"
    })
    void connectionsThatAreLostAreForgotten(int waiting, int free, String ways) throws Exception {
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
                        Integer.toString(waiting),
                        Integer.toString(3 * free),
                        ways)
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
    }
}
