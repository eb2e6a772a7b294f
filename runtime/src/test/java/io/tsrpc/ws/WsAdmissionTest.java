package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.AdmissionPolicy;
import io.tsrpc.AttributeKey;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseCookie;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may connect is decided before the handshake is answered, perhaps later. */
class WsAdmissionTest {
    private static final Admission REFUSED =
            Admission.refused(401, "Please log in").withHeader("WWW-Authenticate", "Bearer");

    private final ManualTimer timer = new ManualTimer();
    private final WsServerTransport transport = WsServer.transport(ws -> ws.port(0));
    private final BlockingQueue<RequestHead> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<Admission> decision = new CompletableFuture<>();
    private @Nullable Server server;

    private Server start(AdmissionPolicy policy) {
        ServerPlan plan = new ServerPlan(VectorProto.PROTO).timer(timer);
        plan.set(ServerBuilder.ADMISSION, policy);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        Server made = plan.build(List.of(transport));
        made.start();
        server = made;
        return made;
    }

    private Server startUndecided() {
        return start(head -> {
            asked.add(head);
            return decision;
        });
    }

    private RawSocket connect() throws IOException {
        return new RawSocket(new Socket(InetAddress.getLoopbackAddress(), transport.port()));
    }

    private RequestHead takeAsked() throws InterruptedException {
        return Objects.requireNonNull(asked.poll(20, TimeUnit.SECONDS), "Nobody was asked");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void whoIsRefusedGetsAStatusAndIsNoConnection() throws IOException {
        Server refusing = start(head -> CompletableFuture.completedFuture(REFUSED));
        try (RawSocket socket = connect()) {
            RawSocket.Handshake answer = socket.shakeHands();
            assertThat(answer.status()).isEqualTo("401 Unauthorized");
            assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
            assertThat(socket.readRest()).isEqualTo("Please log in\n");
        }
        assertThat(refusing.connections()).isEmpty();
    }

    @Test
    void theHeadOfTheRequestIsAskedWith() throws Exception {
        startUndecided();
        try (RawSocket socket = connect()) {
            socket.send(RawSocket.request(List.of("Cookie: session=abc", "X-Other: 1")));
            RequestHead head = takeAsked();

            assertThat(head.ip()).isEqualTo("127.0.0.1");
            assertThat(head.method()).isEqualTo("GET");
            assertThat(head.target()).isEqualTo("/");
            assertThat(head.header("cookie")).isEqualTo("session=abc");
            assertThat(head.header("missing")).isNull();
        }
    }

    @Test
    void theHandshakeWaitsForTheDecision() throws Exception {
        startUndecided();
        try (RawSocket socket = connect()) {
            byte[] request = RawSocket.request(List.of());
            byte[] heartbeat = RawSocket.frame(RawSocket.BINARY, true, (byte) 0);
            byte[] both = Arrays.copyOf(request, request.length + heartbeat.length);
            System.arraycopy(heartbeat, 0, both, request.length, heartbeat.length);
            socket.send(both);
            takeAsked();
            socket.send(heartbeat);

            decision.complete(Admission.accepted());
            assertThat(socket.readHandshake().status()).startsWith("101");
            assertThat(socket.receive().payload()).containsExactly(0);
            assertThat(socket.receive().payload()).containsExactly(0);
        }
    }

    @Test
    void aLateRefusalIsAnsweredAsWell() throws Exception {
        startUndecided();
        try (RawSocket socket = connect()) {
            socket.send(RawSocket.request(List.of()));
            takeAsked();
            decision.complete(REFUSED);

            assertThat(socket.readHandshake().status()).isEqualTo("401 Unauthorized");
            socket.awaitEnd();
        }
    }

    @Test
    void theHandshakeTimeoutHoldsForTheDecisionToo() throws Exception {
        Server undecided = startUndecided();
        try (RawSocket socket = connect()) {
            socket.send(RawSocket.request(List.of()));
            takeAsked();
            timer.advance(Duration.ofSeconds(10));
            RawSocket.Handshake answer = socket.readHandshake();
            assertThat(answer.status()).isEqualTo("503 Service Unavailable");
            assertThat(socket.readRest()).isEqualTo("The server could not decide in time\n");

            decision.complete(Admission.accepted());
            assertThat(undecided.connections()).isEmpty();
        }
    }

    /** Either may be first for the connection's thread. */
    @Test
    void aDecisionThatComesWithTheTimeoutOpensAConnectionThatStaysOrNone() throws Exception {
        BlockingQueue<CompletableFuture<Admission>> decisions = new LinkedBlockingQueue<>();
        BlockingQueue<String> connected = new LinkedBlockingQueue<>();
        Server admitting = start(head -> {
            CompletableFuture<Admission> later = new CompletableFuture<>();
            decisions.add(later);
            return later;
        });
        admitting.flows().postConnectFlow().push(conn -> {
            connected.add(conn.id());
            return conn;
        });
        int opened = 0;
        for (int i = 0; i < 200; i++) {
            try (RawSocket socket = connect()) {
                socket.send(RawSocket.request(List.of()));
                CompletableFuture<Admission> decision = Objects.requireNonNull(decisions.poll(20, TimeUnit.SECONDS));
                timer.advance(Duration.ofSeconds(10));
                decision.complete(Admission.accepted());
                if (socket.readHandshake().status().startsWith("101")) {
                    opened++;
                    socket.send(RawSocket.frame(RawSocket.BINARY, true, (byte) 0));
                    assertThat(socket.receive().payload()).containsExactly(0);
                } else {
                    assertThat(socket.readRest()).isEqualTo("The server could not decide in time\n");
                }
            }
        }
        for (int i = 0; i < opened; i++) {
            assertThat(connected.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(connected).isEmpty();
    }

    @Test
    void aServerStopsAlthoughNothingIsDecided() throws Exception {
        Server undecided = startUndecided();
        try (RawSocket socket = connect()) {
            socket.send(RawSocket.request(List.of()));
            takeAsked();
            undecided.stop();
            socket.awaitEnd();
            decision.complete(Admission.accepted());
        }
        assertThat(undecided.connections()).isEmpty();
    }

    @Test
    void whoIsAcceptedBringsAttributesAndGetsHeaders() throws Exception {
        AttributeKey<String> user = AttributeKey.of("user");
        Server admitting = start(head -> CompletableFuture.completedFuture(Admission.accepted()
                .with(user, "Ann")
                .withHeader("X-Node", "7")
                .withCookie(ResponseCookie.of("seen", "a b"))));
        BlockingQueue<Connection> connected = new LinkedBlockingQueue<>();
        admitting.flows().postConnectFlow().push(conn -> {
            connected.add(conn);
            return conn;
        });
        try (RawSocket socket = connect()) {
            RawSocket.Handshake answer = socket.shakeHands();
            assertThat(answer.status()).startsWith("101");
            assertThat(answer.headers())
                    .containsEntry("x-node", "7")
                    .containsEntry("set-cookie", "seen=a%20b; Path=/; HttpOnly; SameSite=Lax");
            Connection conn = Objects.requireNonNull(connected.poll(20, TimeUnit.SECONDS));
            assertThat(conn.attributes().get(user)).isEqualTo("Ann");
            assertThat(conn.response()).isEmpty();
        }
    }

    @Test
    void aPolicyThatFailsRefuses() throws IOException {
        start(head -> switch (head.path()) {
            case "/throws" -> throw new IllegalStateException("no database");
            case "/error" -> throw new StackOverflowError("of a policy");
            case "/null" -> CompletableFuture.completedFuture(null);
            default -> CompletableFuture.failedFuture(new IllegalStateException("database gone"));
        });
        for (String path : List.of("/throws", "/error", "/null", "/fails")) {
            try (RawSocket socket = connect()) {
                String request = new String(RawSocket.request(List.of()), StandardCharsets.US_ASCII);
                socket.send(request.replace("GET / ", "GET " + path + " ").getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.readHandshake().status()).as(path).isEqualTo("500 Internal Server Error");
            }
        }
    }

    /** It would stop all connections if it ran on the transport's thread. */
    @Test
    void aPolicyMayBlock() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AdmissionPolicy.AtOnce blocking = head -> {
            if (head.header("X-Slow") != null) {
                asked.add(head);
                goOn.await();
            }
            return Admission.accepted();
        };
        start(blocking.toPolicy());
        try (RawSocket slow = connect();
                RawSocket fast = connect()) {
            slow.send(RawSocket.request(List.of("X-Slow: 1")));
            takeAsked();
            assertThat(fast.shakeHands().status()).startsWith("101");
            goOn.countDown();
            assertThat(slow.readHandshake().status()).startsWith("101");
        }
    }
}
