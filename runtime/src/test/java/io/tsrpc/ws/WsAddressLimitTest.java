package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many connections one address may have. All of 127.0.0.0/8 is this machine. */
class WsAddressLimitTest extends WsServerTestBase {
    private static final String PROXY = "127.0.0.9";

    private final List<RawSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawSocket socket : sockets) {
            socket.close();
        }
    }

    private RawSocket from(String address, WsServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName(address), 0);
        RawSocket raw = new RawSocket(socket);
        sockets.add(raw);
        return raw;
    }

    private String status(String address, WsServer server, String... headers) throws IOException {
        RawSocket socket = from(address, server);
        socket.send(RawSocket.request(List.of(headers)));
        return socket.readHandshake().status();
    }

    @Test
    void socketsBeyondTheLimitAreClosedBeforeTheySayAnything() throws Exception {
        WsServer server = start(b -> b.maxConnectionsPerAddress(2).trustedProxies(PROXY));
        assertThat(status("127.0.0.2", server)).startsWith("101");
        RawSocket silent = from("127.0.0.2", server);
        from("127.0.0.2", server).awaitEnd();
        assertThat(status("127.0.0.3", server)).startsWith("101");
        silent.close();
        await().untilAsserted(() -> assertThat(canConnect(server)).isTrue());
    }

    /** Whether the address has a place again. */
    private boolean canConnect(WsServer server) {
        try {
            return status("127.0.0.2", server).startsWith("101");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void clientsOfAProxyCountByTheAddressInItsHeader() throws Exception {
        WsServer server = start(b -> b.maxConnectionsPerAddress(1)
                .trustedProxies(PROXY)
                .healthPath("/health")
                .livePath("/live"));
        assertThat(status(PROXY, server, "X-Forwarded-For: 203.0.113.1")).startsWith("101");
        assertThat(status(PROXY, server, "X-Forwarded-For: 203.0.113.1")).startsWith("429");
        assertThat(status(PROXY, server, "X-Forwarded-For: 203.0.113.2")).startsWith("101");
        assertThat(status(PROXY, server)).startsWith("101"); // its own
        assertThat(status(PROXY, server)).startsWith("101");
        assertThat(status("127.0.0.2", server, "X-Forwarded-For: 203.0.113.3")).startsWith("101");
        from("127.0.0.2", server).awaitEnd(); // whatever it would say
        sockets.get(0).close();
        await().untilAsserted(() -> assertThat(status(PROXY, server, "X-Forwarded-For: 203.0.113.1"))
                .startsWith("101"));
    }

    @Test
    void withoutTrustedProxiesPrivateAddressesAreNotCounted() throws Exception {
        WsServer server = start(b -> b.maxConnectionsPerAddress(1));
        for (int i = 0; i < 3; i++) {
            assertThat(status("127.0.0.2", server)).startsWith("101");
        }
    }
}
