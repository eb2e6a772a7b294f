package io.tsrpc.it.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** systemd finds nothing wrong with the unit of {@code docs/deployment.md}. It need not run for that. */
@Timeout(120)
class SystemdTest {
    private static final Path PAGE = Path.of("../docs/deployment.md");
    private static final Pattern BLOCK = Pattern.compile("```ini\n(.*?)```", Pattern.DOTALL);
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @Test
    void theUnitIsClear(@TempDir Path folder) throws Exception {
        assertThat(ANALYZE)
                .as("systemd-analyze is missing: apt-get install systemd")
                .isExecutable();
        Matcher unit = BLOCK.matcher(Files.readString(PAGE));
        assertThat(unit.find()).isTrue();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString(); // it must be there
        Path file = Files.writeString(
                folder.resolve("chat.service"), unit.group(1).replace("ExecStart=/usr/bin/java", "ExecStart=" + java));
        Process verify = new ProcessBuilder(ANALYZE.toString(), "verify", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(verify.getInputStream().readAllBytes(), UTF_8);
        assertThat(verify.waitFor()).as(output).isZero();
        assertThat(output).isEmpty(); // it warns of unknown keys and values, and exits with 0
    }
}
