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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
        ada.watch();
        CompletableFuture<Boolean> end = run("Bob");

        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("Ada is there", "Bob is there");
        prints("* You are Bob. Online: Ada, Bob\n");
        type("I am");
        assertThat(ada.hears()).isEqualTo("Bob: I am");
        ada.say("Hi, Bob");
        ada.hears();
        prints("Hi, Bob\n"); // the answer to what is typed next may overtake it
        Member eve = room.member("Eve");
        prints("* Eve is there. Online: Ada, Bob, Eve\n"); // of who has come and gone meanwhile nothing is told
        eve.close();
        prints("* Eve left. Online: Ada, Bob\n");
        type("  ");
        prints("! Content is empty\n");
        keyboard.close();

        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printed()).isEqualTo("""
                        03:04 Ada: Is anybody here?
                        * You are Bob. Online: Ada, Bob
                        03:04 Ada: Hi, Bob
                        * Eve is there. Online: Ada, Bob, Eve
                        * Eve left. Online: Ada, Bob
                        ! Content is empty
                        """);
    }

    @Test
    void whatOthersWriteDoesNotSteerTheTerminal() throws Exception {
        room.member("Ada").say("one\ntwo\u001b[2J\u0007\u009b2J\u202e");
        CompletableFuture<Boolean> end = run("Bob");
        prints("03:04 Ada: one\n      two[2J2J\n");
        keyboard.close();

        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void comesBackWhenTheConnectionIsLost() throws Exception {
        CompletableFuture<Boolean> end = run("Bob");
        prints("* You are Bob. Online: Bob\n");

        room.cut();
        prints("* The connection is lost. Coming back…\n");
        type("Am I back?"); // what is typed before goes with the connection

        prints("* The connection is lost. Coming back…\n* You are Bob. Online: Bob\n");
        assertThat(room.member("Ada").hears()).isEqualTo("Bob: Am I back?");
        keyboard.close();
        assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsWhatIsMissing() {
        log().lost("lobby", OptionalLong.of(3));
        log().lost("lobby", OptionalLong.of(1));
        log().lost("lobby", OptionalLong.empty());

        assertThat(printed()).isEqualTo("""
                        * 3 messages were missed
                        * 1 message was missed
                        * The server was restarted; messages may be missing
                        """);
    }

    @Test
    void whoComesBackIsShownOnceWhateverBecomesOfTheEarlierConnection() {
        ConsoleLog log = log();
        boolean unused = log.me("Bob");

        log.joined(member("b-1", "Bob"));
        log.joined(member("a-1", "Ada"));
        log.joined(member("b-2", "Ada"));
        log.left(member("a-1", "Ada"));
        log.left(member("b-2", "Ada"));

        assertThat(printed()).isEqualTo("""
                        * You are Bob. Online: Bob
                        * Ada is there. Online: Ada, Bob
                        * Ada left. Online: Bob
                        """);
    }

    private static io.tsrpc.room.Member member(String connection, String name) {
        return new io.tsrpc.room.Member(connection, Optional.of(name), Optional.empty());
    }

    @Test
    void endsWhenTheNameIsRefused() throws Exception {
        assertThat(run("  ").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed()).isEqualTo("! A name has 1 to 24 characters\n");
    }

    @Test
    void endsWhenThereIsNoSuchRoom() throws Exception {
        assertThat(run("Bob", "cellar").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(printed()).isEqualTo("! There is no room cellar\n");
    }

    @Test
    void endsWhenNobodyListens() {
        ConsoleClient console = new ConsoleClient("Bob", "lobby", log());
        try (var client = ChatClient.ws("ws://localhost:1", console::configure)) {
            assertThat(console.chat(client, typed)).isFalse();
        }
        assertThat(printed())
                .isEqualTo("Failed to connect to WebSocket server: ws://localhost:1. Is the chatroom running there?\n");
    }

    private CompletableFuture<Boolean> run(String name) {
        return run(name, "lobby");
    }

    private CompletableFuture<Boolean> run(String name, String where) {
        ConsoleClient console = new ConsoleClient(name, where, log());
        return CompletableFuture.supplyAsync(() -> {
            try (var client = room.client(console::configure)) {
                return console.chat(client, typed);
            }
        });
    }

    /** Waits until this is printed, or the test times out. */
    private void prints(String text) {
        while (!printed().contains(text) && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(printed()).contains(text);
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
