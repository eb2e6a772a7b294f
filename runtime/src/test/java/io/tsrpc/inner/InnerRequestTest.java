package io.tsrpc.inner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.Connection;
import io.tsrpc.DuplexClient;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.testing.Tls;
import io.tsrpc.testing.VectorProto;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is calling, without a network. */
@Timeout(60)
class InnerRequestTest {
    private final BlockingQueue<Connection> callers = new LinkedBlockingQueue<>();
    private final InnerServer server =
            InnerServer.builder(VectorProto.PROTO).allowUnhandledApis(true).build();

    @BeforeEach
    void start() {
        note(server);
        server.start();
    }

    private void note(Server noted) {
        noted.implementApi(VectorProto.TEST, call -> {
            callers.add(call.conn());
            call.succ(Map.of("reply", "ok"));
        });
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Connection call(DuplexClient client) throws InterruptedException {
        try (client) {
            assertThat(client.connect().join().errMsg()).isNull();
            client.callApi(VectorProto.TEST, Map.of("name", "a")).join().orElseThrow();
        }
        return takeCaller();
    }

    private Connection takeCaller() throws InterruptedException {
        return Objects.requireNonNull(callers.poll(20, TimeUnit.SECONDS), "Nobody called");
    }

    @Test
    void whoIsNotConnectedHearsWhy() {
        try (InnerServer closed = InnerServer.builder(VectorProto.PROTO)
                        .allowUnhandledApis(true)
                        .admission(head -> Admission.refused(401, "Please log in"))
                        .build();
                DuplexClient early = closed.newClient();
                DuplexClient stranger = closed.newClient()) {
            assertThat(whyNot(early)).isEqualTo("ECONNREFUSED The server is not started, or it has stopped");
            closed.start();
            assertThat(whyNot(stranger))
                    .isEqualTo("HTTP_STATUS The server refuses the connection with the status 401: Please log in");
        }
    }

    private static String whyNot(DuplexClient client) {
        ConnectResult result = client.connect().join();
        assertThat(result.errMsg()).isEqualTo("Failed to connect to the in-process server");
        ConnectFailure why = Objects.requireNonNull(result.failure());
        return why.code() + " " + why.message();
    }

    @Test
    void aClientThatSetsNothingHasNoHead() throws Exception {
        Connection conn = call(server.newClient());

        assertThat(conn.isLong()).isTrue();
        assertThat(conn.ip()).isEqualTo("127.0.0.1");
        assertThat(conn.request().method()).isEmpty();
        assertThat(conn.request().target()).isEmpty();
        assertThat(conn.request().headers().isEmpty()).isTrue();
        assertThat(conn.request().remoteAddress()).isNull();
    }

    @Test
    void aTestSetsWhatItWants() throws Exception {
        X509Certificate certificate = Tls.certificate();
        RequestHead head = RequestHead.builder()
                .ip("10.0.0.1")
                .method("GET")
                .target("/?room=7")
                .header("X-Tenant", "acme")
                .cookie("session", "s1")
                .peerCertificates(certificate)
                .build();
        Connection conn = call(server.newClient(o -> o.request(head)));

        assertThat(conn.ip()).isEqualTo("10.0.0.1");
        assertThat(conn.request().param("room")).isEqualTo("7");
        assertThat(conn.request().header("x-tenant")).isEqualTo("acme");
        assertThat(conn.request().cookie("session")).isEqualTo("s1");
        assertThat(conn.request().isTls()).isTrue();
        assertThat(conn.request().peerCertificates()).containsExactly(certificate);
    }

    @Test
    void headersOfTheClientAreAddedToThat() throws Exception {
        RequestHead head = RequestHead.builder()
                .ip("10.0.0.1")
                .header("X-Tenant", "acme")
                .header("X-Kept", "yes")
                .build();
        Connection conn = call(server.newClient(o ->
                o.request(head).headers(() -> Headers.of("x-tenant", "other").with("Authorization", "Bearer t"))));

        assertThat(conn.ip()).isEqualTo("10.0.0.1");
        assertThat(conn.request().headers("X-Tenant")).containsExactly("other");
        assertThat(conn.request().header("X-Kept")).isEqualTo("yes");
        assertThat(conn.request().header("authorization")).isEqualTo("Bearer t");
    }

    @Test
    void aTransportOfAComposedServerHasClientsOfAnyKind() throws Exception {
        InnerServerTransport transport = InnerServer.transport();
        try (Server composed = Server.builder(VectorProto.PROTO)
                .allowUnhandledApis(true)
                .transport(transport)
                .build()) {
            note(composed);
            composed.start();
            Connection conn = call(DuplexClient.over(
                    VectorProto.PROTO,
                    transport.clients(RequestHead.withoutHttp("10.0.0.2")),
                    o -> o.headers(Headers.of("X-Tenant", "acme"))));

            assertThat(conn.ip()).isEqualTo("10.0.0.2");
            assertThat(conn.request().header("X-Tenant")).isEqualTo("acme");
        }
    }

    @Test
    void aCallOfTheServerItselfComesFromNobody() throws Exception {
        server.callApi(VectorProto.TEST, Map.of("name", "a")).join().orElseThrow();
        Connection conn = takeCaller();

        assertThat(conn.isLong()).isFalse();
        assertThat(conn.ip()).isEmpty();
        assertThat(conn.request()).hasToString("Request from this server");
        assertThat(conn.request().headers()).isEqualTo(Headers.NONE);
    }
}
