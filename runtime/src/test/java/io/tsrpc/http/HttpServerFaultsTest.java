package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.server.ServerObserver;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.testing.VectorProto;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An Error in the JDK's server, such as one because of a full heap, ends a connection but not the server. */
@Timeout(60) // limits a test that would otherwise wait forever
class HttpServerFaultsTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final byte[] BODY = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);

    /** What the JDK logs when it begins to read a request, and when it has read a part of it. */
    @ParameterizedTest
    @ValueSource(strings = {"exchange started", "Exchange request line"})
    void aConnectionWhoseRequestCouldNotBeReadIsClosed(String place) throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet);
                JdkServerFaults fault = new JdkServerFaults(place);
                RawHttp client = RawHttp.connect(server)) {
            client.socket().setSoTimeout(20_000);
            client.send("POST", "/Test", JSON, BODY);
            assertThat(client.untilClosed()).isEmpty();
            assertThat(fault.hasHappened()).isTrue();
            assertThat(RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}").text())
                    .isEqualTo(HttpServers.success("Hello, a"));
        }
    }

    /** The JDK logs this on its only thread that accepts connections and notices requests. */
    @Test
    void theServerGoesOnAfterFaultsOfTheThreadThatAcceptsConnections() throws Exception {
        try (HttpServer server = HttpServers.start(HttpServers::greet)) {
            for (int i = 0; i < 3; i++) {
                try (JdkServerFaults fault = new JdkServerFaults("Write Finished");
                        RawHttp client = RawHttp.connect(server)) {
                    client.send("POST", "/Test", JSON, BODY);
                    assertThat(client.next().text()).isEqualTo(HttpServers.success("Hello, a"));
                    await().until(fault::hasHappened);
                }
                try (RawHttp client = RawHttp.connect(server)) {
                    client.socket().setSoTimeout(20_000);
                    client.send("POST", "/Test", JSON, BODY);
                    assertThat(client.reply().text()).isEqualTo(HttpServers.success("Hello, a"));
                }
            }
        }
    }

    @Test
    void whoObservesTheServerHearsOfThem() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        HttpServerTransport http = HttpServer.transport(options -> options.port(0));
        ServerPlan plan = new ServerPlan(VectorProto.PROTO).observer(new ServerObserver() {
            @Override
            public void failed(String thread, Throwable why, boolean isLost) {
                heard.add(thread + " " + isLost + " " + why.getMessage());
            }
        });
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        try (Server server = plan.build(List.of(http));
                JdkServerFaults fault = new JdkServerFaults("Write Finished")) {
            server.start();
            try (RawHttp client = new RawHttp(new Socket(InetAddress.getLoopbackAddress(), http.port()))) {
                client.send("GET", "/", Map.of(), new byte[0]);
                assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("HTTP-Dispatcher false test");
                assertThat(fault.hasHappened()).isTrue();
            }
        }
    }
}
