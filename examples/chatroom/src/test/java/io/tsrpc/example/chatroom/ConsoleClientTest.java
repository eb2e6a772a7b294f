package io.tsrpc.example.chatroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.example.chatroom.protocols.ChatClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConsoleClientTest {
    private final TestRoom room = new TestRoom();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private BufferedReader typed = new BufferedReader(InputStreamReader.nullReader());

    @BeforeEach
    void plugIn() throws IOException {
        typed = new BufferedReader(new InputStreamReader(new PipedInputStream(keyboard), UTF_8));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void printsWhatHappensAndSaysWhatIsTyped() throws Exception {
        Member ada = room.member("Ada");
        ada.say("Is anybody here?");
        ada.hears();
        CompletableFuture<Boolean> end = run("Bob");

        assertThat(ada.hears()).isEqualTo("JOINED Bob [Ada, Bob]");
        type("I am");
        assertThat(ada.hears()).isEqualTo("Bob: I am");
        ada.say("Hi, Bob");
        ada.hears();
        while (!printed().contains("Hi, Bob")) { // the answer to what is typed next may overtake it
            Thread.onSpinWait();
        }
        type("  ", "Bye, Ada");
        assertThat(ada.hears()).isEqualTo("Bob: Bye, Ada");
        keyboard.close();

        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printed()).isEqualTo("""
                        03:04 Ada: Is anybody here?
                        * You are Bob. Online: Ada, Bob
                        03:04 Ada: Hi, Bob
                        ! Content is empty
                        """);
    }

    @Test
    void whatOthersWriteDoesNotSteerTheTerminal() throws Exception {
        room.member("Ada").say("one\ntwo\u001b[2J\u0007");
        CompletableFuture<Boolean> end = run("Bob");
        keyboard.close();

        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printed()).startsWith("03:04 Ada: one\n      two[2J\n");
    }

    @Test
    void endsWhenTheConnectionIsLost() throws Exception {
        Member ada = room.member("Ada");
        CompletableFuture<Boolean> end = run("Bob");
        ada.hears();

        room.close();

        assertThat(end.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed()).endsWith("The connection is lost. Start again to come back.\n");
    }

    @Test
    void endsWhenTheNameIsRefused() throws Exception {
        assertThat(run("  ").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed()).isEqualTo("! A name has 1 to 24 characters\n");
    }

    @Test
    void endsWhenNobodyListens() {
        try (var client = ChatClient.ws("ws://localhost:1")) {
            assertThat(new ConsoleClient(client, log()).chat("Bob", typed)).isFalse();
        }
        assertThat(printed())
                .isEqualTo("Failed to connect to WebSocket server: ws://localhost:1. Is the chatroom running there?\n");
    }

    private CompletableFuture<Boolean> run(String name) {
        return CompletableFuture.supplyAsync(() -> {
            try (var client = room.client()) {
                return new ConsoleClient(client, log()).chat(name, typed);
            }
        });
    }

    private ConsoleLog log() {
        return new ConsoleLog(new PrintStream(printed, true, UTF_8), ZoneOffset.UTC);
    }

    private void type(String... lines) throws IOException {
        for (String line : lines) {
            keyboard.write((line + "\n").getBytes(UTF_8));
        }
        keyboard.flush();
    }

    private String printed() {
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
