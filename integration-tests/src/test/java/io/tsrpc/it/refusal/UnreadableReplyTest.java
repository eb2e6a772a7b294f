package io.tsrpc.it.refusal;

import static io.tsrpc.TsrpcErrorType.CLIENT_ERROR;
import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.Link;
import io.tsrpc.it.refusal.lenient.LenientProtocol;
import io.tsrpc.it.refusal.protocols.ApiPage;
import io.tsrpc.it.refusal.protocols.Page;
import io.tsrpc.it.refusal.protocols.StrictProtocol;
import io.tsrpc.transport.Frame;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply that the client cannot read settles its call at once. The client checks values, and never times out. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class UnreadableReplyTest {
    private final Link link;

    UnreadableReplyTest(Link.Transport transport, DataFormat format) {
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private Client client(String pageOfReply) {
        Server server = link.server(LenientProtocol.PROTO, options -> {});
        server.implementApi(
                LenientProtocol.PAGE_API,
                call -> call.succ(new io.tsrpc.it.refusal.lenient.ApiPage.Res(
                        new io.tsrpc.it.refusal.lenient.Page(pageOfReply))));
        server.start();
        return link.client(server, StrictProtocol.PROTO);
    }

    private static TsrpcError failure(Client client) {
        return Objects.requireNonNull(
                client.callApi(StrictProtocol.PAGE_API, new ApiPage.Req(List.of(new Page("fine")), Optional.empty()))
                        .join()
                        .err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "null", "state", "checked", "code", "error"})
    void ifTheConstructorOfAValueThrows(String name) {
        TsrpcError err = failure(client(name));
        assertThat(err.message()).isEqualTo("Parse server output error");
        assertThat(err.type()).isEqualTo(SERVER_ERROR);
        assertThat(err.code()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "checked"})
    void theErrorNamesTheProperty(String name) {
        assertThat(String.valueOf(failure(client(name)).extra().get("cause"))).startsWith("Property `page`: ");
    }

    @Test
    void ifTheReceiveFlowThrows() {
        Client client = client("fine");
        client.flows().preRecvDataFlow().push(UnreadableReplyTest::fail);
        assertThat(failure(client)).isEqualTo(stoppedBy("preRecvDataFlow"));
        assertThat(client instanceof DuplexClient duplex ? duplex.status().name() : "OPENED")
                .isEqualTo("OPENED");
    }

    private static TsrpcError stoppedBy(String flow) {
        return TsrpcError.of("Canceled by " + flow, CLIENT_ERROR, "STOPPED_BY_FLOW");
    }

    private static Frame fail(Frame frame) {
        throw new StackOverflowError("on purpose, at " + frame.size() + " bytes");
    }
}
