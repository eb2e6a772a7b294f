package io.tsrpc.example.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.example.accounts.TestServer.Over;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoardConsoleTest {
    private final TestServer server = new TestServer();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();

    @AfterEach
    void stop() {
        server.close();
    }

    private CompletableFuture<Boolean> run(String name, String password) throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(new PipedInputStream(keyboard), UTF_8));
        BoardConsole console = new BoardConsole(new PrintStream(printed, true, UTF_8));
        return CompletableFuture.supplyAsync(
                () -> console.run(server.httpUrl(), server.wsUrl(), name, password, typed));
    }

    private void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(UTF_8));
        keyboard.flush();
    }

    /** Waits until this is printed, or the test times out. */
    private void prints(String text) {
        while (!printed().contains(text) && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(printed()).contains(text);
    }

    private String printed() {
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aUserPinsNotesAndIsRefusedWhatAdminsMay() throws Exception {
        CompletableFuture<Boolean> end = run("bob", "builder");
        prints("* You are bob (USER)\n");

        type("Hello");
        prints("* Pinned\n");
        prints("bob: Hello\n");
        type("who");
        prints("! You do not have the role for this\n");
        type("logout");
        prints("* You are logged out everywhere\n");
        prints("* Disconnected: Logged out\n");

        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAdminSeesAndLogsOutOthers() throws Exception {
        try (Caller bob = server.program(Over.WEB_SOCKET, "bob", "builder")) {
            CompletableFuture<Boolean> end = run("ada", "lovelace");
            type("who");
            prints("* Logged in:\n  bob (USER), since ");
            type("kick bob");
            prints("* bob is logged out\n");
            assertThat(bob.hears()).isEqualTo("closed: Logged out");
            keyboard.close();

            assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(printed()).doesNotContain("Disconnected");
        }
    }

    @Test
    void whoIsLoggedOutByOthersIsToldSo() throws Exception {
        try (Caller ada = server.program(Over.WEB_SOCKET, "ada", "lovelace")) {
            CompletableFuture<Boolean> end = run("bob", "builder");
            type("Hello");
            prints("* Pinned\n"); // so it is connected
            ada.kick("bob");

            prints("* Disconnected: Logged out\n");
            assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatOthersWriteDoesNotSteerTheTerminal() throws Exception {
        try (Caller bob = server.program(Over.HTTP, "bob", "builder")) {
            CompletableFuture<Boolean> end = run("ada", "lovelace");
            type("ready");
            prints("ada: ready\n");
            bob.pin("one\ntwo\u001b[2J\u009b2J\u202e");
            prints("bob: one two [2J 2J \n");
            keyboard.close();

            assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWrongPasswordEndsIt() throws Exception {
        assertThat(run("bob", "guess").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed()).isEqualTo("! Name or password are wrong\n");
    }
}
