package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.ClientStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.testing.VectorProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers are told if it is their own program that is wrong, or its limits. */
@Timeout(60)
class ClientFaultsTest extends WsServerTestBase {
    private static final Map<String, Object> REQ = Map.of("name", "Ann");
    private static final String LACK =
            "This program lacks code that it needs (NoClassDefFoundError: tools/jackson/core/json/JsonFactory);"
                    + " jackson-core is missing, or is of another version than tsrpc-runtime needs";

    private static final ApiService<Map<String, Object>, Map<String, Object>> NOT_SENT =
            ApiService.of(0, "Test", new Lacking(), VectorProto.TEST.res());
    private static final ApiService<Map<String, Object>, Map<String, Object>> NOT_READ =
            ApiService.of(0, "Test", VectorProto.TEST.req(), new Lacking());
    private static final MsgService<Map<String, Object>> MESSAGE = MsgService.of(2, "Chat", new Lacking());

    /** A codec that misses a library. */
    private static final class Lacking implements Codec<Map<String, Object>> {
        private static NoClassDefFoundError lack() {
            return new NoClassDefFoundError("tools/jackson/core/json/JsonFactory");
        }

        @Override
        public void write(BinaryWriter out, Map<String, Object> value) {
            throw lack();
        }

        @Override
        public Map<String, Object> read(BinaryReader in) {
            throw lack();
        }

        @Override
        public void writeJson(JsonWriter out, Map<String, Object> value) {
            throw lack();
        }

        @Override
        public Map<String, Object> readJson(JsonReader in) {
            throw lack();
        }
    }

    private static TsrpcError internal(String message) {
        return TsrpcError.of(message, TsrpcErrorType.CLIENT_ERROR, ErrorCode.INTERNAL_ERR);
    }

    private static TsrpcError errorOf(Client client, ApiService<Map<String, Object>, Map<String, Object>> service) {
        return Objects.requireNonNull(client.callApi(service, REQ).join().err());
    }

    private static void assertToldOfLack(Client client) {
        Object only = client.proto().services().get(0);
        boolean sends = only == NOT_READ;
        assertThat(errorOf(client, sends ? NOT_READ : NOT_SENT))
                .isEqualTo(internal((sends ? "The reply cannot be read: " : "The request was not sent: ") + LACK));
        assertThat(client.sendMsg(MESSAGE, Map.of()).join().err())
                .isEqualTo(internal("The request was not sent: " + LACK));
    }

    private static ServiceProto proto(ApiService<?, ?> api) {
        return ServiceProto.of("Lacking", List.of(api, MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClientThatLacksALibrarySaysSo(boolean json) {
        WsServer server = start(b -> b);
        greet(server);
        for (ApiService<?, ?> api : List.of(NOT_SENT, NOT_READ)) {
            try (WsClient client = WsClient.of(proto(api), "ws://127.0.0.1:" + server.port(), o -> o.json(json))) {
                assertThat(client.connect().join().failure()).isNull();
                assertToldOfLack(client);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClientOverHttpThatLacksALibrarySaysSo(boolean json) {
        try (HttpServer server = HttpServer.builder(VectorProto.PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .build()) {
            server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "hi")));
            server.start();
            for (ApiService<?, ?> api : List.of(NOT_SENT, NOT_READ)) {
                try (HttpClient client =
                        HttpClient.of(proto(api), "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
                    assertToldOfLack(client);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatLacksALibraryIsNotTheClientsFault(boolean json) {
        for (ApiService<Map<String, Object>, Map<String, Object>> api : List.of(NOT_SENT, NOT_READ)) {
            try (WsServer server =
                    WsServer.builder(proto(api)).port(0).json(true).build()) {
                server.implementApi(api, call -> call.succ(Map.of("reply", "hi")));
                server.start();
                try (WsClient client =
                        WsClient.of(VectorProto.PROTO, "ws://127.0.0.1:" + server.port(), o -> o.json(json))) {
                    assertThat(client.connect().join().failure()).isNull();
                    assertThat(errorOf(client, VectorProto.TEST))
                            .isEqualTo(TsrpcError.of(
                                    "Internal Server Error", TsrpcErrorType.SERVER_ERROR, ErrorCode.INTERNAL_ERR));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplyAboveTheLimitOfTheClientEndsTheConnectionAndSaysWhy(boolean json) throws Exception {
        WsServer server = start(b -> b);
        server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "x".repeat(2_000))));
        String why = "A message is larger than 1000 bytes, the client's maxMessageSize";
        BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                "ws://127.0.0.1:" + server.port(),
                o -> o.json(json).maxMessageSize(1_000))) {
            client.flows().postDisconnectFlow().push(end -> {
                ends.add(end);
                return end;
            });
            assertThat(client.connect().join().failure()).isNull();
            ApiReturn<?> ret = client.callApi(VectorProto.TEST, REQ).join();
            assertThat(ret.err()).isEqualTo(TsrpcError.of(why, TsrpcErrorType.NETWORK_ERROR, ErrorCode.LOST_CONN));
            assertThat(take(ends)).isEqualTo(new ClientFlows.Disconnected(1009, why, false));
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }
}
