package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ServerBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send much, and are many, fill the server's memory only to its limit, and nobody else suffers. */
@Timeout(60)
class UnhandledBytesTest {
    private static final int LIMIT = 4 << 20;
    private static final int ANNOUNCED = 1_000_000;
    private static final int SENT = 200_000;
    private static final int CLIENTS = 40;
    private static final String CALL = "[\"Test\",{\"name\":\"Ann\"},1]";
    private static final String ANSWER = "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"Hello\"}},1]";

    private final FloodedServer server =
            new FloodedServer(plan -> plan.set(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES, (long) LIMIT));
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        leave();
        server.close();
    }

    private void leave() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    /** The frame of a message. */
    static byte[] chat(int size) {
        String json = "[\"Chat\",{\"text\":\"" + "x".repeat(size) + "\"}]";
        ByteBuffer frame = ByteBuffer.allocate(json.length() + 14).put(RawClient.header(true, true, json.length()));
        return frame.put(json.getBytes(StandardCharsets.UTF_8)).array();
    }

    /** Both transports of a server answer clients that begin now. */
    static void assertServes(int wsPort, int httpPort) throws IOException {
        try (RawClient stranger = RawClient.ws(wsPort)) {
            stranger.send(RawClient.frame(CALL));
            assertThat(stranger.receive()).isEqualTo(ANSWER);
        }
        try (RawClient stranger = RawClient.post(httpPort, 14)) {
            stranger.send("{\"name\":\"Ann\"}");
            assertThat(stranger.readHead()).startsWith("HTTP/1.1 200 ");
        }
    }

    private void assertServesOthers() throws IOException {
        assertServes(server.wsPort(), server.httpPort());
    }

    private void awaitNothingUnhandled() {
        while (server.unhandled() != 0) {
            Thread.onSpinWait(); // until the test times out
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofMessagesThatNeverEndTheLargestAreRefused(boolean fragments) throws IOException {
        int length = fragments ? SENT : ANNOUNCED;
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.ws(server.wsPort());
            clients.add(client);
            client.send(RawClient.header(!fragments, true, length));
            client.send(new byte[SENT]);
        }
        assertThat(clients.get(0).receive()).isEqualTo("1013 The server is overloaded");
        assertServesOthers();
        assertThat(server.unhandled()).isLessThan(LIMIT);
        leave();
        awaitNothingUnhandled();
    }

    @Test
    void ofRequestsThatNeverEndTheLargestAreRefused() throws IOException {
        byte[] body = ("{\"name\":\"" + "x".repeat(ANNOUNCED - 11) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] first = Arrays.copyOf(body, SENT);
        byte[] rest = Arrays.copyOfRange(body, SENT, ANNOUNCED);
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.post(server.httpPort(), ANNOUNCED);
            clients.add(client);
            client.send(first);
        }
        assertServesOthers();
        Set<String> answers = new HashSet<>();
        for (RawClient client : clients) {
            client.send(rest);
            answers.add(client.readHead().substring(9, 12));
            assertThat(server.unhandled()).isLessThan(LIMIT);
        }
        assertThat(answers).contains("503").isSubsetOf("200", "503");
        leave();
        awaitNothingUnhandled();
    }

    @Test
    void clientsWhoseMessagesWaitAreNotReadAndOthersAre() throws IOException {
        byte[] message = chat(SENT);
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.ws(server.wsPort());
            clients.add(client);
            if (client.flood(message, 64 << 20) >= 64 << 20) { // it is closed instead, and the rest thrown away
                assertThat(client.receive()).isEqualTo("1013 The server is overloaded");
            }
        }
        assertServesOthers();
        assertThat(server.unhandled()).isBetween((long) LIMIT / 2, 2L * LIMIT);
        server.goOn.countDown();
        leave();
        awaitNothingUnhandled();
    }
}
