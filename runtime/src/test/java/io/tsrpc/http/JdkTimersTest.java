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

/** The JDK's server closes connections on threads that a full heap ends for good; whoever runs the server learns of it. */
@Timeout(120)
class JdkTimersTest {
    @ParameterizedTest
    @CsvSource({"idle, does not close idle connections any more", "limits, does not keep sun.net.httpserver.maxReqTime"
    })
    void whatAServerDoesNotDoAnyMoreIsLoggedOnce(String which, String text) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.net.httpserver.clockTick=20",
                        "-Dsun.net.httpserver.idleInterval=1",
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-Dsun.net.httpserver.timerMillis=20",
                        "-cp",
                        Stream.of("jdk.module.path", "java.class.path")
                                .map(name -> System.getProperty(name, ""))
                                .collect(Collectors.joining(File.pathSeparator)),
                        FailingTimer.class.getName(),
                        which)
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
        String port = output.lines()
                .filter(line -> line.startsWith("port "))
                .findFirst()
                .orElseThrow()
                .substring("port ".length());
        assertThat(output.lines().filter(line -> line.contains(" ERROR io.tsrpc.")))
                .as(output)
                .singleElement()
                .asString()
                .contains(":" + port + " " + text, "Restart the server");
    }
}
