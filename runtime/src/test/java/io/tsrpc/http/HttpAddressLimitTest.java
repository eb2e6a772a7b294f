package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many open requests one address may have. All of 127.0.0.0/8 is this machine. */
@Timeout(60) // limits a test that would otherwise wait forever
class HttpAddressLimitTest {
    private static final String PROXY = "127.0.0.9";
    private static final byte[] BODY = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);

    private final Semaphore started = new Semaphore(0);
    private final Semaphore release = new Semaphore(0);

    private static RawHttp send(HttpServer server, String from, Map<String, String> headers, byte[] body)
            throws IOException {
        RawHttp client = new RawHttp(
                new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName(from), 0));
        client.send(body.length == 0 ? "GET" : "POST", body.length == 0 ? "/health" : "/Test", headers, body);
        return client;
    }

    private static Map<String, String> json(String... forwardedFor) {
        return forwardedFor.length == 0
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "X-Forwarded-For", forwardedFor[0]);
    }

    private static String status(HttpServer server, String from, Map<String, String> headers) throws IOException {
        try (RawHttp client = send(server, from, headers, BODY)) {
            return client.reply().status();
        }
    }

    private HttpServer start(String... proxies) {
        return HttpServers.start(
                call -> {
                    started.release();
                    release.acquire();
                    HttpServers.greet(call);
                },
                b -> b.maxConnectionsPerAddress(1).healthPath("/health").trustedProxies(proxies));
    }

    @Test
    void requestsBeyondTheLimitAreToldSo() throws Exception {
        try (HttpServer server = start(PROXY);
                RawHttp direct = send(server, "127.0.0.2", json(), BODY);
                RawHttp behind = send(server, PROXY, json("203.0.113.1"), BODY)) {
            started.acquire(2);
            assertThat(status(server, "127.0.0.2", json())).startsWith("HTTP/1.1 429");
            assertThat(status(server, PROXY, json("203.0.113.1"))).startsWith("HTTP/1.1 429");
            try (RawHttp health = send(server, "127.0.0.2", Map.of(), new byte[0])) {
                assertThat(health.reply().status()).isEqualTo("HTTP/1.1 200 OK");
            }
            release.release(4);
            assertThat(status(server, "127.0.0.3", json())).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(server, PROXY, json("203.0.113.2"))).isEqualTo("HTTP/1.1 200 OK");
            assertThat(direct.reply().status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(behind.reply().status()).isEqualTo("HTTP/1.1 200 OK");
            // the place is left after the answer is written, which the client may notice first
            release.release(1000);
            await().untilAsserted(() ->
                    assertThat(status(server, "127.0.0.2", json())).isEqualTo("HTTP/1.1 200 OK"));
            await().untilAsserted(() ->
                    assertThat(status(server, PROXY, json("203.0.113.1"))).isEqualTo("HTTP/1.1 200 OK"));
        }
    }

    @Test
    void withoutTrustedProxiesPrivateAddressesAreNotCounted() throws Exception {
        try (HttpServer server = start();
                RawHttp one = send(server, "127.0.0.2", json(), BODY);
                RawHttp other = send(server, "127.0.0.2", json(), BODY)) {
            started.acquire(2);
            release.release(2);
            assertThat(one.reply().status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(other.reply().status()).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
