package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that may have few files and sockets open, and more clients than that. */
@Timeout(240)
class NoDescriptorsTest {
    private static final int DESCRIPTORS = 400; // each jar on the class path takes one
    private static final int CROWD = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SAID = "Cannot accept connections";

    @TempDir
    private Path folder;

    @Test
    void aWebSocketServerSaysSoAndGoesOnWhenThereAreSome() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.startWithDescriptors(DESCRIPTORS, folder)) {
            try (IdleClients crowd = new IdleClients()) {
                connect(crowd, server);
            }
            serveAllAgain(server);
            assertThat(server.errors().split(SAID, -1).length - 1).isBetween(1, 4);
        }
    }

    /** The JDK has closed no socket before, and needs a descriptor for the first. */
    @Test
    void anHttpServerWithoutLimitGoesOnWhenThereAreSome() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.startWithDescriptors(
                DESCRIPTORS, folder, "-Djdk.httpserver.maxConnections=" + 2 * CROWD)) {
            List<SocketChannel> crowd = connectOverHttp(server);
            try (IdleClients another = new IdleClients()) {
                connect(another, server);
            } finally {
                closeAll(crowd);
            }
            serveAllAgain(server);
        }
    }

    /** The JDK's server would not rest, and nothing would say why, if it had none. */
    @Test
    void connectionsOverHttpLeaveSomeForOthers() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.startWithDescriptors(DESCRIPTORS, folder)) {
            List<SocketChannel> crowd = connectOverHttp(server);
            try {
                assertThat(isClosed(crowd.get(CROWD - 1))).isTrue();
                assertThat(server.usage().descriptors()).isBetween(DESCRIPTORS * 3L / 4, DESCRIPTORS - 20L);
                serve(server.client());
            } finally {
                closeAll(crowd);
            }
            serveAllAgain(server);
        }
    }

    @Test
    void thoseWhoAreConnectedAreServedAndOthersWaitOnEachTransport() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.startWithDescriptors(DESCRIPTORS, folder);
                SuiteClient early = server.client();
                SuiteClient late = server.httpClient()) {
            CompletableFuture<String> answer;
            try (IdleClients crowd = new IdleClients()) {
                connect(crowd, server);
                answer = late.echo(new ApiEcho.Req("late"))
                        .toCompletableFuture()
                        .thenApply(ret -> ret.orElseThrow().text());
                for (int i = 0; i < 100; i++) {
                    assertThat(echo(early)).isEqualTo("hello");
                }
                assertThat(answer).isNotDone();
            }
            assertThat(answer.join()).isEqualTo("late");
            assertThat(echo(early)).isEqualTo("hello");
        }
    }

    /** Connects until the server has no descriptors left. */
    private static void connect(IdleClients crowd, LoadServerProcess server) throws IOException {
        for (int i = 0; i < CROWD; i++) {
            crowd.connect(server.port());
        }
        assertThat(crowd.answerUntil(() -> server.errors().contains(SAID), PATIENCE))
                .isTrue();
    }

    private static List<SocketChannel> connectOverHttp(LoadServerProcess server) throws IOException {
        List<SocketChannel> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(RawClient.connect(server.httpPort(), i));
        }
        return crowd;
    }

    private static void closeAll(List<SocketChannel> crowd) throws IOException {
        for (SocketChannel channel : crowd) {
            channel.close();
        }
    }

    private static boolean isClosed(SocketChannel channel) throws IOException {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) { // reset
            return true;
        }
    }

    private static void serveAllAgain(LoadServerProcess server) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(server.usage().descriptors())
                        .as("descriptors, when it has noticed who has gone; without any it cannot say")
                        .isLessThan(DESCRIPTORS / 2));
        serve(server.client());
        serve(server.httpClient());
    }

    private static void serve(SuiteClient client) {
        try (client) {
            assertThat(echo(client)).isEqualTo("hello");
        }
    }

    private static String echo(SuiteClient client) {
        return client.echo(new ApiEcho.Req("hello")).join().orElseThrow().text();
    }
}
