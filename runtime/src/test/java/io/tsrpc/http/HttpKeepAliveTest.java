package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.net.Descriptors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that clients keep between calls. */
@Timeout(60) // limits a test that would otherwise wait forever
class HttpKeepAliveTest {
    private static final String HEAD = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String BODY = "Content-Length: 12\r\n\r\n{\"name\":\"a\"}";

    private final HttpServer server = HttpServers.start(HttpServers::greet);
    private final List<RawHttp> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (RawHttp client : clients) {
            client.close();
        }
        server.close();
    }

    private RawHttp connect() throws IOException {
        RawHttp client = RawHttp.connect(server);
        clients.add(client);
        return client;
    }

    private static RawHttp.Reply call(RawHttp client, String connection) throws IOException {
        client.write(HEAD + connection + BODY);
        return client.next();
    }

    @Test
    void theServerSaysHowLongAConnectionMayBeKept() throws IOException {
        RawHttp.Reply reply = call(connect(), "");
        assertThat(reply.header("Connection")).isEqualTo("keep-alive");
        assertThat(reply.header("Keep-Alive")).isEqualTo("timeout=25");
    }

    @Test
    void theServerItselfKeepsItLonger() {
        assertThat(Integer.getInteger("sun.net.httpserver.idleInterval")).isGreaterThan(60);
    }

    @Test
    void thereIsRoomForIdleConnectionsBesideOpenRequests() {
        assertThat(Long.getLong("jdk.httpserver.maxConnections"))
                .isGreaterThanOrEqualTo(Math.min(20_000, Descriptors.limit() / 4 * 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "Close", "te, close", "close ,x", "te\r\nConnection: close"})
    void aConnectionThatTheClientDoesNotKeepIsClosed(String connection) throws IOException {
        RawHttp.Reply reply = call(connect(), "Connection: " + connection + "\r\n");
        assertThat(reply.header("Connection")).isEqualTo("close");
        assertThat(reply.header("Keep-Alive")).isEmpty();
    }

    @Test
    void aClientOfHttp10IsToldTheSame() throws IOException {
        RawHttp client = connect();
        client.write((HEAD + "Connection: keep-alive\r\n" + BODY).replace("HTTP/1.1", "HTTP/1.0"));
        assertThat(client.next().header("Keep-Alive")).isEqualTo("timeout=25");
        RawHttp closing = connect();
        closing.write((HEAD + BODY).replace("HTTP/1.1", "HTTP/1.0"));
        assertThat(closing.next().header("Connection")).isEqualTo("close");
    }

    /** More than the 200 idle ones that the JDK's server keeps by itself. */
    @Test
    void idleConnectionsAreKeptHoweverManyThereAre() throws IOException {
        for (int i = 0; i < 300; i++) {
            assertThat(call(connect(), "").status()).isEqualTo("HTTP/1.1 200 OK");
        }
        for (RawHttp client : clients) {
            assertThat(call(client, "").text()).isEqualTo(HttpServers.success("Hello, a"));
        }
    }
}
