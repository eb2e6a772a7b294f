package io.tsrpc.it.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.nulls.protocols.ApiKeep;
import io.tsrpc.it.nulls.protocols.NullsApi;
import io.tsrpc.it.nulls.protocols.NullsProtocol;
import io.tsrpc.transport.Frame;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** The option {@code strictNullChecks} of servers and clients, over real sockets. */
@ParameterizedClass(name = "WebSocket {0}, JSON {1}")
@CsvSource({"false,false", "false,true", "true,false", "true,true"})
class StrictNullChecksTest {
    private static final boolean STRICT = true;
    private static final boolean LOOSE = false;
    /** What the server says of bad binary input, whatever is wrong with it. */
    private static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    private final boolean webSocket;
    private final boolean json;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    StrictNullChecksTest(boolean webSocket, boolean json) {
        this.webSocket = webSocket;
        this.json = json;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    private Client clientOf(boolean strictServer, boolean strictClient) {
        NullsApi keep = (req, call) -> new ApiKeep.Res(req.text(), req.any());
        Consumer<ServerBuilder<?>> told =
                b -> b.json(true).strictNullChecks(strictServer).implement(keep);
        Consumer<ClientOptions<?>> options = o -> o.json(json).strictNullChecks(strictClient);
        return webSocket ? overWebSocket(told, options) : overHttp(told, options);
    }

    private Client overWebSocket(Consumer<ServerBuilder<?>> told, Consumer<ClientOptions<?>> options) {
        WsServer.Builder builder = WsServer.builder(NullsProtocol.PROTO).port(0);
        told.accept(builder);
        WsServer server = started(builder.build());
        WsClient client = WsClient.of(NullsProtocol.PROTO, "ws://127.0.0.1:" + server.port(), options::accept);
        open.push(client);
        assertThat(client.connect().join().isSucc()).isTrue();
        return client;
    }

    private Client overHttp(Consumer<ServerBuilder<?>> told, Consumer<ClientOptions<?>> options) {
        HttpServer.Builder builder = HttpServer.builder(NullsProtocol.PROTO).port(0);
        told.accept(builder);
        HttpServer server = started(builder.build());
        HttpClient client = HttpClient.of(NullsProtocol.PROTO, "http://127.0.0.1:" + server.port(), options::accept);
        open.push(client);
        return client;
    }

    private <S extends Server> S started(S server) {
        open.push(server);
        server.start();
        return server;
    }

    private static ApiReturn<ApiKeep.Res> keep(Client client, @Nullable String text, @Nullable Object any) {
        return client.callApi(NullsProtocol.KEEP, request(text, any)).join();
    }

    @SuppressWarnings("NullAway") // what strictNullChecks allows
    private static ApiKeep.Req request(@Nullable String text, @Nullable Object any) {
        return new ApiKeep.Req(text, any);
    }

    private static String problem(ApiReturn<?> ret) {
        return Objects.requireNonNull(ret.err()).message();
    }

    /** The client sends null where it would send no text at all. */
    private static void sendNullAsText(Client client) {
        client.flows().preSendDataFlow().push(sending -> {
            String text = ((Frame.Text) sending.data()).text();
            return sending.withData(new Frame.Text(text.replace("\"nothing\"", "null")));
        });
    }

    @Test
    void aRequiredAnyMayBeNullIfBothSidesAreStrict() {
        ApiKeep.Res res = keep(clientOf(STRICT, STRICT), null, null).orElseThrow();
        assertThat(res.text()).isNull();
        assertThat(res.any()).isNull();
    }

    @Test
    void aClientThatIsNotStrictDoesNotSendIt() {
        TsrpcError err =
                Objects.requireNonNull(keep(clientOf(STRICT, LOOSE), null, null).err());
        assertThat(err.hasCode("INPUT_DATA_ERR")).isTrue();
        assertThat(err.message()).isEqualTo("Missing required property `any`.");
    }

    @Test
    void aServerThatIsNotStrictDoesNotTakeIt() {
        assertThat(problem(keep(clientOf(LOOSE, STRICT), null, null)))
                .isEqualTo((json ? "" : BAD_BUFFER + " ") + "Missing required property `any`.");
    }

    @Test
    void whatIsNotNullIsTheSameWhoeverIsStrict() {
        for (boolean strictServer : new boolean[] {STRICT, LOOSE}) {
            for (boolean strictClient : new boolean[] {STRICT, LOOSE}) {
                assertThat(keep(clientOf(strictServer, strictClient), null, "x").orElseThrow())
                        .isEqualTo(new ApiKeep.Res(null, "x"));
            }
        }
    }

    @Test
    void aNullForAnOptionalPropertyIsAbsentOrAnError() {
        if (!json) {
            return; // in binary there is no null but in any and in T | null
        }
        Client loose = clientOf(LOOSE, LOOSE);
        sendNullAsText(loose);
        assertThat(keep(loose, "nothing", 1L).orElseThrow()).isEqualTo(new ApiKeep.Res(null, 1L));

        Client strict = clientOf(STRICT, LOOSE);
        sendNullAsText(strict);
        assertThat(problem(keep(strict, "nothing", 1L)))
                .isEqualTo("Property `text`: Expected type to be `string`, actually `null`.");
    }
}
