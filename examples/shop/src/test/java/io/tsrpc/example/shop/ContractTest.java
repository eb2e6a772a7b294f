package io.tsrpc.example.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.cli.Tsrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of prices is written twice: in TypeScript, by its team, and in Java, by {@code tsrpc java}. */
class ContractTest {
    private static final Path TYPE_SCRIPT = Path.of("prices/src/shared/protocols/serviceProto.ts");
    private static final Path JAVA = Path.of("src/main/java/io/tsrpc/example/shop/protocols/prices/serviceProto.json");

    @Test
    void bothAreTheSame() throws Exception {
        assertThat(diff(JAVA, TYPE_SCRIPT)).isEmpty();
    }

    @Test
    void aChangeOfTypeScriptIsNoticed(@TempDir Path folder) throws Exception {
        Path changed = folder.resolve("serviceProto.ts");
        Files.writeString(
                changed, Files.readString(TYPE_SCRIPT).replace("\"name\": \"discount\"", "\"name\": \"rebate\""));

        assertThat(diff(JAVA, changed)).contains("PtlGetPrice/ResGetPrice.rebate is new");
    }

    /** What {@code tsrpc diff} prints: nothing if both are the same. */
    private static String diff(Path before, Path now) throws IOException, InterruptedException {
        Process tsrpc = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tsrpc.class.getName(),
                        "diff",
                        before.toString(),
                        now.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(tsrpc.getInputStream().readAllBytes(), UTF_8);
        assertThat(tsrpc.waitFor()).as(printed).isBetween(0, 2); // 3 is a mistake here
        return printed;
    }
}
