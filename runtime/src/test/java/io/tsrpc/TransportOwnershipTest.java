package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.ws.WsServer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportOwnershipTest {
    static Stream<ServerTransport> transports() {
        return Stream.of(
                WsServer.transport(ws -> ws.port(0)),
                HttpServer.transport(http -> http.port(0)),
                InnerServer.transport());
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aTransportServesOneServer(ServerTransport transport) {
        try (Server first = serverOn(transport);
                Server second = serverOn(transport)) {
            first.start();
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A transport belongs to one server; create another transport");
        }
    }

    private static Server serverOn(ServerTransport transport) {
        return Server.builder(VectorProto.PROTO)
                .allowUnhandledApis(true)
                .transport(transport)
                .build();
    }
}
