package io.tsrpc.it.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiFuture;
import io.tsrpc.ApiHandler;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.it.Link;
import io.tsrpc.it.later.protocols.ApiQuick;
import io.tsrpc.it.later.protocols.LaterProtocol;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A handler that blocks hears that nobody waits for its answer. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class CancelledCallsTest {
    private final Link link;
    private final BlockingQueue<ApiCall<ApiQuick.Req, ApiQuick.Res>> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();

    CancelledCallsTest(Link.Transport transport, DataFormat format) {
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private void waitUntilCancelled(ApiCall<ApiQuick.Req, ApiQuick.Res> call) throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        call.onCancel(cancelled::countDown);
        calls.add(call);
        cancelled.await();
        ends.add(call.isCancelled());
    }

    private Server server(Consumer<ServerBuilder<?>> options, ApiHandler<ApiQuick.Req, ApiQuick.Res> handler) {
        Server server = link.server(LaterProtocol.PROTO, options);
        server.implementApi(LaterProtocol.QUICK, handler);
        server.start();
        return server;
    }

    /** A server whose handler waits until its call is cancelled. */
    private Server server(Consumer<ServerBuilder<?>> options) {
        return server(options, this::waitUntilCancelled);
    }

    private static ApiFuture<ApiQuick.Res> call(Client client) {
        return client.callApi(LaterProtocol.QUICK, new ApiQuick.Req("?"));
    }

    @Test
    void byTheServersTimeout() throws Exception {
        Server server = server(options -> options.apiTimeout(Duration.ofMillis(50)));
        ApiFuture<ApiQuick.Res> call = call(link.client(server, LaterProtocol.PROTO));
        assertThat(ends.take()).isTrue();
        assertThat(call.join().isSucc()).isFalse();
    }

    @Test
    void byTheEndOfItsConnection() throws Exception {
        Server server = server(options -> {});
        Client client = link.client(server, LaterProtocol.PROTO);
        ApiFuture<ApiQuick.Res> call = call(client);
        assertThat(calls.take().isCancelled()).isFalse();
        if (client instanceof DuplexClient duplex) {
            duplex.disconnect().join();
        } else {
            server.stop(); // a client over HTTP cannot say that it leaves
        }
        assertThat(ends.take()).isTrue();
        assertThat(call.join().isSucc()).isFalse();
    }

    @Test
    void byTheOneWhoHasMadeItOnTheServerItself() throws Exception {
        ApiFuture<ApiQuick.Res> call =
                server(options -> {}).callApi(LaterProtocol.QUICK, new ApiQuick.Req("from the server"));
        calls.take();
        call.abort();
        assertThat(ends.take()).isTrue();
    }

    @Test
    void neitherByAnAnswerNorByWhatFollows() throws Exception {
        Server server = server(options -> {}, calls::add);
        ApiFuture<ApiQuick.Res> call = call(link.client(server, LaterProtocol.PROTO));
        ApiCall<ApiQuick.Req, ApiQuick.Res> handled = calls.take();
        CompletableFuture<String> action = new CompletableFuture<>();
        handled.onCancel(() -> action.complete("cancelled"));
        assertThat(handled.succ(new ApiQuick.Res("in time"))).isTrue();
        assertThat(call.join().orElseThrow().text()).isEqualTo("in time");
        server.stop();
        assertThat(handled.isCancelled()).isFalse();
        assertThat(action).isNotDone();
    }
}
