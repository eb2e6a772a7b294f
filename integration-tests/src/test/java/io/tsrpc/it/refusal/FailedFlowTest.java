package io.tsrpc.it.refusal;

import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.flow.FlowNode;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.it.Link;
import io.tsrpc.it.refusal.lenient.ApiPage;
import io.tsrpc.it.refusal.lenient.LenientProtocol;
import io.tsrpc.it.refusal.lenient.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** If a flow of a server throws at encoded data, the caller hears of it. The client never times out. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class FailedFlowTest {
    private static final TsrpcError INTERNAL = TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR");

    private final Link link;
    private final BlockingQueue<Boolean> succ = new LinkedBlockingQueue<>();

    FailedFlowTest(Link.Transport transport, DataFormat format) {
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private Server server() {
        Server server = link.server(LenientProtocol.PROTO, options -> {});
        server.implementApi(
                LenientProtocol.PAGE_API,
                call -> succ.add(call.succ(new ApiPage.Res(call.req().pages().get(0)))));
        server.start();
        return server;
    }

    private Client client(Server server) {
        return link.client(server, LenientProtocol.PROTO);
    }

    private static TsrpcError failure(Client client) {
        return Objects.requireNonNull(
                client.callApi(LenientProtocol.PAGE_API, new ApiPage.Req(List.of(new Page("fine")), Optional.empty()))
                        .join()
                        .err());
    }

    @Test
    void whenAReplyIsSent() throws Exception {
        Server server = server();
        AtomicBoolean first = new AtomicBoolean(true);
        server.flows().preSendDataFlow().push(sending -> {
            if (first.getAndSet(false)) {
                throw new IllegalStateException("secret");
            }
            return sending;
        });
        assertThat(failure(client(server))).isEqualTo(INTERNAL);
        assertThat(succ.take()).isTrue();
    }

    @Test
    void whenEvenTheErrorIsSent() throws Exception {
        Server server = server();
        BlockingQueue<Boolean> sent = new LinkedBlockingQueue<>();
        server.flows().preSendDataFlow().push(FailedFlowTest::fail);
        server.flows().postApiReturnFlow().push(returned -> {
            sent.add(returned.ret().isSucc());
            return returned;
        });
        assertThat(failure(client(server))).isEqualTo(INTERNAL);
        assertThat(succ.take()).isTrue();
        assertThat(sent.take()).isFalse();
    }

    private static <T> T fail(T value) {
        throw new StackOverflowError("on purpose, with " + value.getClass());
    }

    @Test
    void whenARequestIsReceived() {
        Server server = server();
        FlowNode<ServerFlows.RecvData> node = server.flows().preRecvDataFlow().push(FailedFlowTest::fail);
        Client client = client(server);
        assertThat(failure(client)).isEqualTo(INTERNAL);
        server.flows().preRecvDataFlow().remove(node);
        server.flows().preRecvDataFlow().push(received -> {
            throw new TsrpcException("Too many requests", "SLOW_DOWN");
        });
        assertThat(failure(client)).isEqualTo(TsrpcError.of("Too many requests").withCode("SLOW_DOWN"));
        assertThat(succ).isEmpty();
    }
}
