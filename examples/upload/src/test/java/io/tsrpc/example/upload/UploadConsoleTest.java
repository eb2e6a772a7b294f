package io.tsrpc.example.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadConsoleTest {
    private final Path temporary;
    private final TestServer server;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final UploadConsole console = new UploadConsole(new PrintStream(printed, true, UTF_8));

    UploadConsoleTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        server = new TestServer(temporary.resolve("store"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String printed() {
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void showsHowFarItHasCome() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 4 * TestServer.LIMITS.partSize());

        assertThat(console.upload(sample.path(), server.wsUrl())).isTrue();

        assertThat(printed()).isEqualTo("0 %\n25 %\n50 %\n75 %\n100 %\nStored as cat.png, 262144 bytes\n");
    }

    @Test
    void saysSoIfItIsThereAlready() throws Exception {
        Sample sample = Sample.write(temporary, "cat.png", 10);
        console.upload(sample.path(), server.httpUrl());

        assertThat(new UploadConsole(new PrintStream(printed, true, UTF_8)).upload(sample.path(), server.httpUrl()))
                .isTrue();
        assertThat(printed()).endsWith("100 %\nStored as cat.png, 10 bytes\n");
    }

    @Test
    void saysWhyItHasNotWorked() throws Exception {
        Sample sample = Sample.write(temporary, "c:at.png", 10);

        assertThat(console.upload(sample.path(), server.wsUrl())).isFalse();
        assertThat(console.upload(temporary.resolve("none"), server.wsUrl())).isFalse();
        assertThat(console.upload(sample.path(), "ws://localhost:1")).isFalse();

        assertThat(printed()).startsWith("! This is no name for a file here\n! The file cannot be read: ");
        assertThat(printed()).endsWith("! Failed to connect to WebSocket server: ws://localhost:1\n");
    }
}
