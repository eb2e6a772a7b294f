package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;

/** A heap that is full for a while ends neither a loop, which all clients of a JVM share, nor a timer. */
@Timeout(120)
class FullHeapTest {
    @Test
    void loopsAndTimersOutliveAFullHeap() throws IOException, InterruptedException, URISyntaxException {
        List<String> path = new ArrayList<>();
        for (Class<?> part : List.of(SelectorLoop.class, FullHeap.class, Logger.class)) {
            path.add(Path.of(part.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        String.join(File.pathSeparator, path),
                        FullHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
    }
}
