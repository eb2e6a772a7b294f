package io.tsrpc.nats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsrpc.testing.backplane.Ears;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** NATS goes away, comes back, refuses, or does not answer. */
@Timeout(120)
class NatsFaultsTest {
    private static final NatsOptions OPTIONS =
            NatsOptions.DEFAULT.withMaxPause(Duration.ofMillis(100)).withMaxPendingBytes(1 << 20);

    private final NatsServer nats = NatsServer.start();
    private final NatsBackplane backplane = NatsBackplane.connect(nats.uri(), OPTIONS);
    private final Ears ears = new Ears();

    NatsFaultsTest() throws IOException {
        backplane.start(ears);
        get(backplane.subscribe("room"));
    }

    @AfterEach
    void close() {
        backplane.close();
        nats.close();
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private void awaitHeard(String... events) {
        await().untilAsserted(() -> assertThat(ears.heard()).containsExactly(events));
    }

    private void assertFailsAtOnce() {
        List<CompletableFuture<?>> asked = List.of(
                backplane.publish("room", bytes("lost")).toCompletableFuture(),
                backplane.subscribe("late").toCompletableFuture());
        assertThat(asked)
                .allSatisfy(stage -> assertThat(stage)
                        .isCompletedExceptionally()
                        .satisfies(
                                failed -> assertThatThrownBy(failed::join).hasMessageContaining("cannot be reached")));
    }

    @Test
    void whileNatsIsAwayNothingWaits() throws IOException {
        nats.process().kill();
        awaitHeard("down");
        assertFailsAtOnce();
        nats.process().restart();
        awaitHeard("down", "up");
        get(backplane.publish("late", bytes("late")));
        get(backplane.publish("room", bytes("live")));
        awaitHeard("down", "up", "late", "live");
    }

    @Test
    void aNatsThatDoesNotAnswerIsDown() throws Exception {
        nats.process().signal("STOP");
        List<CompletableFuture<?>> asked = new ArrayList<>();
        byte[] large = new byte[200_000];
        for (int i = 0; i < 10; i++) {
            asked.add(backplane.publish("room", large).toCompletableFuture());
        }
        assertThatThrownBy(asked.get(9)::join).hasMessageContaining("Too much waits for NATS");
        awaitHeard("down");
        for (CompletableFuture<?> each : asked) {
            await().untilAsserted(() -> assertThat(each).isCompletedExceptionally());
        }
        assertFailsAtOnce();
        nats.process().signal("CONT");
        await().untilAsserted(() -> assertThat(ears.heard()).contains("up"));
        get(backplane.publish("room", bytes("again")));
        await().untilAsserted(() -> assertThat(ears.heard()).contains("again"));
    }

    @Test
    void thousandsOfSubscriptionsHoldAgain() throws IOException {
        List<String> topics =
                IntStream.range(0, 3_000).mapToObj(i -> "room." + i).toList();
        topics.stream().map(backplane::subscribe).toList().forEach(NatsFaultsTest::get);
        nats.process().kill();
        awaitHeard("down");
        nats.process().restart();
        awaitHeard("down", "up");
        get(backplane.publish("room.0", bytes("first")));
        get(backplane.publish("room.2999", bytes("last")));
        awaitHeard("down", "up", "first", "last");
    }

    @Test
    void aFrameThatIsTooLargeForNatsFailsAlone() {
        assertThat(backplane.publish("room", new byte[2 << 20]).toCompletableFuture())
                .isCompletedExceptionally();
        get(backplane.publish("room", bytes("next")));
        awaitHeard("next");
    }

    @Test
    void whatIsClosedWhileNatsIsAwayStaysSo() throws IOException {
        nats.process().kill();
        awaitHeard("down");
        backplane.close();
        nats.process().restart();
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
        assertThat(ears.heard()).containsExactly("down");
        assertThat(backplane.publish("room", bytes("x")).toCompletableFuture()).isCompletedExceptionally();
    }

    /** NATS accepts the connection, and says so only then. */
    @Test
    void whatIsClosedWhileItConnectsAgainStaysSo() throws Exception {
        nats.process().signal("STOP");
        awaitHeard("down");
        await().until(() -> isRunning("readInitialInfo"));
        backplane.close();
        nats.process().signal("CONT");
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
        await().until(() -> !isRunning("NatsConnectionReader"));
    }

    /** Whether a thread is in a class or method of NATS's client. */
    private static boolean isRunning(String part) {
        return Thread.getAllStackTraces().values().stream()
                .map(Arrays::toString)
                .anyMatch(stack -> stack.contains(part));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("tsrpc-nats"))
                .toList();
    }

    @Test
    void whatCannotBeUsedIsToldWithoutPasswords() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> NatsBackplane.connect("nats://app:secret@127.0.0.1:1"))
                .withMessageContaining("NATS at 127.0.0.1:1 cannot be used: ")
                .withMessageNotContaining("secret");
        for (String uri : List.of("http://127.0.0.1", "nats://app:secret secret@127.0.0.1", "secret", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NatsBackplane.connect(uri))
                    .withMessage("uri must be an address such as nats://user:password@host:port");
        }
        try (NatsServer closed = NatsServer.start("--auth", "right")) {
            String there = "127.0.0.1:" + closed.port();
            assertThatIllegalStateException().isThrownBy(() -> NatsBackplane.connect("nats://wrong@" + there));
            try (NatsBackplane open = NatsBackplane.connect("nats://right@" + there)) {
                open.start(new Ears());
                get(open.subscribe("room"));
            }
        }
        try (NatsServer closed = NatsServer.start("--user", "app", "--pass", "right")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> NatsBackplane.connect("nats://app:secret@127.0.0.1:" + closed.port()))
                    .withMessageContaining("Authorization");
            try (NatsBackplane open = NatsBackplane.connect("nats://app:right@127.0.0.1:" + closed.port())) {
                open.start(new Ears());
                get(open.subscribe("room"));
            }
        }
    }

    private static NatsServer configured(Path directory, String configuration) throws IOException {
        Path file = Files.writeString(directory.resolve("nats.conf"), configuration);
        return NatsServer.start("-c", file.toString());
    }

    @Test
    void whatNatsDoesNotPermitFails(@TempDir Path directory) throws IOException {
        String users = """
                authorization { users: [
                    { user: chat, password: secret, permissions: { publish: "Chat.>", subscribe: "Chat.>" } }
                ] }
                """;
        try (NatsServer strict = configured(directory, users);
                NatsBackplane limited = NatsBackplane.connect(strict.uri().replace("//", "//chat:secret@"), OPTIONS)) {
            limited.start(new Ears());
            assertThatThrownBy(() -> get(limited.publish("Other.all", bytes("?"))))
                    .hasMessageContaining("NATS refuses: Permissions Violation for Publish to \"Other.all\"");
            assertThatThrownBy(() -> get(limited.subscribe("Other.all")))
                    .hasMessageContaining("Permissions Violation for Subscription to \"Other.all\"");
            get(limited.subscribe("Chat.all"));
            get(limited.publish("Chat.all", bytes("fine")));
        }
    }

    @Test
    void smallFramesArriveThoughNatsTakesNoLargeMessages(@TempDir Path directory) throws IOException {
        try (NatsServer small = configured(directory, "max_payload: 32KB");
                NatsBackplane sender = NatsBackplane.connect(small.uri(), OPTIONS)) {
            Ears all = new Ears();
            sender.start(all);
            get(sender.subscribe("room"));
            String text = "x".repeat(900);
            List<CompletionStage<Void>> sent = IntStream.range(0, 1_000)
                    .mapToObj(i -> sender.publish("room", bytes(text + i)))
                    .toList();
            sent.forEach(NatsFaultsTest::get);
            await().untilAsserted(() -> assertThat(all.heard())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 1_000).mapToObj(i -> text + i).toList()));
        }
    }
}
