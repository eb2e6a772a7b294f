package io.tsrpc.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.benchmarks.codec.AllocationProgram;
import io.tsrpc.benchmarks.process.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What our codecs allocate is what is committed, to the byte. */
final class AllocationGuardTest {
    @Test
    void codecsAllocateWhatIsCommitted() throws IOException, InterruptedException {
        CommittedAllocations.read().check(measure(), 0);
    }

    private static Map<String, Long> measure() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AllocationProgram.JVM_ARGUMENTS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AllocationProgram.class.getName()));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor()).isZero();
        return Json.read(line, AllocationProgram.Figures.class).bytes();
    }
}
