package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.concurrent.GrowingPool;
import io.tsrpc.testing.ListedProxies;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that need no lookup, while all threads for lookups wait for a name server. */
@Timeout(60)
class ClientLookupsTest {
    private final WsServer server =
            WsServer.builder(VectorProto.PROTO).port(0).allowUnhandledApis(true).build();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final ClientLoop shared = ClientLoop.acquire();

    ClientLookupsTest() throws IOException {}

    @BeforeEach
    void letLookupsHang() {
        server.start();
        for (int i = 0; i < GrowingPool.MOST; i++) {
            shared.lookups().execute(() -> {
                try {
                    assertThat(answered.await(120, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @AfterEach
    void answer() {
        answered.countDown();
        shared.release();
        server.stop();
    }

    private void connect(String host, Consumer<WsClient.Options> options) {
        try (WsClient client = WsClient.of(VectorProto.PROTO, "ws://" + host + ":" + server.port(), options)) {
            assertThat(client.connect().join().failure()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]", "[::ffff:127.0.0.1]"})
    void addressesAndTheOwnMachineAreNotLookedUp(String host) {
        connect(host, o -> {});
    }

    @Test
    void selectorsAndCookieHandlersOfUsersDoNotWaitForLookups() {
        connect("127.0.0.1", o -> o.proxy(ListedProxies.of(Proxy.NO_PROXY)));
        connect("127.0.0.1", o -> o.cookieHandler(new CookieManager()));
    }

    @Test
    void theAddressOfAProxyIsNotLookedUp() throws IOException {
        InetSocketAddress dead = ListedProxies.dead();
        connect("127.0.0.1", o -> o.proxy(ListedProxies.of(ListedProxies.http(dead), Proxy.NO_PROXY)));
    }
}
